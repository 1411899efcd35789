import { Decimal } from '../../kernel/decimal.js';
import { formatMoney, parseMoney, sumCents } from '../../kernel/money.js';
import type { DisposalAct, DisposalAssessment, DisposalConsent, DisposalOrder } from './disposal.entity.js';
import type { DisposalActView, DisposalAssessmentView, DisposalConsentView, DisposalView } from './disposal.view.js';

export function toAssessmentView(row: DisposalAssessment): DisposalAssessmentView {
  const { violation, hazard, redeliveryDemandBy, ...found } = row;
  return {
    ...found,
    ...(violation && { violation }),
    ...(hazard !== null && { hazard }),
    ...(redeliveryDemandBy && { redeliveryDemandBy }),
  };
}

export function toConsentView({ expiresOn, withdrawnOn, ...row }: DisposalConsent): DisposalConsentView {
  return { ...row, ...(expiresOn && { expiresOn }), ...(withdrawnOn && { withdrawnOn }) };
}

const toActView = (row: DisposalAct): DisposalActView => row;

/** What of an order is not accounted for yet. */
export const outstandingOf = (order: DisposalOrder, acts: readonly DisposalAct[]): Decimal =>
  acts.reduce((left, { quantity }) => left.minus(Decimal.parse(quantity)), Decimal.parse(order.quantity));

/** An order as it is answered, with its place in the sequence, which is shown to nobody. */
export type HeldDisposal = DisposalView & Pick<DisposalOrder, 'seq'>;

/** An order with its acts, as it is answered. */
export function toDisposalView(order: DisposalOrder, acts: readonly DisposalAct[]): HeldDisposal {
  const { closedOn, ...row } = order;
  return {
    ...row,
    status: closedOn ? 'closed' : 'open',
    outstanding: outstandingOf(order, acts).toString(),
    acts: acts.map(toActView),
    costs: formatMoney(sumCents(acts.map(({ costs }) => parseMoney(costs)))),
    proceeds: formatMoney(sumCents(acts.map(({ proceeds }) => parseMoney(proceeds)))),
    ...(closedOn && { closedOn }),
  };
}
