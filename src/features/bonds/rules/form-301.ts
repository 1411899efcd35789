import { IN_FUTURE } from '../../../kernel/in-future.js';
import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { dollars, formatMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { readEntryNumber } from '../../reference/rules/entry-number.js';
import type { ActivityCode, BondKind } from './activity.js';

export interface Form301Facts {
  readonly kind: BondKind;
  readonly activityCode: ActivityCode;
  readonly executedOn: IsoDate;
  readonly effectiveOn: IsoDate;
  readonly limitOfLiability: Cents;
  /** A single transaction bond names what it secures, and the day of it. */
  readonly transaction?: { readonly reference: string; readonly on: IsoDate };
  readonly port?: string;
  /** Trade names and unincorporated divisions that use the bond. */
  readonly users: readonly { readonly name: string; readonly suffix: string }[];
}

export interface Form301Decision {
  readonly approvedBy: 'revenue_division' | 'revenue_division_or_port';
  readonly faults: readonly Fault[];
}

/** Whether what Form 301 says of a bond is in order on the day it is filed. */
export const form301 = rule({
  id: 'BOND-11',
  title: 'What a bond must say',
  text: 'A bond is for whole dollars and no less than the minimum. A continuous bond is executed by the day it takes effect, which is not before it is filed and not too long after; one for a single transaction names the transaction and its port and takes effect on the day of it.',
  cites: [cfr(19, '113.13(a)'), cfr(19, '113.21'), cfr(19, '113.26(a)'), cfr(19, '113.12')],
  params: {
    minimum: new Dated<Cents>('least amount of a bond', '2026-11-28', {
      '2015-12-14': { value: dollars(100), cites: [cfr(19, '113.13(a)')] },
    }),
    daysAhead: new Dated<number>('days a continuous bond may be filed ahead', '2026-11-28', {
      '2015-12-14': { value: 60, cites: [cfr(19, '113.26(a)')] },
    }),
  },
  decide(facts: Form301Facts, { minimum, daysAhead }, asOf): Form301Decision {
    const { kind, limitOfLiability, executedOn } = facts;
    const faults = [
      ...unmet([
        [limitOfLiability >= minimum, belowMinimum(minimum)],
        [limitOfLiability % dollars(1) === 0n, centsNamed],
        [executedOn <= asOf, executedInFuture],
      ]),
      ...(kind === 'continuous' ? ofContinuous(facts, asOf, daysAhead) : ofSingle(facts)),
      ...usersTwice(facts.users),
    ];
    return { approvedBy: kind === 'continuous' ? 'revenue_division' : 'revenue_division_or_port', faults };
  },
});

const ofContinuous = (
  { executedOn, effectiveOn, transaction, port }: Form301Facts,
  asOf: IsoDate,
  daysAhead: number,
): readonly Fault[] =>
  unmet([
    [executedOn <= effectiveOn, executedTooLate],
    [effectiveOn >= asOf, effectiveBeforeFiled],
    [effectiveOn <= addDays(asOf, daysAhead), tooFarAhead(addDays(asOf, daysAhead))],
    [transaction === undefined, notOfContinuous('transaction')],
    [port === undefined, notOfContinuous('port')],
  ]);

// Those whose transaction is an entry name it by its number.
const OF_ENTRIES: readonly ActivityCode[] = ['1', '1a'];

function ofSingle({ activityCode, effectiveOn, transaction, port }: Form301Facts): readonly Fault[] {
  const missing = unmet([
    [transaction !== undefined, missingOfSingle('transaction')],
    [port !== undefined, missingOfSingle('port')],
  ]);
  if (!transaction) return missing;
  const read = OF_ENTRIES.includes(activityCode) ? readEntryNumber(transaction.reference) : undefined;
  const unread: readonly Fault[] =
    read && 'fault' in read
      ? [{ pointer: '/transaction/reference', code: read.fault, message: read.message, citation: FORM }]
      : [];
  return [...missing, ...unread, ...unmet([[effectiveOn === transaction.on, notOnItsDay(transaction.on)]])];
}

/** What a bond for a single transaction names, as it is kept: an entry as customs prints its number. */
export function transactionReference(activityCode: ActivityCode, reference: string): string {
  const read = OF_ENTRIES.includes(activityCode) ? readEntryNumber(reference) : undefined;
  return read && 'number' in read ? read.number : reference;
}

function usersTwice(users: Form301Facts['users']): readonly Fault[] {
  const key = ({ name, suffix }: Form301Facts['users'][number]): string => `${suffix} ${name.toLowerCase().trim()}`;
  return users.flatMap((user, i) =>
    users.findIndex((other) => key(other) === key(user)) < i
      ? [
          {
            pointer: `/users/${String(i)}`,
            code: 'bond.user_twice',
            message: 'This user is named above.',
            citation: FORM,
          },
        ]
      : [],
  );
}

const FORM = guide('CBP Form 301');
const belowMinimum = (minimum: Cents): Fault => ({
  pointer: '/limitOfLiability',
  code: 'bond.below_minimum',
  message: `A bond is for at least ${formatMoney(minimum)} dollars.`,
  citation: cfr(19, '113.13(a)'),
});
const centsNamed: Fault = {
  pointer: '/limitOfLiability',
  code: 'bond.cents_named',
  message: 'The amount of a bond is in whole dollars.',
  remedy: 'Drop the cents and state the next higher dollar.',
  citation: cfr(19, '113.13(a)'),
};
const executedInFuture: Fault = {
  pointer: '/executedOn',
  code: IN_FUTURE,
  message: 'A bond that is not executed yet cannot be filed.',
  citation: cfr(19, '113.21'),
};
const executedTooLate: Fault = {
  pointer: '/executedOn',
  code: 'bond.executed_after_effective',
  message: 'A continuous bond is executed by the day it takes effect.',
  citation: FORM,
};
const effectiveBeforeFiled: Fault = {
  pointer: '/effectiveOn',
  code: 'bond.effective_before_filed',
  message: 'A continuous bond takes effect on the day it is filed or on a later one that is asked for.',
  citation: cfr(19, '113.26(a)'),
};
const tooFarAhead = (last: IsoDate): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.effective_too_far_ahead',
  message: `Filed today it can take effect on ${last} at the latest.`,
  remedy: 'File it later.',
  citation: cfr(19, '113.26(a)'),
});
const notOfContinuous = (field: 'transaction' | 'port'): Fault => ({
  pointer: `/${field}`,
  code: `bond.${field}_not_asked`,
  message: `A continuous bond names no ${field}.`,
  citation: FORM,
});
const missingOfSingle = (field: 'transaction' | 'port'): Fault => ({
  pointer: `/${field}`,
  code: `bond.${field}_missing`,
  message: `A bond for a single transaction names its ${field}.`,
  citation: FORM,
});
const notOnItsDay = (on: IsoDate): Fault => ({
  pointer: '/effectiveOn',
  code: 'bond.not_on_day_of_transaction',
  message: `It takes effect on the day of its transaction, ${on}.`,
  citation: cfr(19, '113.26'),
});
