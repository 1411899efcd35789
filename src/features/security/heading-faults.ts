import type { Fault } from '../../kernel/errors.js';
import { parseMoney } from '../../kernel/money.js';
import { namedHeadingFaults } from '../duties/index.js';
import type { QuoteOnRecord } from './quote-on-record.js';

/** What cannot be taken as stated of the Chapter 99 headings that a quote names, line by line. */
export const headingFaults = ({
  request: { asOf, plannedEntries },
  lines,
  programs,
}: Pick<QuoteOnRecord, 'request' | 'lines' | 'programs'>): readonly Fault[] =>
  plannedEntries.flatMap((entry, e) =>
    entry.lines.flatMap((line, l) => {
      const record = lines[e]?.[l];
      if (!record) return [];
      const {
        additionalHtsNumbers: named = null,
        htsNumber,
        countryOfOrigin,
        specialProvision: provision = null,
      } = line;
      const naming = {
        ...record,
        htsNumber,
        countryOfOrigin,
        enteredValue: parseMoney(line.enteredValue),
        named,
        provision,
      };
      const at = `/plannedEntries/${String(e)}/lines/${String(l)}/additionalHtsNumbers`;
      return namedHeadingFaults(naming, at, programs, asOf);
    }),
  );
