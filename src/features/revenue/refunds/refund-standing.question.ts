import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { InterestRatesRecord } from '../../reference/index.js';
import { standingOfRefund } from '../rules/index.js';
import type { RefundFacts } from '../rules/index.js';
import { DetermineRefund } from './refund-standing.dto.js';
import { RefundStandingResultView } from './refund-standing.view.js';

/** What is owed on a refund on a day. */
export const refundStanding = question({
  name: 'refund_standing',
  version: 1,
  title: 'What is owed on a refund of customs duties on a day?',
  request: DetermineRefund,
  outcomes: ['due', 'delinquent', 'paid', 'undetermined', 'not_determinable'],
  result: RefundStandingResultView,
  resultAccess: {
    status: [EVERYONE],
    dueOn: [EVERYONE],
    delinquentFrom: [EVERYONE],
    principal: [EVERYONE],
    interest: [EVERYONE],
    interestLeast: [EVERYONE],
    interestMost: [EVERYONE],
    lateInterest: [EVERYONE],
    paid: [EVERYONE],
    owed: [EVERYONE],
    missingFacts: [EVERYONE],
  },
  rules: ['REF-01@1', 'REF-02@1', 'INT-01@1', 'INT-02@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    const faults = faultsOf(request);
    if (faults.length > 0) throw invalid(faults);
    return { ...request, overpaid: inMoney(request.overpaid), payments: inMoney(request.payments ?? []) };
  },
  async gather({ asOf, overpaid, settledOn, payments = [], ...given }, { knownAt }, take): Promise<RefundFacts> {
    const first = overpaid.reduce<IsoDate>((least, { paidOn }) => (paidOn < least ? paidOn : least), settledOn);
    return {
      overpaid: overpaid.map(inCents),
      settledOn,
      corporation: given.corporation ?? null,
      undeliverableCertifiedOn: given.undeliverableCertifiedOn ?? null,
      payments: payments.map(inCents),
      published: await take(InterestRatesRecord).between(first, asOf, knownAt),
    };
  },
  decide(facts, asOf) {
    const { outcome, result, steps } = standingOfRefund(facts, asOf);
    return { outcome, reasonCodes: [`refund.${outcome}`], result, steps };
  },
  undetermined: ({ overpaid, payments }) => ({
    status: null,
    dueOn: null,
    delinquentFrom: null,
    principal: sumCents(overpaid.map(({ amount }) => amount)),
    interest: null,
    interestLeast: null,
    interestMost: null,
    lateInterest: null,
    paid: sumCents(payments.map(({ amount }) => amount)),
    owed: null,
    missingFacts: [],
  }),
});

type Stated = DetermineRefund['overpaid'];
const inCents = ({ amount, ...part }: Stated[number]) => ({ ...part, amount: parseMoney(amount) });
const inMoney = (stated: Stated): Stated =>
  stated.map(({ amount, ...part }) => ({ ...part, amount: formatMoney(parseMoney(amount)) }));

function faultsOf({ asOf, overpaid, settledOn, payments = [], undeliverableCertifiedOn }: DetermineRefund): Fault[] {
  const order = (pointer: string, earlier: string, later: string): Fault[] =>
    earlier <= later
      ? []
      : [
          {
            pointer,
            code: 'refund.days_reversed',
            message: `${later} lies before ${earlier}.`,
            remedy: 'Correct one of the two days.',
          },
        ];
  return [
    ...order('/asOf', settledOn, asOf),
    ...overpaid.flatMap(({ paidOn }, i) => order(`/overpaid/${String(i)}/paidOn`, paidOn, settledOn)),
    ...order('/undeliverableCertifiedOn', settledOn, undeliverableCertifiedOn ?? settledOn),
    ...payments.flatMap(({ paidOn }, i) =>
      order(`/payments/${String(i)}/paidOn`, payments[i - 1]?.paidOn ?? settledOn, paidOn),
    ),
  ];
}
