import { operationsOf } from './contract.js';
import type { Answer, Contract } from './contract.js';
import { hasType, nameOfRef } from './schema.js';
import type { Schema } from './schema.js';

/** Puts an example beside every body and every answer, made of the examples of its fields. */
export function addExamples(contract: Contract): void {
  const { schemas } = contract.components;
  for (const { operation } of operationsOf(contract)) {
    const answers = Object.values(operation.responses).map((answer) => (answer as Answer).content ?? {});
    for (const content of [operation.requestBody?.content ?? {}, ...answers])
      for (const [type, media] of Object.entries(content))
        if (SPELLED.test(type)) media.example ??= exampleOf(schemas, media.schema);
  }
}

// Only JSON and forms get an example; a body of bytes has none.
const SPELLED = /[/+]json$|urlencoded$/;

/** An example of a schema; `undefined` where nothing says one. */
function exampleOf(schemas: Readonly<Record<string, Schema>>, schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.examples) return schema.examples[0];
  if (schema.$ref !== undefined) {
    const named = schemas[nameOfRef(schema.$ref)];
    return named && exampleOf(schemas, named);
  }
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const oneOfThem = schema.anyOf ?? schema.oneOf;
  if (oneOfThem) return oneOfThem.map((one) => exampleOf(schemas, one)).find((one) => one !== undefined);
  if (schema.properties) return objectExample(schemas, schema);
  if (hasType(schema, 'array')) {
    const item = schema.items && exampleOf(schemas, schema.items);
    return item === undefined ? [] : [item];
  }
  if (hasType(schema, 'boolean')) return true;
  if (hasType(schema, 'object')) return {};
  return hasType(schema, 'null') ? null : BY_FORMAT[schema.format ?? ''];
}

const BY_FORMAT: Readonly<Record<string, unknown>> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T14:00:00.000Z',
  uri: 'https://www.ecfr.gov/current/title-19',
  uuid: '5b0f6a5e-6e43-4c3e-9f07-6a5b5d1f2a10',
  int32: 1,
  int64: 1,
};

function objectExample(schemas: Readonly<Record<string, Schema>>, schema: Schema): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const isNeeded = schema.required?.includes(name) ?? false;
    const found = exampleOf(schemas, part);
    return [name, found === undefined && isNeeded && hasType(part, 'string') ? 'text' : found] as const;
  });
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== undefined && (schema.required?.includes(name) || !isEmpty(value))),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0);
