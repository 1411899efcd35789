import { cfr, guide, ownPolicy } from '../../../kernel/citation.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

/** How a bill was paid, or was not. */
export interface DelinquencyFacts {
  /** Null: a rate of interest that counts is not on record. */
  readonly status: 'open' | 'delinquent' | 'paid' | 'written_off' | 'cancelled' | null;
  readonly lateFrom: IsoDate;
  readonly paidInFullOn: IsoDate | null;
  readonly writtenOffOn: IsoDate | null;
  /** Since when a protest is open against it; null: none is. */
  readonly protestedOn: IsoDate | null;
}

/** From when until when an importer was delinquent for a bill. */
export interface Delinquency {
  readonly from: IsoDate;
  /** The last day; null while it is. */
  readonly through: IsoDate | null;
}

/** For how long an importer is delinquent for one bill. */
export const billDelinquency = rule({
  id: 'SEC-20',
  title: 'Delinquency of an importer',
  text: 'Who does not pay a bill in its time is delinquent from the day after it was due until the day before it is paid in full, at least for that first day; giving up to collect it ends nothing. While a protest is open against it nobody is sanctioned for it. A bill that fell never made anybody delinquent.',
  cites: [cfr(19, '142.14'), cfr(19, '142.4(c)(1)(iii)'), guide('CSMS 18-000234'), ownPolicy('bills under protest')],
  authorityStatus: 'policy',
  decide({ status, lateFrom, paidInFullOn, writtenOffOn, protestedOn }: DelinquencyFacts, _, asOf): Delinquency | null {
    if (status === 'cancelled' || status === 'open') return null;
    const endedOn = status === 'paid' ? paidInFullOn : status === 'written_off' ? writtenOffOn : asOf;
    if (endedOn === null || endedOn < lateFrom) return null;
    if (status === 'paid') return { from: lateFrom, through: latest(lateFrom, addDays(endedOn, -1)) };
    if (protestedOn === null) return { from: lateFrom, through: null };
    return protestedOn > lateFrom ? { from: lateFrom, through: addDays(protestedOn, -1) } : null;
  },
});

const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
