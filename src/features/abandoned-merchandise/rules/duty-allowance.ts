import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { AbandonmentBasis } from './basis.js';

export interface AllowanceFacts {
  /** The basis on which the goods were abandoned. */
  readonly basis: AbandonmentBasis;
  readonly abandonedValue: Cents;
  /** All goods of the same class or kind in the invoice. */
  readonly classValue: Cents;
  readonly enteredOn: IsoDate;
  /** Packages sent for examination count from the day they were released. */
  readonly examinationReleasedOn?: IsoDate;
  readonly noticeOn?: IsoDate;
  readonly deliveredOn?: IsoDate;
  /** The port director is satisfied that the goods are too far destroyed to be delivered. */
  readonly undeliverable: boolean;
  readonly identifiedWithInvoice: boolean;
}

export interface AllowanceDecision {
  readonly outcome: 'eligible' | 'not_eligible' | 'open' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  /** Of the class or kind, in per cent, to two places, rounded half up; the test itself is exact. */
  readonly sharePercent?: Decimal;
  /** The last day for notice and for delivery. */
  readonly lastDay: IsoDate;
  readonly faults: readonly Fault[];
}

const REVIEWED: IsoDate = '2026-11-21';
const HUNDRED = Decimal.make(100n);

/** Whether duties are allowed back on goods the importer abandons. */
export const dutyAllowance = rule({
  id: 'ABAN-04',
  title: 'Duty allowance for abandoned goods',
  text:
    'Duties are allowed on abandoned goods that are at least five per cent by value of the goods of their class or kind in the invoice, if the importer ' +
    'gives written notice and delivers them within thirty days of entry or release from examination and identifies them with the invoice.',
  cites: [usc(19, '1506(1)'), cfr(19, '158.42')],
  params: {
    leastPercent: new Dated<Decimal>('least share of the class or kind', REVIEWED, {
      '1972-09-27': { value: Decimal.make(5n), cites: [cfr(19, '158.42(a)'), usc(19, '1506(1)')] },
    }),
    days: new Dated<number>('days for notice and delivery', REVIEWED, {
      '1972-09-27': { value: 30, cites: [cfr(19, '158.42(b)-(c)')] },
    }),
  },
  decide(facts: AllowanceFacts, { leastPercent, days }, asOf): AllowanceDecision {
    const lastDay = addDays(facts.examinationReleasedOn ?? facts.enteredOn, days);
    const { abandonedValue, classValue } = facts;
    if (classValue <= 0n || abandonedValue > classValue) {
      return { outcome: 'not_determinable', reasonCodes: ['allowance.values_do_not_fit'], lastDay, faults: [] };
    }
    const share = Decimal.make(abandonedValue * 100n);
    const enough = share.compare(leastPercent.times(Decimal.make(classValue))) >= 0;
    const faults = unmet([
      [facts.basis === 'vol_30d', otherBasis],
      [enough, tooSmall(leastPercent)],
      [(facts.noticeOn ?? asOf) <= lastDay, late('/noticeOn', 'notice', lastDay, cfr(19, '158.42(b)'))],
      [
        facts.undeliverable || (facts.deliveredOn ?? asOf) <= lastDay,
        late('/deliveredOn', 'delivery', lastDay, cfr(19, '158.42(c)')),
      ],
      [facts.identifiedWithInvoice, notIdentified],
    ]);
    const sharePercent = Decimal.make(abandonedValue).times(HUNDRED).dividedBy(Decimal.make(classValue), 2);
    return {
      outcome: outcomeOf(facts, faults),
      reasonCodes: faults.map(({ code }) => code),
      sharePercent,
      lastDay,
      faults,
    };
  },
});

function outcomeOf(facts: AllowanceFacts, faults: readonly Fault[]): AllowanceDecision['outcome'] {
  if (faults.length > 0) return 'not_eligible';
  return facts.noticeOn && (facts.deliveredOn ?? facts.undeliverable) ? 'eligible' : 'open';
}

const otherBasis: Fault = {
  pointer: '/basis',
  code: 'allowance.other_basis',
  message:
    'Duties are allowed back on goods that the importer abandoned within thirty days of entry; these were abandoned otherwise.',
  citation: usc(19, '1506(1)'),
};
const tooSmall = (least: Decimal): Fault => ({
  pointer: '/abandonedValue',
  code: 'allowance.share_too_small',
  message: `What is abandoned must be at least ${least.toString()} % of the goods of its class or kind in the invoice.`,
  remedy: 'Abandon more of that class or kind; the abandonment itself stands without it.',
  citation: cfr(19, '158.42(a)'),
});
const late = (pointer: string, what: string, lastDay: IsoDate, citation: Citation): Fault => ({
  pointer,
  code: `allowance.${what}_late`,
  message: `The last day for ${what} was ${lastDay}.`,
  citation,
});
const notIdentified: Fault = {
  pointer: '/identifiedWithInvoice',
  code: 'allowance.not_identified',
  message: 'The goods must be identified with the invoice used in making entry.',
  citation: cfr(19, '158.42(d)'),
};
