import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import { afterDemand } from '../rules/index.js';
import { demandsOn, honouredPayments, isUnderProtest } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import type { HeldBill } from './bill.access.js';
import type { BillPaymentView, BillView } from './bill.view.js';

/** A bill as it stands on a day. */
export function toBillView(row: BillRow, standing: BillStandingResultView, asOf: IsoDate, knownAt?: Instant): HeldBill {
  const { status, dueOn: _due, delinquentFrom: _from, paidInFullOn, payments: _applied, ...amounts } = standing;
  const underProtest = isUnderProtest(row, asOf);
  return {
    id: row.id,
    number: row.number,
    reason: row.reason,
    importerId: row.importer_id,
    billedAs: row.billed_as,
    ...(row.entry_number === null ? {} : { entryNumber: row.entry_number }),
    caseNumbers: [...row.case_numbers],
    bondNumbers: [...row.bond_numbers],
    principal: row.principal,
    adcvdPrincipal: row.adcvd_principal,
    interest: row.interest,
    issuedOn: row.issued_on,
    ...(row.liquidated_on === null ? {} : { liquidatedOn: row.liquidated_on }),
    dueOn: row.due_on,
    status,
    ...amounts,
    ...(paidInFullOn === null ? {} : { paidInFullOn }),
    underProtest,
    sanctionable: status === 'delinquent' && !underProtest,
    ...dayOfLast(row, 'noticed', asOf, 'noticedOn'),
    ...dayOfLast(row, 'dunned', asOf, 'dunnedOn'),
    ...demandOf(row, asOf),
    payments: toPaymentViews(row, standing, asOf),
    determinationId: row.determination_id,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    importerOrganisationId: row.importer_organisation_id,
    grantId: row.grant_id,
  };
}

function dayOfLast<K extends 'noticedOn' | 'dunnedOn'>(
  { events }: BillRow,
  kind: 'noticed' | 'dunned',
  asOf: IsoDate,
  as: K,
): { readonly [name in K]?: string } {
  const last = events.findLast((event) => event.kind === kind && event.effective_on <= asOf);
  return last ? ({ [as]: last.effective_on } as { readonly [name in K]: string }) : {};
}

function demandOf(row: BillRow, asOf: IsoDate): Pick<BillView, 'suretyDemand'> {
  const demand = demandsOn(row, asOf);
  if (!demand) return {};
  const { protestUntil, petitionUntil } = ask(
    afterDemand,
    { reason: row.reason, firstOn: demand.firstOn },
    asOf,
  ).decision;
  return {
    suretyDemand: {
      ...demand,
      ...(protestUntil === null ? {} : { protestUntil }),
      ...(petitionUntil === null ? {} : { petitionUntil }),
    },
  };
}

function toPaymentViews(row: BillRow, { payments: applied }: BillStandingResultView, asOf: IsoDate): BillPaymentView[] {
  const honoured = honouredPayments(row, asOf);
  return row.events.flatMap((event) => {
    const { kind, payment_id: id, amount, paid_by: paidBy, method, effective_on: paidOn } = event;
    if (kind !== 'paid' || paidOn > asOf || id === null || amount === null || paidBy === null || method === null)
      return [];
    const part = applied[honoured.indexOf(event)];
    const bounced = row.events.find((other) => other.kind === 'dishonoured' && other.payment_id === id);
    return [
      {
        id,
        paidOn,
        amount,
        paidBy,
        method,
        ...(part ? { interest: part.interest, principal: part.principal, over: part.over } : {}),
        ...(bounced && bounced.effective_on <= asOf ? { dishonouredOn: bounced.effective_on } : {}),
      },
    ];
  });
}
