import type { Cents } from '../../../kernel/money.js';
import { kindOfGoods } from './kind-of-goods.js';
import type { LineWithDuties } from './line-with-duties.js';
import type { PlannedEntry } from './quote-facts.js';
import type { QuoteTrace } from './quote-trace.js';
import { singleTransactionBond } from './single-transaction-bond.js';
import { TEMPORARY_IMPORTATION, temporaryImportationBond } from './temporary-importation-bond.js';

/** An amount of a bond, and what it is at least and at most while duties are undetermined. */
export interface BondSpan {
  readonly amount: Cents | null;
  readonly least: Cents | null;
  readonly most: Cents | null;
}

interface EntryBonds {
  readonly basic: BondSpan;
  /** Of a temporary importation alone. */
  readonly beyondContinuousBond?: Cents | null;
}

type End = 'least' | 'most';

/**
 * The bond for one entry alone. It secures what would be owed if the goods went into consumption, also where nothing is
 * deposited at entry; while duties are undetermined it is asked for at their least and at their most.
 */
export function bondsForEntry(
  entry: PlannedEntry,
  lines: readonly LineWithDuties[],
  existing: Cents | null,
  trace: QuoteTrace,
): EntryBonds {
  const most = bondAt('most', entry, lines, existing, trace);
  const least = isDetermined(entry, lines) ? most : bondAt('least', entry, lines, existing, trace);
  const amount = least.basic === most.basic ? most.basic : null;
  const basic = { amount, least: least.basic, most: most.basic };
  if (entry.entryType !== TEMPORARY_IMPORTATION) return { basic };
  return { basic, beyondContinuousBond: amount === null ? null : most.beyond };
}

const isDetermined = ({ duties }: PlannedEntry, lines: readonly LineWithDuties[]): boolean =>
  duties.feesIfConsumed.amount !== null && lines.every(({ owed }) => owed.total.amount !== null);

function bondAt(
  end: End,
  { entryType, duties }: PlannedEntry,
  quoted: readonly LineWithDuties[],
  existing: Cents | null,
  trace: QuoteTrace,
): { readonly basic: Cents | null; readonly beyond: Cents | null } {
  const fees = duties.feesIfConsumed[end];
  const lines = quoted.map(({ line, owed }) => ({
    enteredValue: line.enteredValue,
    duties: owed.total[end],
    kind: kindOfGoods({ ...line, owed }, end),
    htsNumbers: [line.htsNumber, ...(line.provision === null ? [] : [line.provision])],
  }));
  if (entryType === TEMPORARY_IMPORTATION) {
    const bond = trace.run(temporaryImportationBond, { lines, fees, continuousBondAmount: existing });
    return { basic: bond?.amount ?? null, beyond: bond?.beyondContinuousBond ?? null };
  }
  const facts = lines.map(({ htsNumbers: _numbers, ...line }) => line);
  const bond = trace.run(singleTransactionBond, { entryType, lines: facts, fees });
  return { basic: bond?.amount ?? null, beyond: null };
}
