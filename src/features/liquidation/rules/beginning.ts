import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface BeginningFacts {
  readonly entryType: string;
  readonly filedOn: IsoDate;
  /** The day of entry; null before it. */
  readonly enteredOn: IsoDate | null;
  /** Whether it was cancelled or its goods refused. */
  readonly fallen: boolean;
}

const RECONCILIATION = '09';
/** Entries and re-entries for warehouse. */
export const WAREHOUSED: readonly string[] = ['21', '22'];
const NOT_LIQUIDATED: readonly string[] = ['23'];
const IN_BOND: readonly string[] = ['61', '62', '63'];

/** Whether goods are entered or entered again for warehouse. */
export const isWarehoused = (entryType: string): boolean => WAREHOUSED.includes(entryType);

/** The same before the day of a final withdrawal was on record. */
export const beginningAsItWas = rule({
  id: 'LIQ-11',
  title: 'Beginning of the time to liquidate',
  text:
    'The time to liquidate runs from the day of entry; of a reconciliation from its filing. Goods entered for warehouse are liquidated from their final withdrawal, and temporary ' +
    'importations and entries that fell are not: for these no day is given.',
  cites: [usc(19, '1504(a)(1)'), cfr(19, '159.11'), cfr(19, '10.31(h)')],
  decide({ entryType, filedOn, enteredOn, fallen }: BeginningFacts): { readonly startedOn: IsoDate | null } {
    if (fallen || isWarehoused(entryType) || NOT_LIQUIDATED.includes(entryType)) return { startedOn: null };
    return { startedOn: entryType === RECONCILIATION ? filedOn : enteredOn };
  },
});

export interface BeginningOfTimeFacts extends BeginningFacts {
  /** The day on which all goods of a warehouse entry were accounted for; null where none is on record. */
  readonly accountedOn: IsoDate | null;
}

export interface BeginningDecision {
  readonly startedOn: IsoDate | null;
  /** What is not on record and alone says from which day the time runs. */
  readonly missing: 'final_withdrawal' | null;
}

/** From which day the time to liquidate an entry runs. */
export const beginningOfTime = rule({
  id: 'LIQ-11',
  version: 2,
  title: 'Beginning of the time to liquidate',
  text:
    'The time to liquidate runs from the day of entry, or of withdrawal from warehouse for consumption; of a reconciliation from its filing; of an entry or re-entry for warehouse from the day on which all its goods are ' +
    'accounted for: until that is on record, nobody can say. Temporary importations, transportation in bond, immediate exportation and entries that fell are not liquidated.',
  cites: [usc(19, '1504(a)(1)'), cfr(19, '159.2'), cfr(19, '159.11(a)'), cfr(19, '159.52'), cfr(19, '10.31(h)')],
  decide({ accountedOn, ...facts }: BeginningOfTimeFacts, values, today): BeginningDecision {
    const { entryType, fallen } = facts;
    if (fallen || IN_BOND.includes(entryType)) return { startedOn: null, missing: null };
    if (isWarehoused(entryType))
      return { startedOn: accountedOn, missing: accountedOn === null ? 'final_withdrawal' : null };
    return { startedOn: beginningAsItWas.decide(facts, values, today).startedOn, missing: null };
  },
});
