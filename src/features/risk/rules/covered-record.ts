import type { IsoDate } from '../../../kernel/dates.js';
import type { DepositPaid } from '../../revenue/rules/index.js';
import { CTPAT_STATUSES } from '../../security/rules/index.js';
import type { AdcvdDebt, CtpatFacts, CtpatStatus } from '../../security/rules/index.js';

/** An entry that the definition stands on. */
export interface EntryOnRecord {
  readonly id: string;
  readonly on: IsoDate;
}

/** What is on record of an importer for the definition of the order, on both axes of time. */
export interface CoveredRecord {
  readonly importerId: string;
  /** The first entries with a line under an AD or CVD case, filed by the day. */
  readonly adcvdEntries: readonly EntryOnRecord[];
  /** Whether it said that it means to import such goods; null: not filed. Counts only before its first entry. */
  readonly expectsAdcvdGoods: boolean | null;
  /** Its own first import, of any goods; null: none on record. */
  readonly firstImport: EntryOnRecord | null;
  /** Imports before the day. */
  readonly importsBefore: number;
  /** Its bills of such duties, by their ids; null: no such record is kept. */
  readonly debts: readonly AdcvdDebt[] | null;
  /** Its deposits of such duties of which it is not plain that they came in time; none where they are not looked at. */
  readonly deposits?: readonly DepositPaid[];
  /** Whether of an entry under a case no payment of a deposit is on record. */
  readonly undeposited?: boolean;
  /** The same of predecessors that two persons confirmed. */
  readonly linked: readonly LinkedRecord[];
  readonly ctpat: CtpatFacts['ctpat'];
  /** Records that a dispute has taken out, by id. */
  readonly setAside: readonly string[];
}

interface LinkedRecord extends Pick<CoveredRecord, 'debts' | 'deposits'> {
  readonly importerId: string;
}

/** One record that a part of the definition stands on. */
export interface StandsOn {
  readonly kind: 'entry' | 'importer_form' | 'bill' | 'deposit';
  readonly id: string;
  readonly on: IsoDate | null;
  readonly underProtest: boolean | null;
}

/** An application alone is no status: only the statuses that CTPAT gives are read. */
export function ctpatOf(
  standing: { readonly status: string; readonly tier?: number | null } | undefined,
): CtpatFacts['ctpat'] {
  const status = CTPAT_STATUSES.find((known) => known === standing?.status);
  return standing && status ? { status: status satisfies CtpatStatus, tier: standing.tier ?? null } : null;
}
