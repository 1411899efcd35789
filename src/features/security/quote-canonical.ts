import { formatMoney, parseMoney } from '../../kernel/money.js';
import { readHtsNumber } from '../reference/rules/hts-number.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import type { Fault } from '../../kernel/errors.js';
import { invalid } from '../../kernel/errors.js';
import { MAX_LINES } from './bond-quote.dto.js';
import type { PlannedLineFacts, QuoteBond } from './bond-quote.dto.js';

/** The request with every number, code and amount in its one canonical form: two spellings of it are one question. */
export function canonicalQuote(request: QuoteBond): QuoteBond {
  const faults = faultsOf(request);
  if (faults.length > 0) throw invalid(faults);
  const { importer, dutiesTaxesFees12Months: paid, plannedEntries, ...times } = request;
  return {
    ...times,
    importer: {
      ...importer,
      ...(importer.jurisdictionOfOrganization
        ? { jurisdictionOfOrganization: importer.jurisdictionOfOrganization.toUpperCase() }
        : {}),
      ...(importer.citizenship ? { citizenship: importer.citizenship.toUpperCase() } : {}),
      ...(importer.existingBondAmount ? { existingBondAmount: money(importer.existingBondAmount) } : {}),
    },
    ...(paid === undefined ? {} : { dutiesTaxesFees12Months: paid === null ? null : money(paid) }),
    plannedEntries: plannedEntries.map((entry) => ({ ...entry, lines: entry.lines.map(canonicalLine) })),
  };
}

const money = (text: string): string => formatMoney(parseMoney(text));
const digits = (text: string): string => {
  const reading = readHtsNumber(text);
  return 'number' in reading ? reading.number : text;
};
const caseNumber = (text: string): string => {
  const reading = readCaseNumber(text);
  return 'caseNumber' in reading ? reading.caseNumber.canonical : text;
};

const canonicalLine = (line: PlannedLineFacts): PlannedLineFacts => ({
  ...line,
  htsNumber: digits(line.htsNumber),
  countryOfOrigin: line.countryOfOrigin.toUpperCase(),
  enteredValue: money(line.enteredValue),
  ...(line.additionalHtsNumbers ? { additionalHtsNumbers: line.additionalHtsNumbers.map(digits) } : {}),
  ...(line.adcvdCases ? { adcvdCases: line.adcvdCases.map(caseNumber) } : {}),
});

// What the shape of one field cannot tell: how many lines there are altogether.
function faultsOf({ plannedEntries }: QuoteBond): Fault[] {
  const lines = plannedEntries.reduce((sum, entry) => sum + entry.lines.length, 0);
  if (lines <= MAX_LINES) return [];
  return [
    {
      pointer: '/plannedEntries',
      code: 'lines.too_many',
      message: `${String(lines)} lines are more than one quote takes.`,
      remedy: `Send at most ${String(MAX_LINES)} lines in all.`,
    },
  ];
}
