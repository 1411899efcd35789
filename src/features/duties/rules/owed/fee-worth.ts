import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { maxCents, minCents, sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { EntryType } from '../../../reference/rules/entry-types.js';
import { processingFeeExemption } from '../../../reference/rules/processing-fee-exemption.js';
import type { ProgramClaim } from '../../../reference/rules/trade-programs.js';
import { wholeDollars } from '../additional/amounts.js';
import { USMCA_CLAIM } from '../additional/fact-definition.js';
import type { MissingFact } from '../additional/missing-facts.js';
import { dutiableValueOf, factOfProvision } from '../additional/provision-facts.js';
import { processingFeeOn } from '../entry-fees.js';
import { notInForceCode } from '../not-in-force.js';
import type { ComputedLineOwed, LineOwed, OwedEntryFacts, OwedLineFacts } from './entry-owed-facts.js';
import { feeLine, feeStandsOnForeignValue } from './owed-fees.js';

/** What of a line's value bears the processing fee, at least and at most. */
interface Subject {
  readonly least: Cents;
  readonly most: Cents;
}

/**
 * The lines with what each answer to a missing fact leaves of the processing fee of the whole entry, the other missing facts in every way:
 * the fee has a least and a greatest amount, once an entry.
 */
export function withFeeWorth(
  { lines }: Pick<OwedEntryFacts, 'lines'>,
  computed: readonly ComputedLineOwed[],
  feeOf: EntryType['processingFee'],
  asOf: IsoDate,
): readonly LineOwed[] {
  const price = feeOf === 'formal' || feeOf === 'informal' ? pricing(lines, computed, feeOf, asOf) : null;
  return computed.map(({ owed }, i) =>
    owed.missing.length === 0 ? owed : { ...owed, missing: owed.missing.map((fact) => price?.(fact, i) ?? fact) },
  );
}

function pricing(
  lines: OwedEntryFacts['lines'],
  computed: readonly ComputedLineOwed[],
  feeOf: 'formal' | 'informal',
  asOf: IsoDate,
): ((fact: MissingFact, i: number) => MissingFact) | null {
  if (!computed.some(({ owed }, i) => owed.missing.some(({ definition }) => changesFee(definition.name, lines[i]))))
    return null;
  const subjects = subjectsOf(lines, computed, asOf);
  if (!subjects) return null;
  const all = { least: sumCents(subjects.map(({ least }) => least)), most: sumCents(subjects.map(({ most }) => most)) };
  const feeOn = (subject: Cents): Cents | null => processingFeeOn(subject, feeOf, asOf);
  return (fact, i) => {
    const [line, one, own] = [lines[i], computed[i], subjects[i]];
    if (!line || !one || !own || !changesFee(fact.definition.name, line)) return fact;
    const worth = fact.worth.map((each) => {
      const answered = subjectOf(line, answeredBy(one, line, fact.definition.name, each.answer), asOf);
      const mpfLeast = feeOn(all.least - own.least + answered.least);
      const mpfMost = feeOn(all.most - own.most + answered.most);
      return { ...each, mpfLeast, mpfMost };
    });
    const [first] = worth;
    const isSame = worth.every(({ mpfLeast, mpfMost }) => mpfLeast === first?.mpfLeast && mpfMost === first.mpfMost);
    return isSame ? fact : { ...fact, worth };
  };
}

// A day before the exemptions on record leaves every answer without its worth.
function subjectsOf(
  lines: OwedEntryFacts['lines'],
  computed: readonly ComputedLineOwed[],
  asOf: IsoDate,
): readonly Subject[] | null {
  try {
    return lines.map((line, i) => subjectOf(line, computed[i], asOf));
  } catch (error) {
    notInForceCode(error);
    return null;
  }
}

const changesFee = (name: string, asked: OwedLineFacts | undefined): boolean => {
  const provision = asked?.line.provision ?? '';
  return name === USMCA_CLAIM || (feeStandsOnForeignValue(provision) && factOfProvision(provision) === name);
};

type Open = Pick<ComputedLineOwed, 'claim' | 'openClaim' | 'foreignValue'>;

function answeredBy(one: Open, { line }: OwedLineFacts, name: string, answer: string): Open {
  if (name === USMCA_CLAIM)
    return { ...one, claim: answer === 'true' ? (one.openClaim ?? one.claim) : one.claim, openClaim: null };
  const foreignValue = dutiableValueOf(line.provision ?? '', wholeDollars(line.enteredValue), Decimal.parse(answer));
  return { ...one, foreignValue };
}

const NOTHING_KNOWN: Open = { claim: null, openClaim: null, foreignValue: null };

function subjectOf({ line }: OwedLineFacts, one: Open = NOTHING_KNOWN, asOf: IsoDate): Subject {
  const { htsNumber, countryOfOrigin, enteredValue } = feeLine(line, one.foreignValue);
  const underClaim = (claim: ProgramClaim | null): Subject => {
    const { exempt } = applyRule(processingFeeExemption, { htsNumber, countryOfOrigin, claim }, asOf).decision;
    return { least: exempt === 'no' ? enteredValue : 0n, most: exempt === 'yes' ? 0n : enteredValue };
  };
  const plain = underClaim(one.claim);
  if (!one.openClaim) return plain;
  const claimed = underClaim(one.openClaim);
  return { least: minCents(plain.least, claimed.least), most: maxCents(plain.most, claimed.most) };
}
