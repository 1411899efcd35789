import { CBP, EVERYONE, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import { timesAccess } from '../clock/liquidation-clock.access.js';
import type { EntrySuspensionView, SuspensionRemovalView } from '../suspensions/suspension.view.js';
import type { FinalWithdrawalView } from '../withdrawals/final-withdrawal.view.js';
import type {
  DepositedPartView,
  DepositedView,
  DepositPaidView,
  EntryLiquidationView,
  LiquidationDecisionView,
  LiquidationWarningView,
} from './entry-liquidation.view.js';

// Which entries exist for whom is decided by the query and by row-level security: an importer's own, those its bonds secure, granted ones.
const READERS = [CBP, { to: ['importer', 'surety', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

const decisionAccess: FieldPolicy<LiquidationDecisionView> = {
  id: READERS,
  kind: READERS,
  liquidatedOn: READERS,
  duties: READERS,
  adcvd: READERS,
  fees: READERS,
  outcome: READERS,
  difference: READERS,
  interest: READERS,
  billId: READERS,
  refundId: READERS,
  released: READERS,
  disregarded: READERS,
};

const warningAccess: FieldPolicy<LiquidationWarningView> = {
  caseNumber: READERS,
  code: READERS,
  message: READERS,
  remedy: READERS,
  citation: READERS,
};

const partAccess: FieldPolicy<DepositedPartView> = { amount: READERS, basis: READERS, secured: READERS };
const depositedAccess: FieldPolicy<DepositedView> = {
  duties: within(partAccess, READERS),
  adcvd: within(partAccess, READERS),
  fees: within(partAccess, READERS),
};
const depositPaidAccess: FieldPolicy<DepositPaidView> = {
  id: READERS,
  part: READERS,
  classCode: READERS,
  amount: READERS,
  paidOn: READERS,
  paidBy: READERS,
  transfereeId: READERS,
  dishonouredOn: READERS,
  statementNumber: READERS,
  form: READERS,
  bondNumber: READERS,
};

const removalAccess: FieldPolicy<SuspensionRemovalView> = { noticeOn: READERS, source: READERS, document: READERS };
const suspensionAccess: FieldPolicy<EntrySuspensionView> = {
  id: READERS,
  ground: READERS,
  from: READERS,
  noticedOn: READERS,
  citation: READERS,
  document: READERS,
  reason: READERS,
  removal: within(removalAccess, READERS),
};

const finalWithdrawalAccess: FieldPolicy<FinalWithdrawalView> = {
  accountedOn: READERS,
  how: READERS,
  document: READERS,
};

export const entryLiquidationAccess: FieldPolicy<EntryLiquidationView> = {
  entryId: READERS,
  importerId: READERS,
  state: READERS,
  extended: READERS,
  startedOn: READERS,
  missing: READERS,
  finalWithdrawal: within(finalWithdrawalAccess, READERS),
  caseNumbers: READERS,
  suspensions: within(suspensionAccess, READERS),
  deposits: READERS,
  deposited: within(depositedAccess, READERS),
  depositsPaid: within(depositPaidAccess, READERS),
  times: within(timesAccess, [EVERYONE]),
  warnings: within(warningAccess, READERS),
  decisions: within(decisionAccess, READERS),
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldLiquidation extends EntryLiquidationView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const liquidationLookedAt: LookedAt<HeldLiquidation> = {
  resource: 'entries',
  id: ({ entryId }) => entryId,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
