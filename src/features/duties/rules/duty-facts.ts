import type { Cents } from '../../../kernel/money.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Applied } from '../../../kernel/rule.js';
import type { CaseType } from '../../adcvd/rules/case-number.js';
import type { DepositRate } from '../../adcvd/rules/deposit-rate.js';

export type { DepositRate };

/** An amount of cents, or that law or data do not give one. */
export type Amount = Cents | 'undetermined';

/** A planned entry, as far as duties and fees depend on it. */
export interface EntryFacts {
  /** The two-digit code, `03`. */
  readonly entryType: string;
  /** The two-digit code, `11`. */
  readonly modeOfTransport: string;
  readonly lines: readonly LineFacts[];
}

/** One line of an entry, with what is on record about its goods on the legal day. */
export interface LineFacts {
  readonly htsNumber: string;
  readonly enteredValue: Cents;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryOfOrigin: string;
  /** The special programme claimed (`S`, `KR`, `A+` …). */
  readonly tradeProgram: string | null;
  /** The provision of Chapter 98 the goods are entered under beside their own number. */
  readonly provision?: string | null;
  /** Null: the number is not on record. */
  readonly tariff: TariffTexts | null;
  /** The Chapter 99 lines the caller names. */
  readonly additional: readonly AdditionalLineFacts[];
  readonly adcvd: readonly CaseRateFacts[];
}

/** A tariff line's three rate texts and its units, as printed. */
export interface TariffTexts {
  readonly general: string;
  readonly special: string;
  readonly column2: string;
  readonly units: string;
}

export interface AdditionalLineFacts {
  readonly htsNumber: string;
  /** Null: the number is not on record. */
  readonly general: string | null;
}

/** A case the line falls under and the cash deposit rate found for it. */
export interface CaseRateFacts {
  readonly caseNumber: string;
  readonly type: CaseType;
  /** Null: no rate could be determined; `reason` says why. */
  readonly rate: DepositRate | null;
  readonly reason?: string;
}

/** One duty on one line. */
export interface Duty {
  readonly amount: Amount;
  /** The rate applied, as read; null where none was found. */
  readonly rate: string | null;
  readonly reasonCodes: readonly string[];
}
export interface AdditionalDuty extends Duty {
  readonly htsNumber: string;
}
export interface CaseDeposit extends Duty {
  readonly caseNumber: string;
}

export interface LineDuties {
  readonly ordinary: Duty;
  readonly additional: readonly AdditionalDuty[];
  readonly antidumping: readonly CaseDeposit[];
  readonly countervailing: readonly CaseDeposit[];
  /** Duties of the line; fees are owed per entry. Null where a part is undetermined. */
  readonly total: Cents | null;
}

/** The sums of an entry. Each is null as soon as one of its parts is undetermined; no part is taken as zero. */
export interface DutySums {
  readonly ordinary: Cents | null;
  readonly additional: Cents | null;
  readonly antidumping: Cents | null;
  readonly countervailing: Cents | null;
  /** Merchandise processing fee, its minimum and maximum applied once. */
  readonly mpf: Cents | null;
  /** Harbor maintenance fee. */
  readonly hmf: Cents | null;
  readonly total: Cents | null;
  /** The sum of all parts that could be determined: the total is at least this. */
  readonly determined: Cents;
}

/** What is owed at entry. */
export interface EntryDuties extends DutySums {
  /** Duty by duty, as if entered for consumption. */
  readonly lines: readonly LineDuties[];
  readonly enteredValue: Cents;
  /** Whether duties are deposited with an entry of this type at all; if not, the sums above hold fees alone. */
  readonly dutiesDue: boolean;
  /** The sums as if the goods were entered for consumption: what a bond for goods entered free of duty stands on. */
  readonly ifConsumed: DutySums;
  /** JSON pointers to the parts that could not be determined: `/lines/0/ordinary`, `/mpf`. */
  readonly undetermined: readonly string[];
  /** Why, each code once, with what shaped the amounts otherwise. */
  readonly reasonCodes: readonly string[];
  /** What may be owed besides and is not computed here. */
  readonly doesNotInclude: readonly string[];
  readonly steps: readonly Applied<unknown>[];
}
