import type { IsoDate } from '../../../../kernel/dates.js';
import { formatHtsNumber } from '../../../reference/rules/hts-number.js';
import type { ProgramRow } from '../additional/program-rows.js';
import { CONTENT_FACTS } from '../additional/fact-definition.js';
import type { DutyLine } from './determination-facts.js';
import type { ComputedLineOwed, LineOwed } from '../owed/entry-owed-facts.js';
import { sumOwed } from '../owed/owed.js';
import { programsConsidered } from './determined-line.js';
import type { LawOnRecord } from './determined-line.js';

/** A line's duties as an answer shows them; goods that are commingled are charged as others are. */
export function shownLine(
  { line, possibleCases }: DutyLine,
  charged: Pick<DutyLine, 'line'>,
  computed: ComputedLineOwed,
  law: LawOnRecord,
  asOf: IsoDate,
) {
  const { determined, owed } = computed;
  const { ordinary, additional, missing } = owed;
  return {
    htsNumber: formatHtsNumber(line.htsNumber),
    countryOfOrigin: line.countryOfOrigin,
    enteredValue: line.enteredValue,
    ordinary: { amount: ordinary.amount, rate: ordinary.rate, reasonCodes: ordinary.reasonCodes },
    additional: programsConsidered(charged, determined, law, asOf).map(shownProgram),
    additionalTotal: additional.amount,
    additionalLeast: additional.least,
    additionalMost: additional.most,
    additionalPresumed: determined.additional.presumed,
    missingFacts: missing.map(shownFact),
    reasonCodes: determined.reasonCodes,
    possibleCases,
    total: sumOwed([ordinary, additional]).amount,
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

const shownFact = ({ definition, effect, worth }: LineOwed['missing'][number]) => ({
  fact: definition.name,
  type: definition.type,
  question: definition.question,
  answers: definition.values,
  effect,
  presumed: CONTENTS.includes(definition.name) ? ('full_value' as const) : null,
  worth,
});
