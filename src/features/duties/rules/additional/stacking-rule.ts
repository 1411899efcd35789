import { cfr, guide, usc } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule, rule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { additionalDuties } from './additional-duties.js';
import type { AdditionalDuties } from './additional-duties.js';
import type { LineQuestion } from './line-question.js';
import type { ProgramIndex } from './program-index.js';

interface StackingFacts {
  readonly index: ProgramIndex;
  readonly line: LineQuestion;
}

/** Which programmes of additional duty apply to a line, and what they come to. */
export const stackAdditionalDuties = rule({
  id: 'DUTY-04',
  title: 'How additional duties of Chapter 99 stack',
  text: 'Of the programmes in force for goods, origin and facts, those relieved by another fall away; of each group the first in rank applies, on its part of the value less what the groups it yields to occupy; values in whole dollars, each heading rounded half up to the cent. A fact that is not known is taken both ways.',
  cites: [
    guide('HTSUS Chapter 99, subchapter III, U.S. notes'),
    guide('EO 14289; Proclamations 10947, 10984, 11002, 11012, 11021: precedence of duties'),
    cfr(19, '159.3'),
    usc(19, '1202'),
  ],
  decide: ({ index, line }: StackingFacts): AdditionalDuties => additionalDuties(index, line),
});

/** The rule applied; as a step it shows the facts of the line and what each heading came to. */
export function stackingStep(index: ProgramIndex, line: LineQuestion, asOf: IsoDate) {
  const applied = applyRule(stackAdditionalDuties, { index, line }, asOf);
  return { duties: applied.decision, step: shown(applied, line) };
}

function shown(applied: Applied<AdditionalDuties>, line: LineQuestion): Applied<unknown> {
  const { programs, total, least, most, missing } = applied.decision;
  return {
    ...applied,
    facts: {
      htsNumber: line.number,
      countryOfOrigin: line.origin,
      enteredValue: line.value,
      facts: line.stated,
      ordinary: line.ordinary,
    },
    decision: {
      amount: total ?? 'undetermined',
      least,
      most,
      programs: programs.map(({ program, heading, verdict, amount }) => ({
        programId: program.programId,
        heading,
        verdict,
        amount,
      })),
      missingFacts: missing.map(({ definition }) => definition.name),
    },
  };
}
