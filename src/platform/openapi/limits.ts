import { hasType, within } from './schema.js';
import type { Schema } from './schema.js';

/** The longest text and the longest list an answer holds, where its own schema sets no other limit. */
export const LONGEST_TEXT = 32_768;
export const LONGEST_LIST = 10_000;
/** Any text: Unicode without NUL, as the body guard and PostgreSQL hold it. */
const TEXT = String.raw`^[^\u0000]*$`;
const DATED = /On$|^(?:asOf|from|since|through|until)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Gives every schema inside this one a closed form: a format or pattern and a limit for each text, number and list. */
export function limit(schema: Schema): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    nameFormat(name, property);
    if (property.items && name.endsWith('On')) nameFormat(name, property.items);
    if (isUnknown(property)) delete property.type;
  }
  for (const part of within(schema)) {
    plain(part);
    if (part.const !== undefined) continue;
    if (hasType(part, 'string') && !part.enum) limitText(part);
    if (hasType(part, 'number') || hasType(part, 'integer')) limitNumber(part);
    if (hasType(part, 'array')) part.maxItems ??= LONGEST_LIST;
  }
}

// A field typed `unknown` is found as an object without fields; it may be any JSON.
const isUnknown = ({ type, properties, additionalProperties }: Schema): boolean =>
  type === 'object' && properties === undefined && additionalProperties === undefined;

// Dates end in `On` and instants in `At` (CONTRIBUTING); the others say by their example what they are.
function nameFormat(name: string, schema: Schema): void {
  if (!hasType(schema, 'string') || schema.enum || schema.const !== undefined || schema.format || schema.pattern)
    return;
  const example = schema.example ?? schema.examples?.[0];
  const text = typeof example === 'string' ? example : '';
  if ((text === '' && DATED.test(name)) || DATE.test(text)) schema.format = 'date';
  else if ((text === '' && name.endsWith('At')) || INSTANT.test(text)) schema.format = 'date-time';
  else if (/^https?:\/\//.test(text)) schema.format = 'uri';
}

/** In the words of draft 2020-12: a reference beside its description, examples as a list. */
function plain(schema: Schema): void {
  const [only, ...more] = schema.allOf ?? [];
  if (only?.$ref !== undefined && more.length === 0) {
    schema.$ref = only.$ref;
    delete schema.allOf;
  }
  if (schema.example !== undefined) {
    schema.examples = [schema.example];
    delete schema.example;
  }
  if (typeof schema.additionalProperties === 'object') {
    // A map holds values of one form by name; the names are ours, so each is a word.
    schema.patternProperties = { '^[A-Za-z][A-Za-z0-9_.-]{0,99}$': schema.additionalProperties };
    schema.additionalProperties = false;
  } else if (schema.additionalProperties) delete schema.additionalProperties;
}

function limitText(schema: Schema): void {
  if (schema.format === 'date') schema.maxLength ??= 10;
  if (schema.format === 'date-time') schema.maxLength ??= 40;
  schema.maxLength ??= LONGEST_TEXT;
  if (!schema.format) schema.pattern ??= TEXT;
}

// Amounts and rates are decimal strings; what is a number in JSON counts something, or says that it does not.
function limitNumber(schema: Schema): void {
  if (schema.format === 'double') return;
  schema.type = hasType(schema, 'null') ? ['integer', 'null'] : 'integer';
  schema.format ??= 'int64';
  schema.minimum ??= 0;
  schema.maximum ??= Number.MAX_SAFE_INTEGER;
}
