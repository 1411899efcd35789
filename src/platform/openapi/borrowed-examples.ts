import { hasType } from './schema.js';
import type { Schema } from './schema.js';

/**
 * A text that shows no example of its own looks like the field of the same name that does, and `detentionId` like the `id`
 * of `DetentionView`: what is called alike is alike.
 */
export function borrowExamples(schemas: Readonly<Record<string, Schema>>): void {
  const known = new Map<string, unknown>();
  const fields = Object.entries(schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([view, { properties = {} }]) =>
      Object.entries(properties).map(([name, schema]) => ({ view, name, schema })),
    );
  for (const { view, name, schema } of fields) {
    const example = schema.examples?.[0];
    if (!isPlainText(schema) || example === undefined) continue;
    const subject = view.replace(/View$/, '');
    const called = name === 'id' ? `${subject.charAt(0).toLowerCase()}${subject.slice(1)}Id` : name;
    if (!known.has(called)) known.set(called, example);
  }
  for (const { name, schema } of fields)
    if (isPlainText(schema) && !schema.examples && name !== 'id' && known.has(name))
      schema.examples = [known.get(name)];
}

// What has one value only shows it by itself.
const isPlainText = (schema: Schema): boolean =>
  hasType(schema, 'string') && !schema.enum && !schema.format && schema.const === undefined;
