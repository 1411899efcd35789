import { cfr, ownPolicy } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BillStatus } from './bill-standing.js';

export interface WriteOffFacts {
  /** How it stands; null where a rate of interest is not on record. */
  readonly status: BillStatus | null;
  readonly underProtest: boolean;
}

/** Whether collecting a bill may be given up. */
export const billWriteOff = rule({
  id: 'BILL-02',
  title: 'When collecting a bill may be given up',
  text: 'Collection ends only of a debt that is delinquent and that no protest disputes, proposed by one person and confirmed by another. It stays owed, bears nothing more, and is still a failure to pay.',
  cites: [cfr(31, '903.3(a)'), ownPolicy('Two persons give up a bill; none that is under protest')],
  decide: ({ status, underProtest }: WriteOffFacts): readonly Fault[] =>
    unmet([
      [status === 'delinquent', notDelinquent],
      [!underProtest, underProtestStill],
    ]),
});

const notDelinquent: Fault = {
  pointer: '',
  code: 'bill.not_delinquent',
  message: 'Only a bill that is delinquent is written off.',
  remedy: 'Read how it stands: GET /v1/bills/{id}.',
};
const underProtestStill: Fault = {
  pointer: '',
  code: 'bill.under_protest',
  message: 'A protest against it is open.',
  remedy: 'Wait until the protest is decided.',
};
