import type { CodeKind } from '../../platform/reason-codes/code-kinds.js';

/** A value that an object of the contract names as an outcome or a reason. */
export interface CodeInContract {
  readonly code: string;
  readonly kind: CodeKind;
  readonly foundIn: string;
}

const NAMED: Readonly<Record<string, CodeKind>> = {
  outcome: 'outcome',
  reason: 'reason',
  reasons: 'reason',
  reasonCode: 'reason',
  reasonCodes: 'reason',
  code: 'reason',
};

interface Schema {
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Every outcome and reason that the objects of the contract name. */
export const codesOfContract = (schemas: Readonly<Record<string, object>>): readonly CodeInContract[] =>
  Object.entries(schemas).flatMap(([foundIn, schema]) =>
    within(schema).map(({ code, kind }) => ({ code, kind, foundIn })),
  );

function within(schema: Schema, name?: string): readonly Omit<CodeInContract, 'foundIn'>[] {
  const { enum: values = [], items, properties = {}, allOf = [], anyOf = [], oneOf = [] } = schema;
  const kind = name === undefined ? undefined : NAMED[name];
  const codes = kind === undefined ? [] : values.filter((value) => typeof value === 'string');
  const parts = [...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])];
  return [
    ...codes.map((code) => ({ code, kind: kind ?? 'reason' })),
    ...parts.flatMap((part) => within(part, name)),
    ...Object.entries(properties).flatMap(([key, part]) => within(part, key)),
  ];
}
