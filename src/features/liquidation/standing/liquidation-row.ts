import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { EntryOnFile } from '../../entries/index.js';
import type { AskLiquidationClock } from '../clock/liquidation-clock.dto.js';
import type { EndOfInvestigation } from '../rules/provisional.js';
import type { GroundOfEntry } from '../rules/suspending.js';
import type { NoticeSource } from '../rules/suspension.js';
import type { FinalWithdrawalView } from '../withdrawals/final-withdrawal.view.js';
import type { LiquidationState } from '../rules/acts-on-entries.js';

/** A notice of Commerce that covers the day of an entry. */
export interface NoticeRow {
  readonly caseNumber: string;
  readonly on: IsoDate;
  readonly source: 'federal_register' | 'commerce_message';
  readonly assessment: 'deposit_rate' | 'final_rate';
  /** Where it is about goods entered under provisional measures: how the investigation ended. */
  readonly provisional: EndOfInvestigation | null;
}

/** A liquidation or reliquidation as it was made. */
export interface DecisionRow {
  readonly id: string;
  readonly kind: 'liquidated' | 'deemed' | 'reliquidated';
  readonly liquidatedOn: IsoDate;
  readonly duties: string | null;
  readonly adcvd: string | null;
  readonly fees: string | null;
  readonly outcome: 'as_asserted' | 'bill' | 'refund_due' | 'bill_reduced';
  readonly difference: string | null;
  readonly interest: string | null;
  readonly billId: string | null;
  readonly refundId: string | null;
  readonly released: string | null;
  readonly disregarded: string | null;
}

/** What suspends an entry beside its cases, and the notice of its removal. */
export interface SuspensionRow {
  readonly id: string;
  readonly ground: GroundOfEntry;
  readonly from: IsoDate;
  readonly noticedOn: IsoDate | null;
  readonly citation: string;
  readonly document: string;
  readonly reason: string;
  readonly removal: { readonly noticeOn: IsoDate; readonly source: NoticeSource; readonly document: string } | null;
}

export const DEPOSIT_PAYERS = ['importer', 'broker', 'surety', 'transferee', 'other'] as const;
export type DepositPayer = (typeof DEPOSIT_PAYERS)[number];

/** A payment of estimated duties or fees that reached customs. */
export interface DepositRow {
  readonly id: string;
  readonly part: AmountPart;
  readonly classCode: string;
  readonly amount: string;
  readonly paidOn: IsoDate;
  readonly paidBy: DepositPayer;
  readonly transfereeId: string | null;
  /** The day it bounced; null where it did not. */
  readonly dishonouredOn: IsoDate | null;
  readonly statementNumber: string | null;
  readonly form: 'cash' | 'bond';
  readonly bondNumber: string | null;
}

/** Those that stand: what bounced paid nothing. */
export const honoured = (deposits: readonly DepositRow[]): readonly DepositRow[] =>
  deposits.filter(({ dishonouredOn }) => dishonouredOn === null);

/** Those that were paid: a bond in place of a deposit brings nothing in. */
export const inCash = (deposits: readonly DepositRow[]): readonly DepositRow[] =>
  honoured(deposits).filter(({ form }) => form === 'cash');

/** What the amounts of an entry are told apart by. */
export type AmountPart = 'duties' | 'adcvd' | 'fees';

/** How an entry stands towards its liquidation, as the prepared statements give it. */
export interface LiquidationRow {
  readonly entryId: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
  readonly entryNumber: string;
  readonly entryType: string;
  readonly caseNumbers: readonly string[];
  /** Those of which no statement on reimbursement is on record. */
  readonly unstatedCases: readonly string[];
  readonly bondNumbers: readonly string[];
  readonly startedOn: IsoDate | null;
  readonly depositedOn: IsoDate | null;
  readonly duties: string | null;
  readonly deposits: string | null;
  readonly fees: string | null;
  readonly state: LiquidationState;
  readonly extensions: readonly IsoDate[];
  readonly notices: readonly NoticeRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly depositsPaid: readonly DepositRow[];
  /** Of a warehouse entry, when all its goods were accounted for; null where it is not on record, and of others. */
  readonly finalWithdrawal: FinalWithdrawalView | null;
}

const money = (cents: Cents | null): string | null => (cents === null ? null : formatMoney(cents));

const casesOf = (
  { lines }: EntryOnFile,
  which: (one: { readonly hasStatement: boolean }) => boolean,
): readonly string[] => [
  ...new Set(lines.flatMap(({ cases }) => cases.filter(which).map(({ caseNumber }) => caseNumber))),
];

/** What is kept of an entry with its first day, before anything happened to it. */
export const asFiled = (entry: EntryOnFile, startedOn: IsoDate | null): LiquidationRow => ({
  entryId: entry.id,
  importerId: entry.importerId,
  importerOrganisationId: entry.importerOrganisationId,
  grantId: null,
  entryNumber: entry.entryNumber,
  entryType: entry.entryType,
  caseNumbers: casesOf(entry, () => true),
  unstatedCases: casesOf(entry, ({ hasStatement }) => !hasStatement),
  bondNumbers: entry.bondNumbers,
  startedOn,
  depositedOn: entry.summaryFiledOn,
  duties: money(entry.duties),
  deposits: money(entry.deposits),
  fees: money(entry.fees),
  state: startedOn === null ? 'not_begun' : 'running',
  extensions: [],
  notices: [],
  suspensions: [],
  decisions: [],
  depositsPaid: [],
  finalWithdrawal: null,
});

/** What is kept of it beside, for whoever asks later what of its additional duties fell. */
export const chargedOn = ({ entryType, lines, reconciliation, drawbackDesignated }: EntryOnFile) => ({
  entry_type: entryType,
  additional_duties: lines.flatMap(({ additional }) =>
    additional.map(({ heading, amount }) => ({ heading, ...(amount === null ? {} : { amount: formatMoney(amount) }) })),
  ),
  reconciliation,
  drawback_designated: drawbackDesignated,
});

/** Whether a notice of a case is one of what a line is under: that case, or the order of its company case. */
export const covers = (noticed: string, named: string): boolean => named === noticed || named.startsWith(`${noticed}-`);

/** How it is asked by when it must be liquidated: each case, and whatever else suspends it, does so until its own notice. */
export function toAskClock(row: LiquidationRow, startedOn: IsoDate, asOf: IsoDate): AskLiquidationClock {
  const posted = row.decisions.find(({ kind }) => kind === 'liquidated')?.liquidatedOn;
  return {
    asOf,
    startedOn,
    suspensions: [
      ...row.caseNumbers.map((named) => ({
        ground: 'adcvd' as const,
        from: startedOn,
        removalNotices: row.notices
          .filter(({ caseNumber }) => covers(caseNumber, named))
          .map(({ on, source }) => ({ on, source })),
      })),
      ...row.suspensions.map(({ ground, from, removal }) => ({
        ...{ ground, from },
        removalNotices: removal ? [{ on: removal.noticeOn, source: removal.source }] : [],
      })),
    ],
    extensions: row.extensions.map((noticedOn) => ({ noticedOn })),
    ...(posted === undefined ? {} : { liquidatedOn: posted }),
  };
}
