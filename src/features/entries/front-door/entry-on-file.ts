import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { EntryDutiesView } from '../reading/entry-parts.view.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';

/** A case of a line and what was deposited under it; null where that is undetermined. */
export interface CaseOnFile {
  readonly caseNumber: string;
  readonly deposit: Cents | null;
  /** Whether a statement on reimbursement is named for it. */
  readonly hasStatement: boolean;
}

/** A line of an entry as filed. */
export interface LineOnFile {
  readonly line: number;
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly enteredValue: Cents;
  readonly cases: readonly CaseOnFile[];
  /** Additional duties by heading of Chapter 99; the amount null where it is undetermined. */
  readonly additional: readonly { readonly heading: string; readonly amount: Cents | null }[];
}

/** What later features are told of an entry: its latest version, and the amounts that were asserted with it. */
export interface EntryOnFile extends EntryPlace {
  readonly entryNumber: string;
  readonly entryType: string;
  readonly portCode: string;
  /** How the goods come, by its code on CBP Form 7501. */
  readonly modeOfTransport: string;
  readonly status: EntryState;
  readonly filedOn: IsoDate;
  /** The day of entry; null before it. */
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
  readonly version: number;
  readonly lines: readonly LineOnFile[];
  /** Ordinary and additional duties without deposits; null where a part is undetermined. */
  readonly duties: Cents | null;
  /** Deposits of antidumping and countervailing duty; null where a part is undetermined. */
  readonly deposits: Cents | null;
  /** Fees; null where one is undetermined. */
  readonly fees: Cents | null;
  /** The bonds that secure it, by number, and their versions as `id@version`. */
  readonly bondNumbers: readonly string[];
  readonly bondVersionIds: readonly string[];
  /** Whether something of it was left to reconciliation, and whether drawback was designated on it. */
  readonly reconciliation: boolean;
  readonly drawbackDesignated: boolean;
}

/** An entry as the prepared statements give it. */
export interface EntryOnFileRow extends Record<string, unknown> {
  readonly id: string;
  readonly entryNumber: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly filedMonth: string;
  readonly seq: string;
  readonly entryType: string;
  readonly portCode: string;
  readonly status: EntryState;
  readonly filedOn: IsoDate;
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
  readonly version: number;
  readonly declared: DeclaredEntry;
  readonly computed: EntryDutiesView;
  readonly bondVersionIds: readonly string[];
}

/** An entry as later features are told of it. */
export function entryOnFile({ seq: _seq, declared, computed, ...row }: EntryOnFileRow): EntryOnFile {
  const all = cents(computed.duties);
  const deposits = sum(computed.lines.flatMap((line) => line.deposits.map(({ amount }) => cents(amount))));
  return {
    ...row,
    modeOfTransport: declared.modeOfTransport,
    lines: declared.lines.map((line, i) => ({
      line: i + 1,
      htsNumber: line.htsNumber,
      countryOfOrigin: line.countryOfOrigin,
      enteredValue: parseMoney(line.enteredValue),
      cases: (line.adcvdCases ?? []).map(({ caseNumber, nonReimbursementStatement }) => ({
        caseNumber,
        hasStatement: nonReimbursementStatement !== undefined,
        deposit: cents(computed.lines[i]?.deposits.find((one) => one.caseNumber === caseNumber)?.amount),
      })),
      additional: (computed.lines[i]?.additional ?? []).map(({ heading, amount }) => ({
        heading,
        amount: cents(amount),
      })),
    })),
    duties: all === null || deposits === null ? null : all - deposits,
    deposits,
    fees: sum([cents(computed.processingFee), cents(computed.harborFee)]),
    bondNumbers: (declared.bonds ?? []).map(({ bondNumber }) => bondNumber),
    reconciliation: declared.entryType !== RECONCILIATION && (declared.reconciliation ?? []).length > 0,
    drawbackDesignated: declared.drawbackDesignated === true,
  };
}

const cents = (amount: string | undefined): Cents | null => (amount === undefined ? null : parseMoney(amount));
const sum = (amounts: readonly (Cents | null)[]): Cents | null =>
  amounts.reduce<Cents | null>((all, one) => (all === null || one === null ? null : all + one), 0n);
