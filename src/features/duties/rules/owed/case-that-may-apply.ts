import { cfr, ownPolicy } from '../../../../kernel/citation.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { rule } from '../../../../kernel/rule.js';
import type { DepositRate } from '../duty-facts.js';
import { exactDuty } from '../exact-duty.js';
import type { Goods } from '../exact-duty.js';
import { between } from './owed.js';
import type { Owed } from './owed.js';

export interface OpenCaseFacts extends Goods {
  readonly caseNumber: string;
  /** Null: none that can be compared. */
  readonly highest: DepositRate | null;
}

/** What a deposit comes to at least and at most while scope or rate are open. */
export const caseThatMayApply = rule({
  id: 'DUTY-06',
  title: 'Deposit under a case whose scope or rate is open',
  text: 'Nothing at least; at most the highest rate on record of the case, on the same value or quantity. Tariff codes of an order are a finding aid, its words decide: neither is taken as settled by a code.',
  cites: [ownPolicy('least and most of a deposit that is open'), cfr(19, '351.225(k)')],
  authorityStatus: 'policy',
  decide({ highest, ...goods }: OpenCaseFacts): Owed {
    if (!highest || (!highest.adValoremPercent && !highest.specific)) return between(0n, null);
    const most = exactDuty(goods, highest.adValoremPercent ?? NONE, highest.specific ? [highest.specific] : []);
    return between(0n, typeof most === 'string' ? null : most);
  },
});

const NONE = Decimal.make(0n);
