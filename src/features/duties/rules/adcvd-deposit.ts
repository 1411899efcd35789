import { cfr, usc } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { rule } from '../../../kernel/rule.js';
import type { DepositRate } from '../../adcvd/rules/deposit-rate.js';
import type { CaseDeposit, CaseRateFacts } from './duty-facts.js';
import { exactDuty } from './exact-duty.js';
import type { Goods } from './exact-duty.js';

export interface DepositFacts extends Goods {
  readonly case: CaseRateFacts;
}

const NOTHING = Decimal.make(0n);

/** The cash deposit of estimated antidumping or countervailing duty under one case. */
export const cashDeposit = rule({
  id: 'DUTY-03',
  title: 'Cash deposit of antidumping or countervailing duty',
  text: 'The deposit rate on the entered value, or per unit on the quantity where Commerce set it so; each case on its own, never on another duty. Rounded half up to the cent.',
  cites: [usc(19, '1673e(a)(3)'), usc(19, '1671e(a)(3)'), cfr(19, '351.107'), cfr(19, '141.61(c)')],
  decide({ case: { caseNumber, rate, reason }, ...goods }: DepositFacts): CaseDeposit {
    const no = (reasonCode: string): CaseDeposit => ({
      caseNumber,
      amount: 'undetermined',
      rate: rate ? printed(rate) : null,
      reasonCodes: [reasonCode],
    });
    if (!rate || (!rate.adValoremPercent && !rate.specific)) return no(reason ?? 'rate.unknown_on_date');
    const amount = exactDuty(goods, rate.adValoremPercent ?? NOTHING, rate.specific ? [rate.specific] : []);
    return typeof amount === 'string' ? no(amount) : { caseNumber, amount, rate: printed(rate), reasonCodes: [] };
  },
});

function printed({ adValoremPercent, specific }: DepositRate): string {
  const parts = [
    ...(adValoremPercent ? [`${adValoremPercent.toString()}%`] : []),
    ...(specific ? [`${specific.centsPerUnit.toString()}¢/${specific.unit}`] : []),
  ];
  return parts.join(' + ');
}
