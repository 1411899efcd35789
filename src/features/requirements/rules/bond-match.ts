import { cfr, guide } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from '../../bonds/rules/index.js';

/** What is wrong between a bond and the entry that it should secure. */
export type MatchFault =
  | 'match.entry_not_on_file'
  | 'match.entry_over'
  | 'match.bond_not_named'
  | 'match.other_kind_named'
  | 'match.other_surety_named';

export interface BondMatchFacts {
  readonly bondKind: BondKind;
  /** The sureties of the bond on the day of the entry. */
  readonly suretyCodes: readonly string[];
  /** The entry of its principal that it names, or that names it; null: there is none on file. */
  readonly entry: {
    /** Cancelled or refused: nothing is entered by it. */
    readonly over: boolean;
    /** How the entry names the bond; null: it names another, or none. */
    readonly named: {
      readonly kind: 'continuous' | 'single_transaction' | 'cash_in_lieu';
      readonly suretyCode: string | null;
    } | null;
  } | null;
}

/** Whether a bond and its entry name each other, and rightly. */
export const bondMatch = rule({
  id: 'BOND-23',
  title: 'Bond and entry name each other',
  text: 'A bond for a single transaction names its entry, and that entry names the bond. An entry names a bond by its number, its kind and a surety of it. What a surety finds otherwise is corrected before a claim asks for it.',
  cites: [cfr(19, '113.26(b)'), cfr(19, '142.4(a)'), cfr(19, '113.37(f)'), guide('CBP Form 301')],
  decide({ bondKind, suretyCodes, entry }: BondMatchFacts): readonly MatchFault[] {
    const waits = bondKind === 'single_transaction';
    if (entry === null) return waits ? ['match.entry_not_on_file'] : [];
    if (entry.over) return waits ? ['match.entry_over'] : [];
    const { named } = entry;
    if (named === null) return waits ? ['match.bond_not_named'] : [];
    return [
      ...(named.kind === bondKind ? [] : ['match.other_kind_named' as const]),
      ...(named.suretyCode === null || suretyCodes.includes(named.suretyCode)
        ? []
        : ['match.other_surety_named' as const]),
    ];
  },
});
