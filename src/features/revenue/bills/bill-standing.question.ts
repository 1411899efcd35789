import { EVERYONE } from '../../../kernel/access.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { InterestRatesRecord } from '../../reference/index.js';
import { standingOfBill } from '../rules/index.js';
import type { BillStandingFacts } from '../rules/index.js';
import { DetermineBill } from './bill-standing.dto.js';
import { BillStandingResultView } from './bill-standing.view.js';

/** What is owed on a bill on a day. */
export const billStanding = question({
  name: 'bill_standing',
  version: 1,
  title: 'What is owed on a bill on a day?',
  request: DetermineBill,
  outcomes: ['open', 'delinquent', 'paid', 'written_off', 'cancelled', 'not_determinable'],
  result: BillStandingResultView,
  resultAccess: {
    status: [EVERYONE],
    dueOn: [EVERYONE],
    delinquentFrom: [EVERYONE],
    delinquencyInterest: [EVERYONE],
    interestOwed: [EVERYONE],
    principalOwed: [EVERYONE],
    owed: [EVERYONE],
    over: [EVERYONE],
    paidInFullOn: [EVERYONE],
    payments: [EVERYONE],
  },
  rules: ['BILL-01@1', 'DEBT-01@1', 'PAY-01@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    const faults = faultsOf(request);
    if (faults.length > 0) throw invalid(faults);
    const money = (amount: string): string => formatMoney(parseMoney(amount));
    return {
      ...request,
      principal: money(request.principal),
      interest: money(request.interest ?? '0'),
      payments: (request.payments ?? []).map(({ paidOn, amount }) => ({ paidOn, amount: money(amount) })),
    };
  },
  async gather(
    { asOf, reason, issuedOn, liquidatedOn, principal, interest, payments = [], ...ends },
    { knownAt },
    take,
  ): Promise<BillStandingFacts> {
    const from = liquidatedOn ?? issuedOn;
    const published = from <= asOf ? await take(InterestRatesRecord).between(from, asOf, knownAt) : [];
    return {
      reason,
      issuedOn,
      liquidatedOn: liquidatedOn ?? null,
      principal: parseMoney(principal),
      interest: parseMoney(interest ?? '0'),
      payments: payments.map(({ paidOn, amount }) => ({ paidOn, amount: parseMoney(amount) })),
      writtenOffOn: ends.writtenOffOn ?? null,
      cancelledOn: ends.cancelledOn ?? null,
      rates: published.map((row) => ({
        from: row.from,
        through: row.through,
        percent: row.underpayment,
        citation: row.citation,
      })),
    };
  },
  decide(facts, asOf) {
    const { standing, steps } = standingOfBill(facts, asOf);
    const { applied, principalOwed, interestOwed, ...result } = standing;
    return {
      outcome: standing.status,
      reasonCodes: [`bill.${standing.status}`],
      result: {
        ...result,
        interestOwed,
        principalOwed,
        payments: applied.map((part, i) => ({ ...paymentOf(facts, i), ...part })),
      },
      steps,
    };
  },
  undetermined: () => ({
    status: null,
    dueOn: null,
    delinquentFrom: null,
    delinquencyInterest: null,
    interestOwed: null,
    principalOwed: null,
    owed: null,
    over: null,
    paidInFullOn: null,
    payments: [],
  }),
});

const paymentOf = ({ payments }: BillStandingFacts, i: number) => {
  const payment = payments[i];
  if (!payment) throw new Error('what is applied was paid');
  return { paidOn: payment.paidOn, amount: payment.amount };
};

function faultsOf({ asOf, issuedOn, liquidatedOn, payments = [], writtenOffOn, cancelledOn }: DetermineBill): Fault[] {
  const before = (pointer: string, day: string | undefined, first: string): Fault[] =>
    day !== undefined && day < first
      ? [{ pointer, code: 'bill.day_before_bill', message: `${day} lies before ${first}.`, remedy: 'Correct the day.' }]
      : [];
  return [
    ...(liquidatedOn !== undefined && liquidatedOn > issuedOn
      ? [
          {
            pointer: '/liquidatedOn',
            code: 'bill.before_liquidation',
            message: `It was issued on ${issuedOn}, before the liquidation it stands on.`,
            remedy: 'Correct one of the two days.',
          },
        ]
      : []),
    ...before('/asOf', asOf, issuedOn),
    ...payments.flatMap(({ paidOn }, i) => [
      ...before(`/payments/${String(i)}/paidOn`, paidOn, issuedOn),
      ...(i > 0 && paidOn < (payments[i - 1]?.paidOn ?? paidOn)
        ? [
            {
              pointer: `/payments/${String(i)}/paidOn`,
              code: 'bill.payments_out_of_order',
              message: 'Payments are told by the day they were made.',
              remedy: 'Put them in order.',
            },
          ]
        : []),
    ]),
    ...before('/writtenOffOn', writtenOffOn, issuedOn),
    ...before('/cancelledOn', cancelledOn, issuedOn),
  ];
}
