import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface InactivityFacts {
  /** The last day on which the number stood on an entry summary or a service request, or was put on record. Null: not known. */
  readonly lastUsedOn: IsoDate | null;
  /** Whether a transaction under the number is outstanding. Null: not known. */
  readonly outstandingTransaction: boolean | null;
}

export interface Inactivity {
  readonly removal: 'removed' | 'not_removed' | 'undetermined';
  readonly reasonCode: `inactivity.${string}`;
  /** The first day on which a year has passed without use. */
  readonly yearPassedOn: IsoDate | null;
  /** What CBP's systems count: days without use (guidance). */
  readonly deactivatedFrom: IsoDate | null;
}

/** As it was answered until November 2026: what was used on a day after the one asked about counted as used within the year. */
export const numberInactivity1 = rule({
  id: 'IMP-07',
  title: 'Importer number that is not used',
  text: 'A number that for one year stood on no entry summary and no service request, and under which no transaction is outstanding, is removed; a new CBP Form 5106 puts it back. This is no sanction, and it makes no importer new: what was imported under the number stays on record.',
  cites: [cfr(19, '24.5(e)')],
  params: {
    monthsWithoutUse: new Dated<number>('months without use', '2026-11-28', {
      '1970-01-01': { value: 12, cites: [cfr(19, '24.5(e)')] },
    }),
    daysCounted: new Dated<number>(
      'days without use that CBP counts',
      '2026-11-28',
      { '1970-01-01': { value: 366, cites: [guide('CBP, inactive importer numbers, July 2026')] } },
      undefined,
      'guidance',
    ),
  },
  decide({ lastUsedOn, outstandingTransaction }: InactivityFacts, { monthsWithoutUse, daysCounted }, asOf): Inactivity {
    if (lastUsedOn === null)
      return {
        removal: 'undetermined',
        reasonCode: 'inactivity.last_use_unknown',
        yearPassedOn: null,
        deactivatedFrom: null,
      };
    const yearPassedOn = addMonths(lastUsedOn, monthsWithoutUse);
    const days = { yearPassedOn, deactivatedFrom: addDays(lastUsedOn, daysCounted) };
    if (asOf < yearPassedOn) return { removal: 'not_removed', reasonCode: 'inactivity.used_within_a_year', ...days };
    if (outstandingTransaction === null)
      return { removal: 'undetermined', reasonCode: 'inactivity.transactions_unknown', ...days };
    return outstandingTransaction
      ? { removal: 'not_removed', reasonCode: 'inactivity.transaction_outstanding', ...days }
      : { removal: 'removed', reasonCode: 'inactivity.unused_for_a_year', ...days };
  },
});

/** Whether an importer number that is not used is taken from the file. */
export const numberInactivity = rule({
  ...numberInactivity1,
  version: 2,
  text: `${numberInactivity1.text} A use on a day after the one that is asked about says nothing of that day.`,
  decide: (facts: InactivityFacts, values, asOf): Inactivity =>
    facts.lastUsedOn !== null && facts.lastUsedOn > asOf
      ? { removal: 'undetermined', reasonCode: 'inactivity.used_after', yearPassedOn: null, deactivatedFrom: null }
      : numberInactivity1.decide(facts, values, asOf),
});
