import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import type { MissingFact } from '../additional/missing-facts.js';
import type { ProgramRow } from '../additional/program-rows.js';
import { CONTENT_FACTS } from '../additional/fact-definition.js';
import type { DutyLine } from './determination-facts.js';
import type { DeterminedLine } from './determined-line.js';

/** A line's duties as an answer shows them. */
export function shownLine(determined: DeterminedLine, asked: DutyLine | undefined) {
  const { ordinary, additional, programs, total, least, most, reasonCodes } = determined;
  const { line, possibleCases = [] } = asked ?? {};
  const amount = ordinary.amount === 'undetermined' ? null : ordinary.amount;
  return {
    htsNumber: formatHtsNumber(line?.htsNumber ?? ''),
    countryOfOrigin: line?.countryOfOrigin ?? '',
    enteredValue: line?.enteredValue ?? 0n,
    ordinary: { amount, rate: ordinary.rate, reasonCodes: ordinary.reasonCodes },
    additional: programs.map(shownProgram),
    additionalTotal: total,
    additionalLeast: least,
    additionalMost: most,
    additionalPresumed: additional.presumed,
    missingFacts: additional.missing.map(shownFact),
    reasonCodes,
    possibleCases,
    total: amount === null || total === null ? null : amount + total,
  };
}

const shownProgram = ({
  program,
  heading,
  verdict,
  by,
  ratePercent,
  onValue,
  amount,
  least,
  most,
  needs,
}: ProgramRow) => ({
  programId: program.programId,
  heading,
  authority: program.authority,
  description: program.description,
  verdict,
  by,
  ratePercent,
  onValue,
  amount,
  least,
  most,
  needs,
  inPlaceOfOrdinary: program.rateKind === 'replacement',
  from: program.from,
  until: program.until,
  citation: program.instrument,
  confidence: program.confidence,
});

const CONTENTS: readonly string[] = Object.values(CONTENT_FACTS);

const shownFact = ({ definition, effect, worth }: MissingFact) => ({
  fact: definition.name,
  type: definition.type,
  question: definition.question,
  answers: definition.values,
  effect,
  presumed: CONTENTS.includes(definition.name) ? ('full_value' as const) : null,
  worth,
});
