import { formatHtsNumber } from '../../reference/rules/hts-number.js';
import type { LineWithDuties } from './line-with-duties.js';
import type { QuotedLine, QuotedLineTotals } from './quote-result.js';

/** A planned line as the answer shows it: what applies or may apply; `POST /v1/duty-determinations` shows all that was considered. */
export function quotedLine(planned: LineWithDuties): QuotedLine {
  const { ordinary, additional, programs, missing, antidumping, countervailing } = planned.owed;
  return {
    ...lineInShort(planned),
    ordinary: { amount: ordinary.amount, rate: ordinary.rate, reasonCodes: ordinary.reasonCodes },
    additional: programs.map(({ program, heading, verdict, ratePercent, onValue, amount, least, most }) => ({
      programId: program.programId,
      heading,
      authority: program.authority,
      verdict: verdict === 'applies' ? verdict : 'needs_fact',
      ratePercent,
      onValue,
      amount,
      least,
      most,
    })),
    additionalTotal: additional.amount,
    additionalLeast: additional.least,
    additionalMost: additional.most,
    missingFacts: missing.map(({ definition, effect, worth }) => ({ fact: definition.name, effect, worth })),
    antidumping,
    countervailing,
    cases: planned.cases.map(({ enteredValue: _value, type: _type, onRecordPercent = null, ...rates }) => ({
      ...rates,
      onRecordPercent,
    })),
  };
}

/** What a line comes to, and why a part is open. */
export const lineInShort = ({ line, owed }: LineWithDuties): QuotedLineTotals => ({
  htsNumber: formatHtsNumber(line.htsNumber),
  countryOfOrigin: line.countryOfOrigin,
  enteredValue: line.enteredValue,
  total: owed.total.amount,
  least: owed.total.least,
  most: owed.total.most,
  reasonCodes: owed.reasonCodes,
  possibleCases: line.possibleCases ?? [],
});
