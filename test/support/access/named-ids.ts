import type { Operation } from '../../../src/platform/openapi/contract.js';
import { nameOfRef } from '../../../src/platform/openapi/schema.js';
import type { Schema } from '../../../src/platform/openapi/schema.js';
import { spoil } from '../operations.js';

/** A place in a request, besides its path, where a thing can be named by its id. */
export interface NamedId {
  /** `/fileIds`, or `?merchandiseId`. */
  readonly pointer: string;
  /** The kind of id it takes, `fil`; undefined where the contract says only that it is text. */
  readonly prefix: string | undefined;
  /** The request with this id there. */
  with(id: string): { readonly body: object; readonly query: string };
}

const NAMES_AN_ID = /(?:Id|Ids|^subject)$/;

/** Every place of an operation that takes an id, also where its example leaves it out. */
export function namedIdsOf(operation: Operation, schemas: Readonly<Record<string, Schema>>): readonly NamedId[] {
  const content = operation.requestBody?.content['application/json'];
  const body = content?.example ?? {};
  const inBody = content ? spotsOf(content.schema, body, schemas) : [];
  const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return [
    ...inBody.map(({ pointer, prefix, listed }) => ({
      pointer,
      prefix,
      with: (id: string) => ({ body: spoil(body, pointer, listed ? [id] : id) as object, query: '' }),
    })),
    ...inQuery.flatMap(({ name, schema }) =>
      NAMES_AN_ID.test(name)
        ? [{ pointer: `?${name}`, prefix: kindOf(schema), with: (id: string) => ({ body, query: `?${name}=${id}` }) }]
        : [],
    ),
  ];
}

interface Spot {
  readonly pointer: string;
  readonly prefix: string | undefined;
  readonly listed: boolean;
}

function spotsOf(
  given: Schema,
  example: unknown,
  schemas: Readonly<Record<string, Schema>>,
  pointer = '',
): readonly Spot[] {
  const ref = given.$ref ?? given.allOf?.[0]?.$ref;
  const schema = ref === undefined ? given : (schemas[nameOfRef(ref)] ?? given);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): readonly Spot[] => {
    const at = `${pointer}/${name}`;
    const inside = (example as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (NAMES_AN_ID.test(name)) {
      const listed = property.items !== undefined;
      return [{ pointer: at, prefix: kindOf(property.items ?? property), listed }];
    }
    if (Array.isArray(inside)) return property.items ? spotsOf(property.items, inside[0], schemas, `${at}/0`) : [];
    return typeof inside === 'object' && inside !== null ? spotsOf(property, inside, schemas, at) : [];
  });
}

const kindOf = ({ pattern }: Schema): string | undefined => /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1];
