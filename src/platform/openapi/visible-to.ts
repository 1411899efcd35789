import type { FieldPolicy } from '../../kernel/access.js';
import { groupsIn } from '../access/role-groups.js';
import { policyLines } from '../access/policy-table.js';
import type { Contract } from './contract.js';
import type { MaskedView } from './masked-views.js';
import { nameOfRef } from './schema.js';
import type { Schema } from './schema.js';

/** A role or group that always sees it, or roles with the condition and the right. */
type VisibleTo = string | { readonly roles: readonly string[]; readonly when?: string; readonly basis?: string };
type Marked = Schema & { 'x-visible-to'?: readonly VisibleTo[] };

/**
 * Says beside each field of a masked answer which roles see it, when and by what right: docs/access.md in the contract.
 * Roles are named singly or as `everyone`, `signed_in`, `cbp` and `outside`.
 */
export function addVisibleTo({ components: { schemas } }: Contract, masked: readonly MaskedView[]): void {
  for (const { view, policy } of masked) mark(schemas, view.name, policy);
}

function mark(schemas: Record<string, Schema>, view: string, policy: FieldPolicy<object>): void {
  const { properties = {} } = schemas[view] ?? {};
  const lines = policyLines(policy);
  for (const field of Object.keys(policy)) {
    const property: Marked | undefined = properties[field];
    if (!property) continue;
    const own = lines.filter((line) => line.field === field);
    const told = own.flatMap(({ roles, when, basis }): readonly VisibleTo[] => {
      const named = groupsIn(roles);
      if (when === null && basis === null) return named;
      return [{ roles: named, ...(when === null ? {} : { when }), ...(basis === null ? {} : { basis }) }];
    });
    // Where a view is shown under two policies, each field lists the readers of both.
    property['x-visible-to'] = distinct([...(property['x-visible-to'] ?? []), ...told]);
    const inner = (policy as FieldPolicy<Record<string, unknown>>)[field]?.within;
    const ref = property.$ref ?? property.allOf?.[0]?.$ref ?? property.items?.$ref;
    if (inner && ref !== undefined) mark(schemas, nameOfRef(ref), inner);
  }
}

const distinct = (all: readonly VisibleTo[]): readonly VisibleTo[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
