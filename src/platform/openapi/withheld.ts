import { AGREED } from '../../kernel/access.js';
import type { FieldGrants, FieldPolicy } from '../../kernel/access.js';
import type { Role } from '../../kernel/actor.js';
import type { Contract } from './contract.js';
import type { MaskedView } from './masked-views.js';
import { nameOfRef, refTo } from './schema.js';
import type { Schema } from './schema.js';

/** A field that not every role that may ask sees on every row is optional, and what is held back is named in `withheld`. */
export function describeWithheld({ components: { schemas } }: Contract, masked: readonly MaskedView[]): void {
  for (const { view, policy, readers } of masked) describe(schemas, view.name, policy, readers, 'row');
}

function describe(
  schemas: Record<string, Schema>,
  view: string,
  policy: FieldPolicy<object>,
  readers: readonly Role[],
  place: 'row' | 'inside',
): void {
  const schema = schemas[view];
  if (!schema?.properties || Object.keys(schema.properties).length === 0) return;
  const grants = Object.entries(policy as FieldPolicy<Record<string, unknown>>);
  for (const [field, granted] of grants) {
    const inner = schema.properties[field];
    const ref = inner?.$ref ?? inner?.allOf?.[0]?.$ref ?? inner?.items?.$ref;
    // The inner view is read only by roles that may see the field that holds it.
    const inside = readers.filter((role) => granted.some(({ to }) => to.includes(role)));
    if (granted.within && ref !== undefined) describe(schemas, nameOfRef(ref), granted.within, inside, 'inside');
  }
  // A row is given to whoever sees something of it; who sees each field of it under one condition then sees all of them.
  const given = place === 'inside' ? readers : readers.filter((role) => grants.some(([, to]) => sees(to, role)));
  const once = given.map((role) => [role, place === 'row' ? onlyCondition(grants, role) : undefined] as const);
  const hidden = grants
    .filter(([field, to]) => !isAlwaysShown(to, once, place === 'row' && field === 'id'))
    .map(([field]) => field);
  if (hidden.length > 0) mayWithhold(schemas, schema, hidden);
}

type Grants = FieldGrants<Record<string, unknown>>;
type Condition = Grants[number]['when'];

const sees = (grants: Grants, role: Role): boolean => grants.some(({ to }) => to.includes(role));

/** The condition under which a role sees each field that it may see; none where there are several, or a field without. */
function onlyCondition(grants: readonly (readonly [string, Grants])[], role: Role): Condition {
  const conditions = new Set(
    grants.flatMap(([, to]) => to.filter((grant) => grant.to.includes(role)).map(({ when }) => when)),
  );
  const [only] = conditions;
  return conditions.size === 1 && only !== AGREED.when ? only : undefined;
}

// An agreement that does not name the id of what it lets an agency see is refused; what is inside it names or not.
const isAlwaysShown = (
  grants: Grants,
  readers: readonly (readonly [Role, Condition])[],
  isInEveryAgreement: boolean,
): boolean =>
  readers.every(([role, once]) =>
    grants.some(
      ({ to, when }) => to.includes(role) && (!when || when === once || (isInEveryAgreement && when === AGREED.when)),
    ),
  );

function mayWithhold(schemas: Record<string, Schema>, schema: Schema, hidden: readonly string[]): void {
  const required = (schema.required ?? []).filter((name) => !hidden.includes(name));
  if (required.length > 0) schema.required = required;
  else delete schema.required;
  schema.properties ??= {};
  schema.properties['withheld'] ??= {
    type: 'array',
    maxItems: Object.keys(schema.properties).length,
    description: 'The fields you may not see, each with its reason.',
    items: refTo('WithheldView'),
  };
  schemas['WithheldView'] ??= structuredClone(WITHHELD);
}

const WITHHELD: Schema = {
  type: 'object',
  description: 'A field that was held back.',
  properties: {
    field: { type: 'string', description: 'Its name.', examples: ['importerName'], maxLength: 100 },
    reason: {
      type: 'string',
      description: 'Why, as a stable code.',
      examples: ['not_permitted'],
      maxLength: 100,
    },
    earliestOn: {
      type: 'string',
      format: 'date',
      description: 'Where a clock runs: the earliest day it may be shown.',
      examples: ['2026-04-14'],
    },
  },
  required: ['field', 'reason'],
};
