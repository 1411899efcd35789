import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface DishonouredDepositFacts {
  readonly form: 'cash' | 'bond';
  readonly paidOn: IsoDate;
  readonly on: IsoDate;
  readonly bouncedBefore: boolean;
}

/** Whether a deposit can be put on record as bounced. */
export const dishonouredDeposit = rule({
  id: 'LIQ-27',
  title: 'A deposit that bounced',
  text: 'A deposit that is not honoured paid nothing: the liquidation starts from what is left, and where the entry was liquidated already what it had paid is billed, due in fifteen days.',
  cites: [cfr(19, '24.3(e)'), cfr(19, '113.62(a)(1)'), cfr(19, '113.62(n)(4)')],
  decide: ({ form, paidOn, on, bouncedBefore }: DishonouredDepositFacts, _none, today): readonly Fault[] =>
    unmet([
      [form === 'cash', ofBond],
      [!bouncedBefore, before],
      [on >= paidOn, tooEarly],
      [on <= today, inFuture],
    ]),
});

const ofBond: Fault = {
  pointer: '',
  code: 'deposit.bond_bounces',
  message: 'Nothing was paid: a bond stands in place of the deposit.',
};
const before: Fault = {
  pointer: '',
  code: 'deposit.dishonoured_before',
  message: 'It is on record already that this deposit bounced.',
};
const tooEarly: Fault = {
  pointer: '/on',
  code: 'deposit.dishonoured_too_early',
  message: 'It lies before the deposit.',
  remedy: 'Correct the day.',
};
const inFuture: Fault = {
  pointer: '/on',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
};
