import type { Decimal } from '../../../../kernel/decimal.js';
import type { Cents } from '../../../../kernel/money.js';
import type { ResidenceFacts } from '../../../importers/rules/nonresident.js';
import type { AdcvdDebt } from '../../../security/rules/index.js';
import type { CoveredRecord } from '../covered-record.js';
import type { TradeIssue } from './priority-trade-issues.js';

/** Goods of twelve months that are alike in number, origin, cases and parties. */
export interface GoodsEntered {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly value: Cents;
  readonly cases: readonly CaseOfGoods[];
}

/** A case of such goods, with its rates on the day; null: not known. */
export interface CaseOfGoods {
  readonly caseNumber: string;
  readonly depositPercent: Decimal | null;
  readonly p90FinalPercent: Decimal | null;
  readonly maxFinalPercent: Decimal | null;
}

/** What is on record of an importer for its risk, as known at an instant. */
export interface RiskRecord {
  readonly issue: TradeIssue;
  readonly of: 'entry' | 'importer';
  readonly draw: Decimal | null;
  readonly covered: CoveredRecord;
  readonly residence: ResidenceFacts | null;
  readonly goods: readonly GoodsEntered[];
  /** The continuous bond of the day; null: none is on record. */
  readonly bond: { readonly bondId: string; readonly amount: Cents } | null;
  /** Importers it belongs with, and what they owe; null: no such record is kept. */
  readonly affiliates: readonly { readonly importerId: string; readonly debts: readonly AdcvdDebt[] | null }[];
  /** True: voided, or without a place or a usable number on the day. Whether a place was verified is not on record. */
  readonly dataFault: true | null;
}
