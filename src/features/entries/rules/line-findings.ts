import type { IsoDate } from '../../../kernel/dates.js';
import type { Params, Rule } from '../../../kernel/rule.js';
import { grossWeight } from './checks/gross-weight.js';
import { lineAmounts } from './checks/line-amounts.js';
import { namedCases, reimbursementStatement } from './checks/named-cases.js';
import { quantityUnits } from './checks/quantity-units.js';
import { chapter99Headings, tariffNumber } from './checks/tariff.js';
import { lineClaim } from './checks/trade-program.js';
import type { FiledLine } from './filed-entry.js';
import type { Finding, RuledFinding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Told } from './findings-of.js';
import { checkMid } from './identity/mid-check.js';

/** A line as its own checks take it: none of them may ask what it is worth. */
export type CheckedLine = Omit<FiledLine, 'enteredValue'>;

/** Which line of what is filed, and when. */
export interface AskedOfLine {
  readonly index: number;
  readonly withSummary: boolean;
  readonly on: IsoDate;
}

export type FindingsOfLine = (line: CheckedLine, asked: AskedOfLine, told: Told) => readonly RuledFinding[];

/** Every check of a line, in the order of the form. */
export const lineFindings: FindingsOfLine = (line, { index, withSummary, on }, told) => {
  const run = <F, P extends Params>(rule: Rule<F, readonly Finding[], P>, facts: F): readonly RuledFinding[] =>
    findingsOf(rule, facts, on, told);
  return [
    ...run(tariffNumber, { ...line, line: index, endedOn: line.tariffEndedOn }),
    ...(line.units && line.tariffEndedOn === null
      ? run(quantityUnits, { ...line, ...line.units, line: index, withSummary })
      : []),
    ...(line.amounts
      ? run(lineAmounts, { ...line, ...line.amounts, line: index, given: line.units?.given ?? [] })
      : []),
    ...(line.weightless ? run(grossWeight, { ...line.weightless, ...line, line: index, withSummary }) : []),
    ...run(chapter99Headings, { line: index, declared: line.declaredHeadings, judged: line.headings, withSummary }),
    ...run(checkMid, { ...line, line: index, withSummary }),
    ...run(namedCases, {
      ...line,
      line: index,
      producerNamed: line.producer !== null,
      exporterNamed: line.exporter !== null,
    }),
    ...claimFindings(line, index, on, told),
    ...(withSummary ? run(reimbursementStatement, { ...line, line: index }) : []),
  ];
};

// Only a claim that cannot stand is among the steps: what it gives off the duty is told with the duty.
function claimFindings(line: CheckedLine, index: number, on: IsoDate, told: Told): readonly RuledFinding[] {
  const { tradeProgram } = line;
  if (tradeProgram === null) return [];
  const tellFault: Told = (applied) => {
    if ((applied.decision as readonly Finding[]).length > 0) told?.(applied);
  };
  return findingsOf(lineClaim, { ...line, line: index, tradeProgram }, on, tellFault);
}

/**
 * The same, asked once for all lines that are alike in everything but their value: of a file most goods are entered again and again. Nobody is
 * told of the rules.
 */
export function lineFindingsOnce(): FindingsOfLine {
  const known = new Map<string, readonly RuledFinding[]>();
  const places = new Map<object, number>();
  // What is on record of a case is one object for all lines that it is asked for.
  const placeOf = (recorded: object | null): number => {
    if (recorded === null) return -1;
    const place = places.get(recorded) ?? places.size;
    places.set(recorded, place);
    return place;
  };
  return (line, asked) => {
    const { cases, units, enteredValue: _value, ...rest } = line as CheckedLine & Partial<FiledLine>;
    const named = cases.map(({ standing, rate, ...one }) => [one, placeOf(standing), placeOf(rate)]);
    const key = JSON.stringify([asked, rest, named, units && `${units.asked}|${units.given.join('|')}`]);
    const before = known.get(key);
    if (before) return before;
    const found = lineFindings(line, asked, undefined);
    known.set(key, found);
    return found;
  };
}
