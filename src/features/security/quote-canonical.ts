import { Decimal } from '../../kernel/decimal.js';
import { formatMoney, parseMoney } from '../../kernel/money.js';
import { present } from '../../kernel/present.js';
import { readHtsNumber } from '../reference/rules/hts-number.js';
import { programCode } from '../reference/rules/trade-programs.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import { invalid, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import type { QuoteBond } from './bond-quote.dto.js';
import type { PlannedLineFacts } from './planned-line.dto.js';
import { lawFaults, shapeFaults } from './quote-faults.js';

/**
 * The request with every number, code and amount in its one canonical form: two spellings of it are one question.
 * Throws all faults of shape together, then all faults of law together.
 */
export function canonicalQuote(request: QuoteBond): QuoteBond {
  const canonical = inCanonicalForm(request);
  const faults = shapeFaults(canonical);
  if (faults.length > 0) throw invalid(faults);
  const refusals = lawFaults(canonical);
  if (refusals.length > 0) throw unlawful(refusals);
  return canonical;
}

/** As version 2 took it, which knew nothing of where a corporation has qualified. */
export function canonicalQuote2(request: QuoteBond): QuoteBond {
  if (request.importer.qualifiedInState !== undefined) throw invalid([unknownBefore3]);
  return canonicalQuote(request);
}

/** What earlier versions did not know they cannot take into account. */
export const unknownBefore3: Fault = {
  pointer: '/importer/qualifiedInState',
  code: 'field.unknown',
  message: 'Earlier versions of the question have no such field.',
  remedy: 'Leave it out, or ask version 3.',
};

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

function canonicalLine({ tradeProgram, facts, ...given }: PlannedLineFacts): PlannedLineFacts {
  // `null` is left out: not known, either way. A programme that is null is not claimed.
  const line = present(given);
  return {
    ...line,
    htsNumber: digits(line.htsNumber),
    countryOfOrigin: line.countryOfOrigin.toUpperCase(),
    enteredValue: money(line.enteredValue),
    ...(tradeProgram === undefined ? {} : { tradeProgram: tradeProgram === null ? null : programCode(tradeProgram) }),
    ...(facts && Object.keys(facts).length > 0 ? { facts: inOrder(facts) } : {}),
    ...(line.specialProvision ? { specialProvision: digits(line.specialProvision) } : {}),
    ...(line.additionalHtsNumbers ? { additionalHtsNumbers: line.additionalHtsNumbers.map(digits) } : {}),
    ...(line.adcvdCases ? { adcvdCases: line.adcvdCases.map(caseNumber) } : {}),
    ...(line.statedDepositRates
      ? {
          statedDepositRates: line.statedDepositRates.map((stated) => ({
            caseNumber: caseNumber(stated.caseNumber),
            adValoremPercent: Decimal.parse(stated.adValoremPercent).toString(),
          })),
        }
      : {}),
  };
}

const inOrder = <T>(facts: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
