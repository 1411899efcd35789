/** A JSON Schema of draft 2020-12 as OpenAPI 3.1 takes it, as far as this document uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  uniqueItems?: boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

/** Whether a value of this schema may be of this JSON type. */
export const hasType = ({ type }: Schema, name: string): boolean =>
  typeof type === 'string' ? type === name : (type?.includes(name) ?? false);

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const nameOfRef = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** Every schema inside this one, itself first; references are not followed. */
export function* within(schema: Schema): Generator<Schema> {
  yield schema;
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.patternProperties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  for (const part of parts) yield* within(part);
}

/** The names of all schemas reachable from these. */
export function reachable(schemas: Readonly<Record<string, Schema>>, roots: readonly Schema[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (schema: Schema): void => {
    for (const { $ref } of within(schema)) {
      const name = $ref === undefined ? undefined : nameOfRef($ref);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const next = schemas[name];
      if (next) visit(next);
    }
  };
  roots.forEach(visit);
  return seen;
}
