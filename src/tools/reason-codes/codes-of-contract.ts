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

// Acts whose reasons are what was stated for them.
const STATED = new Set([
  'AbandonMerchandise.basis',
  'AbandonMerchandise.suspectedLaw',
  'ConsentToDisposal.routes',
  'SeizeMerchandise.grounds',
]);

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
    within(schema, foundIn).map(({ code, kind }) => ({ code, kind, foundIn })),
  );

function within(schema: Schema, owner: string, name = ''): readonly Omit<CodeInContract, 'foundIn'>[] {
  const { enum: values = [], items, properties = {}, allOf = [], anyOf = [], oneOf = [] } = schema;
  const kind = NAMED[name] ?? (STATED.has(`${owner}.${name}`) ? 'reason' : undefined);
  const codes = kind === undefined ? [] : values.filter((value) => typeof value === 'string');
  const parts = [...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])];
  return [
    ...codes.map((code) => ({ code, kind: kind ?? 'reason' })),
    ...parts.flatMap((part) => within(part, owner, name)),
    ...Object.entries(properties).flatMap(([key, part]) => within(part, owner, key)),
  ];
}
