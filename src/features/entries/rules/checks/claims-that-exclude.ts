import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { found, refusal } from '../finding.js';
import type { Finding } from '../finding.js';
import { RECONCILIATION } from './filing.js';

export interface ExclusiveClaimsFacts {
  readonly entryType: string;
  readonly waiver: boolean;
  /** How many bonds are named, cash in place of surety among them. */
  readonly bonds: number;
  /** How many entries are named as underlying. */
  readonly underlyingEntries: number;
}

/** Whether an entry claims what something else in it excludes. */
export const exclusiveClaims = rule({
  id: 'ENTRY-46',
  title: 'Claims of an entry that exclude each other',
  text: 'Surety is waived for goods that are released without a bond: who names a bond, or cash in its place, asks for no waiver. Underlying entries are those that a reconciliation reconciles; an entry of another type has none.',
  cites: [cfr(19, '142.4(a)'), cfr(19, '142.4(c)'), usc(19, '1484(b)(1)')],
  decide: ({ entryType, waiver, bonds, underlyingEntries }: ExclusiveClaimsFacts): readonly Finding[] =>
    found(
      [waiver && bonds > 0, waivedAndBound],
      [entryType !== RECONCILIATION && underlyingEntries > 0, nothingUnderlies],
    ),
});

const waivedAndBound = refusal('entry', {
  pointer: '/waiver',
  code: 'bond.and_waiver',
  message: 'A bond is named and a waiver of surety asked for: one excludes the other.',
  remedy: 'Leave out the waiver, or the bonds.',
  citation: cfr(19, '142.4(c)'),
});
const nothingUnderlies = refusal('entry', {
  pointer: '/underlyingEntryNumbers',
  code: 'reconciliation.underlying_not_on_type',
  message: 'Underlying entries are named by a reconciliation, an entry of type 09, and by no other.',
  remedy: 'Leave them out, or file the reconciliation. A warehouse entry is named in warehouseEntryNumber.',
  citation: usc(19, '1484(b)(1)'),
});
