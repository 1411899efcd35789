import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { present } from '../../../kernel/present.js';
import { readHtsNumber } from '../../reference/rules/hts-number.js';
import { readCaseNumber } from '../../adcvd/rules/case-number.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { QuoteBond } from '../bond-quote.dto.js';
import type { PlannedLineFacts } from '../planned-line.dto.js';
import { unknownBefore3 } from '../quote-canonical.js';
import { lawFaults, shapeFaults } from '../quote-faults.js';

/**
 * The request with every number, code and amount in its one canonical form: two spellings of it are one question.
 * Throws all faults of shape together, then all faults of law together.
 */
export function canonicalQuote1(request: QuoteBond): QuoteBond {
  const unknown = laterFields(request);
  if (unknown.length > 0) throw invalid(unknown);
  const canonical = inCanonicalForm(request);
  const faults = shapeFaults(canonical);
  if (faults.length > 0) throw invalid(faults);
  const refusals = lawFaults(canonical);
  if (refusals.length > 0) throw unlawful(refusals);
  return canonical;
}

const LATER_FIELDS = ['facts', 'specialProvision', 'supplier', 'statedDepositRates'] as const;

// What version 1 did not know it cannot take into account.
function laterFields({ asOfBasis, plannedEntries, importer }: QuoteBond): Fault[] {
  const at = plannedEntries.flatMap(({ lines }, e) =>
    lines.flatMap((line, l) =>
      LATER_FIELDS.filter((field) => line[field] !== undefined).map(
        (field) => `/plannedEntries/${String(e)}/lines/${String(l)}/${field}`,
      ),
    ),
  );
  const ofVersion2 = [...(asOfBasis === undefined ? [] : ['/asOfBasis']), ...at].map((pointer) => ({
    pointer,
    code: 'field.unknown',
    message: 'Version 1 of the question has no such field.',
    remedy: 'Leave it out, or ask version 2.',
  }));
  return [...ofVersion2, ...(importer.qualifiedInState === undefined ? [] : [unknownBefore3])];
}

function inCanonicalForm(request: QuoteBond): QuoteBond {
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

function canonicalLine(given: PlannedLineFacts): PlannedLineFacts {
  // `null` is left out: not known, either way.
  const line = present(given);
  return {
    ...line,
    htsNumber: digits(line.htsNumber),
    countryOfOrigin: line.countryOfOrigin.toUpperCase(),
    enteredValue: money(line.enteredValue),
    ...(line.additionalHtsNumbers ? { additionalHtsNumbers: line.additionalHtsNumbers.map(digits) } : {}),
    ...(line.adcvdCases ? { adcvdCases: line.adcvdCases.map(caseNumber) } : {}),
  };
}
