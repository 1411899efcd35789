import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { divideHalfUp, formatMoney, maxCents, minCents, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { ask } from '../../../platform/rules/ask.js';
import { refundPayee } from '../rules/index.js';
import { certifiedBy, paidOf } from './refund-row.js';
import type { RefundPayee, RefundRow } from './refund-row.js';
import type { RefundStandingResultView } from './refund-standing.view.js';
import type { HeldRefund } from './refund.access.js';

/** What each payee is still owed: the surety what it paid on the entry, the actual owner or the importer the rest. */
export function owedTo(
  row: RefundRow,
  { owed, paid }: RefundStandingResultView,
  asOf: IsoDate,
): Record<RefundPayee, Cents> {
  const amount = owed === null ? parseMoney(row.principal) : parseMoney(owed) + parseMoney(paid);
  const facts = {
    amount,
    paidBySurety: parseMoney(row.surety_paid),
    paidByTransferee: transfereesShare(row, amount),
    ownerDeclared: row.owner_declared,
  };
  const shares = ask(refundPayee, facts, row.settled_on).decision;
  const left = (payee: RefundPayee): Cents => maxCents(shares[payee] - paidOf(row, asOf, payee), 0n);
  return {
    importer: left('importer'),
    surety: left('surety'),
    transferee: left('transferee'),
    actual_owner: left('actual_owner'),
  };
}

// What it paid comes back to it with the interest on it.
function transfereesShare({ transferee_paid: paid, principal }: RefundRow, amount: Cents): Cents {
  const whole = parseMoney(principal);
  return whole === 0n ? 0n : divideHalfUp(amount * parseMoney(paid), whole);
}

/** A refund as it stands on a day. */
export function toRefundView(
  row: RefundRow,
  standing: RefundStandingResultView,
  asOf: IsoDate,
  knownAt?: Instant,
): HeldRefund {
  const { status, interest, interestLeast, interestMost, lateInterest, paid, owed, missingFacts } = standing;
  const shares = owedTo(row, standing, asOf);
  const { certified, undelivered } = certifiedBy(row, asOf);
  return {
    id: row.id,
    kind: row.kind,
    importerId: row.importer_id,
    entryNumber: row.entry_number,
    bondNumbers: [...row.bond_numbers],
    principal: row.principal,
    settledOn: row.settled_on,
    dueOn: row.due_on,
    status,
    interest,
    interestLeast,
    interestMost,
    lateInterest,
    paid,
    owed,
    missingFacts,
    ...(row.transferee_id === null ? {} : { transfereeId: row.transferee_id }),
    payees: payeesOf(row).map((payee) => ({
      payee,
      owed: owed === null ? null : formatMoney(minCents(shares[payee], parseMoney(owed))),
    })),
    stayed: row.stayed && certified === undefined,
    ...(certified ? { certifiedOn: certified.effective_on } : {}),
    ...(undelivered ? { undeliveredOn: undelivered.effective_on } : {}),
    payments: row.events.flatMap(
      ({ kind, effective_on: paidOn, amount, payee, method, bill_id: billId, to_designee: toDesignee }) =>
        (kind === 'paid' || kind === 'set_off') && paidOn <= asOf && amount !== null && payee !== null
          ? [
              {
                paidOn,
                amount,
                payee,
                method: method ?? ('offset' as const),
                ...(billId === null ? {} : { billId }),
                ...(toDesignee ? { toDesignee } : {}),
              },
            ]
          : [],
    ),
    determinationId: row.determination_id,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    importerOrganisationId: row.importer_organisation_id,
    grantId: row.grant_id,
  };
}

const payeesOf = (row: RefundRow): readonly RefundPayee[] => [
  ...(parseMoney(row.surety_paid) > 0n ? (['surety'] as const) : []),
  ...(row.transferee_id === null ? [] : (['transferee'] as const)),
  row.owner_declared ? 'actual_owner' : 'importer',
];
