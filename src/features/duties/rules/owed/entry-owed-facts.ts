import type { Cents } from '../../../../kernel/money.js';
import type { Applied } from '../../../../kernel/rule.js';
import type { ProgramClaim } from '../../../reference/rules/trade-programs.js';
import type { MissingFact } from '../additional/missing-facts.js';
import type { ProgramRow } from '../additional/program-rows.js';
import type { DutyLine } from '../determination/determination-facts.js';
import type { DeterminedLine } from '../determination/determined-line.js';
import type { CaseRateFacts, DepositRate } from '../duty-facts.js';
import type { OpenDeposits, OpenOrders } from './orders-without-codes.js';
import type { Owed } from './owed.js';

/** A case a line is under, or may be under, with the highest rate on record beside the one found. */
export interface LineCase extends CaseRateFacts {
  /** Null: none that can be compared. */
  readonly highest: DepositRate | null;
  /** Whether only code and origin fit: the caller neither confirmed nor denied it. */
  readonly open: boolean;
}

/** A line of an entry with all that its duties depend on. */
export interface OwedLineFacts extends Omit<DutyLine, 'possibleCases'> {
  readonly cases: readonly LineCase[];
  /** Whether orders for the origin are on record without tariff codes, so that finding none settles nothing. */
  readonly ordersWithoutCodes: boolean;
  /** What bounds their deposits; left out: nothing does. */
  readonly openOrders?: OpenOrders;
}

/** An entry, as far as duties and fees depend on it. */
export interface OwedEntryFacts {
  readonly entryType: string;
  readonly modeOfTransport: string;
  readonly lines: readonly OwedLineFacts[];
}

export interface OwedDuty extends Owed {
  /** The rate applied, as read; null where none was found. */
  readonly rate: string | null;
  readonly reasonCodes: readonly string[];
}

export interface OwedDeposit extends OwedDuty {
  readonly caseNumber: string;
}

/** What one line owes, duty by duty, as if entered for consumption. */
export interface LineOwed {
  readonly ordinary: OwedDuty;
  readonly additional: Owed;
  /** The programmes that apply or may apply. */
  readonly programs: readonly ProgramRow[];
  readonly missing: readonly MissingFact[];
  readonly antidumping: readonly OwedDeposit[];
  readonly countervailing: readonly OwedDeposit[];
  /** Whether cases may apply that no code finds: deposits are then open upwards. */
  readonly casesOpen: boolean;
  /** What they come to at most; left out: nothing says. */
  readonly openDeposits?: OpenDeposits;
  readonly total: Owed;
  /** Why something is not determined, whatever facts are stated. */
  readonly reasonCodes: readonly string[];
}

/** A line with the rules that gave its duties and the claims its fee may stand on. */
export interface ComputedLineOwed {
  readonly owed: LineOwed;
  /** Duties by the stacking rule, the ordinary duty before a provision of Chapter 98, with every programme that was stacked. */
  readonly determined: DeterminedLine;
  readonly claim: ProgramClaim | null;
  /** The claim where USMCA is neither claimed nor denied and would change what is owed. */
  readonly openClaim: ProgramClaim | null;
  /** Of goods under 9802.00.40 to 9802.00.80: the part of the value on which duty stands; null: not stated, or other goods. */
  readonly foreignValue: Cents | null;
  readonly steps: readonly Applied<unknown>[];
}

/** Sums of an entry or of a year. Each is null as soon as one of its parts is undetermined; no part is taken as zero. */
export interface OwedSums {
  readonly ordinary: Cents | null;
  readonly additional: Cents | null;
  readonly antidumping: Cents | null;
  readonly countervailing: Cents | null;
  /** Merchandise processing fee, its minimum and maximum applied once. */
  readonly mpf: Cents | null;
  readonly hmf: Cents | null;
  readonly total: Cents | null;
  /** What the total is at least. */
  readonly least: Cents;
  /** What it is at most; null: nothing says. */
  readonly most: Cents | null;
}

/** What is owed on an entry. */
export interface EntryOwed {
  readonly lines: readonly LineOwed[];
  readonly enteredValue: Cents;
  /** Whether duties are deposited with an entry of this type at all; if not, `atEntry` holds fees alone. */
  readonly dutiesDue: boolean;
  readonly atEntry: OwedSums;
  /** Fees as if the goods were entered for consumption: what a bond for goods entered free of duty stands on. */
  readonly feesIfConsumed: Owed;
  /** Why something is not determined, with what shaped the fees. */
  readonly reasonCodes: readonly string[];
  /** What may be owed besides and is not computed here. */
  readonly doesNotInclude: readonly string[];
  readonly steps: readonly Applied<unknown>[];
}
