import type { FieldPolicy } from '../../kernel/access.js';
import type { Actor } from '../../kernel/actor.js';
import { maskFor } from '../../kernel/mask.js';
import type { Disclosed } from '../../kernel/mask.js';
import type { AgreementInForce } from './agreements-in-force.js';
import type { LookedAt } from './reveals.js';

/** One row shown to someone to whom it is a disclosure, or under a grant: what its subject will read. */
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
    looks.push(...looksAt(row, masked, disclosed, lookedAt));
    return masked;
  });
  return { rows: shown, looks };
}

// Under a grant everything shown is named, protected or not: the grantor has a right to know what its grant is used for.
function looksAt(row: object, masked: object, disclosed: readonly Disclosed[], lookedAt: LookedAt): Look[] {
  const grantId = lookedAt.grant?.(row) ?? null;
  if (disclosed.length === 0 && grantId === null) return [];
  const fields = grantId === null ? disclosed.map(({ field }) => field) : Object.keys(masked).filter(isField);
  const look = {
    resource: lookedAt.resource,
    resourceId: lookedAt.id(row),
    fields,
    bases: [...new Set(disclosed.map(({ basis }) => basis.authority))],
    grantId,
  };
  const subjects = [...new Set(lookedAt.subjects(row).filter((subject) => subject !== null))];
  return subjects.length > 0 ? subjects.map((subject) => ({ ...look, subject })) : [{ ...look, subject: null }];
}

const isField = (name: string): boolean => name !== 'withheld';
