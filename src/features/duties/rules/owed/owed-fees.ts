import type { IsoDate } from '../../../../kernel/dates.js';
import type { EntryType } from '../../../reference/rules/entry-types.js';
import { PROCESSING_FEES_2 } from '../../../reference/rules/merchandise-processing-fee.js';
import { wholeDollars } from '../additional/amounts.js';
import type { EntryFacts, LineFacts } from '../duty-facts.js';
import { processingFee } from '../entry-fees.js';
import type { EntryFee } from '../entry-fees.js';
import type { ComputedLineOwed, OwedEntryFacts } from './entry-owed-facts.js';

/**
 * A line as fees see it: its value in whole dollars, as duties do; entered under a provision of Chapter 98, the processing fee goes by
 * that, and of 9802.00.60 and 9802.00.80 it stands on the part that is not of the United States, where that is stated.
 */
export function feeLine(line: LineFacts, foreignValue: ComputedLineOwed['foreignValue']): LineFacts {
  const enteredValue = wholeDollars(line.enteredValue);
  const { provision } = line;
  if (!provision) return { ...line, enteredValue };
  return feeStandsOnForeignValue(provision) && foreignValue !== null
    ? { ...line, enteredValue: foreignValue }
    : { ...line, htsNumber: provision, enteredValue };
}

/** Whether the processing fee stands on the part of the value that is not of the United States. */
export const feeStandsOnForeignValue = (provision: string): boolean => /^980200[68]0$/.test(provision);

/** An entry as fees see it; without computed lines no provision of Chapter 98 counts. */
export const feeFacts = (
  { entryType, modeOfTransport, lines }: Pick<OwedEntryFacts, 'entryType' | 'modeOfTransport' | 'lines'>,
  computed: readonly ComputedLineOwed[],
): EntryFacts => ({
  entryType,
  modeOfTransport,
  lines: lines.map(({ line }, i) => {
    const one = computed[i];
    return one ? feeLine(line, one.foreignValue) : { ...line, enteredValue: wholeDollars(line.enteredValue) };
  }),
});

/** The processing fee; where a claim of USMCA is open, between that of goods with and of goods without it. */
export function processingFees(
  facts: EntryFacts,
  computed: readonly ComputedLineOwed[],
  feeOf: EntryType['processingFee'],
  asOf: IsoDate,
): EntryFee {
  const claims = computed.map(({ claim }) => claim);
  const without = processingFee(facts, claims, feeOf, asOf, PROCESSING_FEES_2);
  if (!computed.some(({ openClaim }) => openClaim)) return without;
  const claimed = computed.map(({ claim, openClaim }) => openClaim ?? claim);
  const within = processingFee(facts, claimed, feeOf, asOf, PROCESSING_FEES_2);
  if (within.least === without.most) return without;
  return { ...without, amount: 'undetermined', least: within.least };
}
