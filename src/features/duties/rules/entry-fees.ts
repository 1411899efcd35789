import type { IsoDate } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import type { EntryType } from '../../reference/rules/entry-types.js';
import { harborMaintenanceFee } from '../../reference/rules/harbor-maintenance-fee.js';
import { PROCESSING_FEES_2 } from '../../reference/rules/merchandise-processing-fee.js';
import type { ProcessingFeeRules } from '../../reference/rules/merchandise-processing-fee.js';
import { processingFeeExemption } from '../../reference/rules/processing-fee-exemption.js';
import type { Exemption } from '../../reference/rules/processing-fee-exemption.js';
import type { ProgramClaim } from '../../reference/rules/trade-programs.js';
import type { Amount, EntryFacts } from './duty-facts.js';
import { notInForceCode } from './not-in-force.js';

/** A fee of the entry with the rule that gave it. */
export interface EntryFee {
  readonly amount: Amount;
  readonly least: Cents;
  /** Null: nothing says how much it could be. */
  readonly most: Cents | null;
  readonly reasonCodes: readonly string[];
  readonly steps: readonly Applied<unknown>[];
}

const nothing = (...reasonCodes: string[]): EntryFee => ({ amount: 0n, least: 0n, most: 0n, reasonCodes, steps: [] });
const unknown = (...reasonCodes: string[]): EntryFee => ({
  amount: 'undetermined',
  least: 0n,
  most: null,
  reasonCodes,
  steps: [],
});

/** The merchandise processing fee: once per entry, on the value of all lines that are not exempt. */
export function processingFee(
  entry: EntryFacts,
  claims: readonly (ProgramClaim | null)[],
  feeOf: EntryType['processingFee'],
  asOf: IsoDate,
  fees: ProcessingFeeRules = PROCESSING_FEES_2,
): EntryFee {
  if (feeOf === 'none') return nothing('mpf.not_collected_on_entry_type');
  if (feeOf === 'unsettled') return unknown('mpf.entry_type_unsettled');
  try {
    const exemptions = entry.lines.map(({ htsNumber, countryOfOrigin }, i) =>
      applyRule(processingFeeExemption, { htsNumber, countryOfOrigin, claim: claims[i] ?? null }, asOf),
    );
    const subject = (counts: (exempt: Exemption['exempt']) => boolean): Cents =>
      sumCents(
        entry.lines.filter((_, i) => counts(exemptions[i]?.decision.exempt ?? 'no')).map((line) => line.enteredValue),
      );
    const least = feeOn(
      subject((exempt) => exempt === 'no'),
      feeOf,
      asOf,
      fees,
    );
    const most = feeOn(
      subject((exempt) => exempt !== 'yes'),
      feeOf,
      asOf,
      fees,
    );
    const reasonCodes = [...new Set(exemptions.flatMap(({ decision }) => decision.reasonCode ?? []))];
    const shown = exemptions.filter(({ decision }, i) => decision.exempt !== 'no' && i < MOST_SHOWN);
    // Lines in doubt do not matter where the fee is the same with and without them.
    const amount = least.decision === most.decision ? least.decision : 'undetermined';
    return { amount, least: least.decision, most: most.decision, reasonCodes, steps: [...shown, least] };
  } catch (error) {
    return unknown(notInForceCode(error));
  }
}

/** The processing fee on a value; null where no fee is on record for the day. */
export function processingFeeOn(valueSubject: Cents, feeOf: 'formal' | 'informal', asOf: IsoDate): Cents | null {
  try {
    return feeOn(valueSubject, feeOf, asOf, PROCESSING_FEES_2).decision;
  } catch (error) {
    notInForceCode(error);
    return null;
  }
}

const feeOn = (
  valueSubject: Cents,
  feeOf: 'formal' | 'informal',
  asOf: IsoDate,
  fees: ProcessingFeeRules,
): Applied<Cents> =>
  feeOf === 'informal'
    ? applyRule(fees.informal, { valueSubject }, asOf)
    : applyRule(fees.formal, { valueSubject }, asOf);

const MOST_SHOWN = 20;

/** The harbor maintenance fee on the value of the whole entry. */
export function harborFee({ entryType, modeOfTransport, lines }: EntryFacts, asOf: IsoDate): EntryFee {
  try {
    const enteredValue = sumCents(lines.map((line) => line.enteredValue));
    const fee = applyRule(harborMaintenanceFee, { entryType, modeOfTransport, enteredValue }, asOf);
    const { amount, reasonCode } = fee.decision;
    const [least, most] = amount === 'undetermined' ? [0n, null] : [amount, amount];
    return { amount, least, most, reasonCodes: reasonCode ? [reasonCode] : [], steps: [fee] };
  } catch (error) {
    return unknown(notInForceCode(error));
  }
}

/** Which processing fee an entry type bears; a type not on the list is not settled. */
export const processingFeeOf = (entryType: string): EntryType['processingFee'] =>
  ENTRY_TYPES.get(entryType)?.processingFee ?? 'unsettled';
