import { formatMoney, parseMoney } from '../../kernel/money.js';
import { readHtsNumber } from '../reference/rules/hts-number.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import type { Fault } from '../../kernel/errors.js';
import { invalid } from '../../kernel/errors.js';
import { ENTRY_TYPES } from '../reference/rules/entry-types.js';
import { MODES_OF_TRANSPORT } from '../reference/rules/modes-of-transport.js';
import { MAX_LINES } from './bond-quote.dto.js';
import type { PlannedEntryFacts, PlannedLineFacts, QuoteBond } from './bond-quote.dto.js';

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

// What the shape of one field cannot tell: codes that are in no list, and how many lines there are altogether.
function faultsOf({ plannedEntries }: QuoteBond): Fault[] {
  const lines = plannedEntries.reduce((sum, entry) => sum + entry.lines.length, 0);
  const tooMany: Fault[] =
    lines > MAX_LINES
      ? [
          {
            pointer: '/plannedEntries',
            code: 'lines.too_many',
            message: `${String(lines)} lines are more than one quote takes.`,
            remedy: `Send at most ${String(MAX_LINES)} lines in all.`,
          },
        ]
      : [];
  return [...tooMany, ...plannedEntries.flatMap((entry, i) => entryFaults(entry, `/plannedEntries/${String(i)}`))];
}

function entryFaults({ entryType, modeOfTransport, lines }: PlannedEntryFacts, at: string): Fault[] {
  const faults: Fault[] = [];
  if (!ENTRY_TYPES.has(entryType)) faults.push(unknownCode(`${at}/entryType`, entryType, 'entry-types'));
  if (!MODES_OF_TRANSPORT.has(modeOfTransport))
    faults.push(unknownCode(`${at}/modeOfTransport`, modeOfTransport, 'modes-of-transport'));
  for (const [i, line] of lines.entries())
    for (const [j, text] of (line.adcvdCases ?? []).entries()) {
      const reading = readCaseNumber(text);
      if ('fault' in reading)
        faults.push({
          pointer: `${at}/lines/${String(i)}/adcvdCases/${String(j)}`,
          code: reading.fault,
          message: reading.message,
          remedy: 'Send a number such as A-570-979; /v1/adcvd-cases finds it.',
        });
    }
  return faults;
}

const unknownCode = (pointer: string, code: string, list: string): Fault => ({
  pointer,
  code: 'code.unknown',
  message: `"${code}" is not in the list.`,
  remedy: `The codes are at /v1/code-lists/${list}.`,
});
