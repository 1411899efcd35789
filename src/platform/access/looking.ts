import type { FieldPolicy } from '../../kernel/access.js';
import type { Actor } from '../../kernel/actor.js';
import { maskFor } from '../../kernel/mask.js';
import type { Disclosed } from '../../kernel/mask.js';
import type { AgreementInForce } from './agreements-in-force.js';
import type { LookedAt } from './reveals.js';

/** One row shown to someone to whom it is a disclosure, or under a grant or an agreement: what its subject will read. */
export interface Look {
  readonly resource: string;
  readonly resourceId: string;
  readonly subject: string | null;
  readonly fields: readonly string[];
  readonly bases: readonly string[];
  readonly grantId: string | null;
}

/** Rows as one actor may see them, and the looks that showing them would be: record those first. */
export interface Shown {
  readonly rows: readonly Record<string, unknown>[];
  readonly looks: readonly Look[];
}

/** Masks rows for an answer, an export or a notice. */
export function lookAt(
  rows: readonly object[],
  { policy, lookedAt }: { readonly policy: FieldPolicy<object>; readonly lookedAt?: LookedAt },
  { actor, agreement }: { readonly actor: Actor; readonly agreement?: AgreementInForce | undefined },
): Shown {
  const mask = maskFor(policy, actor.role);
  const only = agreement && { only: agreement.fields };
  if (!lookedAt || (!mask.discloses && !lookedAt.grant && !agreement))
    return { rows: rows.map((row) => mask.apply(row, actor, only)), looks: [] };
  const looks: Look[] = [];
  const shown = rows.map((row) => {
    const disclosed: Disclosed[] = [];
    const masked = mask.apply(row, actor, { disclosed, ...only });
    looks.push(...looksAt(row, masked, { disclosed, lookedAt, agreement }));
    return masked;
  });
  return { rows: shown, looks };
}

interface Showing {
  readonly disclosed: readonly Disclosed[];
  readonly lookedAt: LookedAt;
  readonly agreement: AgreementInForce | undefined;
}

// Under a grant or an agreement everything shown is named, protected or not: the subject has a right to know what it is used for.
function looksAt(row: object, masked: object, { disclosed, lookedAt, agreement }: Showing): Look[] {
  const grantId = lookedAt.grant?.(row) ?? null;
  const fields = agreement ? [...agreement.fields].filter((path) => isIn(masked, path.split('.'))) : namesOf(disclosed);
  if (fields.length === 0 && grantId === null) return [];
  const bases = disclosed.map(({ basis }) => basis.authority);
  const look = {
    resource: lookedAt.resource,
    resourceId: lookedAt.id(row),
    fields: grantId === null ? fields : Object.keys(masked).filter(isField),
    bases: [...new Set(agreement ? [agreement.legalBasis, ...bases] : bases)],
    grantId,
  };
  const subjects = [...new Set(lookedAt.subjects(row).filter((subject) => subject !== null))];
  return subjects.length > 0 ? subjects.map((subject) => ({ ...look, subject })) : [{ ...look, subject: null }];
}

const namesOf = (disclosed: readonly Disclosed[]): readonly string[] => disclosed.map(({ field }) => field);
const isField = (name: string): boolean => name !== 'withheld';

/** Whether a masked row shows the field at this path, in one of its members where they are many. */
function isIn(value: unknown, [field = '', ...inside]: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => isIn(one, [field, ...inside]));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return false;
  return inside.length === 0 || isIn((value as Readonly<Record<string, unknown>>)[field], inside);
}
