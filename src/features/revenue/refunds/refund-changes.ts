import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { formatMoney, minCents, parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { ask } from '../../../platform/rules/ask.js';
import type { ChangeOfRefund, HeldForRefund } from './refund-acts.service.js';
import { refundWithheld } from '../rules/index.js';
import { certifiedBy, paidOf } from './refund-row.js';
import type { RefundRow } from './refund-row.js';
import { owedTo } from './refund-to-view.js';
import { refundCertified, refundPaid, refundUndelivered } from './refund.events.js';
import type { CertifyRefund, PayRefund, ReturnRefund } from './refund.dto.js';

const about = ({ id: refundId, importer_id: importerId }: RefundRow) => ({ refundId, importerId });

/** Customs certifies a refund for payment. */
export const certification =
  ({ corporation, claim }: CertifyRefund) =>
  ({ row, standing, today }: HeldForRefund): ChangeOfRefund => {
    const { certified, undelivered } = certifiedBy(row, today);
    return {
      event: { kind: 'certified', effective_on: today, corporation: corporation ?? null, claim: claim ?? null },
      faults: [
        ...unmet([
          [standing.status !== 'paid', paidInFull],
          [certified === undefined || undelivered !== undefined, certifiedBefore],
        ]),
        ...ask(refundWithheld, { stayed: row.stayed, claimed: claim !== undefined }, today).decision,
      ],
      told: refundCertified(about(row)),
    };
  };

/** A payment leaves customs: what was certified, and no more than is owed to that payee. */
export const payment =
  ({ amount, paidOn, payee, method, toDesignee = false }: PayRefund) =>
  ({ row, standing, today, designation }: HeldForRefund): ChangeOfRefund => {
    const paid = parseMoney(amount);
    const { certified } = certifiedBy(row, today);
    const to = owedTo(row, standing, today)[payee];
    const most = standing.owed === null ? minCents(to, parseMoney(row.principal) - paidOf(row, today)) : to;
    const last = row.events.findLast(({ kind }) => kind === 'paid' || kind === 'set_off')?.effective_on;
    return {
      event: { kind: 'paid', effective_on: paidOn, amount: formatMoney(paid), payee, method, to_designee: toDesignee },
      faults: unmet([
        [paid > 0n, ofNothing],
        [paid <= most, aboveOwed(formatMoney(most))],
        [!toDesignee || payee === 'importer', ofAnother],
        [
          !toDesignee || designation.standing === 'in_force',
          designationVoid(designation.because ?? designation.standing),
        ],
        [paidOn <= today, inFuture('/paidOn')],
        [certified !== undefined, notCertified],
        [certified === undefined || paidOn >= certified.effective_on, beforeCertification('/paidOn')],
        [last === undefined || paidOn >= last, beforeCertification('/paidOn')],
      ]),
      told: refundPaid(about(row)),
    };
  };

/** It could not be delivered, solely for want of the recipient's bank data. */
export const returned =
  ({ on }: ReturnRefund) =>
  ({ row, standing, today }: HeldForRefund): ChangeOfRefund => {
    const { certified, undelivered } = certifiedBy(row, today);
    return {
      event: { kind: 'undelivered', effective_on: on },
      faults: unmet([
        [standing.status !== 'paid', paidInFull],
        [certified !== undefined && undelivered === undefined, notCertified],
        [on <= today, inFuture('/on')],
        [certified === undefined || on >= certified.effective_on, beforeCertification('/on')],
      ]),
      told: refundUndelivered(about(row)),
    };
  };

const paidInFull: Fault = {
  pointer: '',
  code: 'refund.paid',
  message: 'It is paid in full.',
  remedy: 'Read how it stands: GET /v1/refunds/{id}.',
};
const certifiedBefore: Fault = {
  pointer: '',
  code: 'refund.certified_before',
  message: 'It is certified already.',
  remedy: 'Certify it again where it came back.',
};
const notCertified: Fault = {
  pointer: '',
  code: 'refund.not_certified',
  message: 'It is not certified for payment.',
  remedy: 'Certify it first.',
};
const ofNothing: Fault = {
  pointer: '/amount',
  code: 'payment.of_nothing',
  message: 'A payment is of more than nothing.',
  remedy: 'Send what was paid.',
};
const aboveOwed = (most: string): Fault => ({
  pointer: '/amount',
  code: 'refund.above_owed',
  message: `It is above the ${most} that is owed to this payee, as far as that is known.`,
  remedy: 'Pay what is owed; where the interest is not known, say first whether the payee is a corporation.',
});
const ofAnother: Fault = {
  pointer: '/toDesignee',
  code: 'refund.designation_of_another',
  message: 'An importer names who receives what is due to itself, and not what is due to another.',
  remedy: 'Leave `toDesignee` out.',
};
const designationVoid = (why: string): Fault => ({
  pointer: '/toDesignee',
  code: 'refund.designation_void',
  message: `Nobody receives it for the importer: ${why}.`,
  remedy: 'Pay it to the importer itself.',
});
const inFuture = (pointer: string): Fault => ({
  pointer,
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
});
const beforeCertification = (pointer: string): Fault => ({
  pointer,
  code: 'refund.day_too_early',
  message: 'It lies before what is on record of the refund.',
  remedy: 'Correct the day.',
});
