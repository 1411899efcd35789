import type { Fault } from '../../kernel/errors.js';
import { parseMoney } from '../../kernel/money.js';
import { applyRule } from '../../kernel/rule.js';
import { checkNamedHeadings } from '../duties/rules/additional/heading-check.js';
import { indexOf } from '../duties/rules/additional/program-index.js';
import type { QuoteOnRecord } from './quote-on-record.js';

/** What cannot be taken as stated of the Chapter 99 headings that a quote names, line by line. */
export function headingFaults({
  request: { asOf, plannedEntries },
  lines,
  programs,
}: Pick<QuoteOnRecord, 'request' | 'lines' | 'programs'>): readonly Fault[] {
  const index = indexOf(programs);
  return plannedEntries.flatMap((entry, e) =>
    entry.lines.flatMap((line, l) => {
      const { additionalHtsNumbers: named } = line;
      const record = lines[e]?.[l];
      if (!named || !record) return [];
      const question = {
        number: line.htsNumber,
        origin: line.countryOfOrigin,
        day: asOf,
        value: parseMoney(line.enteredValue),
        stated: record.stated,
        ordinary: { kind: 'unknown' } as const,
        suffixes: record.suffixes,
      };
      const { decision, rule } = applyRule(
        checkNamedHeadings,
        { index, line: question, named, covered: record.covered },
        asOf,
      );
      const at = `/plannedEntries/${String(e)}/lines/${String(l)}/additionalHtsNumbers`;
      return decision.map(({ at: place, ...fault }) => ({
        pointer: place === null ? at : `${at}/${String(place)}`,
        ...fault,
        citation: rule.cites[0],
      }));
    }),
  );
}
