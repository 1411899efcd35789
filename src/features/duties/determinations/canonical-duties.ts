import { invalid, unlawful } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { readHtsNumber } from '../../reference/rules/hts-number.js';
import { programCode } from '../../reference/rules/trade-programs.js';
import { claimFaults, goodsShapeFaults } from './goods-faults.js';
import type { GoodsOfEntry, DutyLineFacts } from './duty-determination.dto.js';

/**
 * The request in its one canonical form: numbers, codes, amounts and the order of facts do not make another question.
 * Throws all faults of shape together, then all faults of law together.
 */
export function canonicalDuties(request: GoodsOfEntry): GoodsOfEntry {
  const canonical = { ...request, lines: request.lines.map(canonicalLine) };
  const faults = canonical.lines.flatMap((line, i) => goodsShapeFaults(line, at(i)));
  if (faults.length > 0) throw invalid(faults);
  const refusals = canonical.lines.flatMap((line, i) => claimFaults(line, at(i), request.asOf));
  if (refusals.length > 0) throw unlawful(refusals);
  return canonical;
}

const at = (i: number): string => `/lines/${String(i)}`;

function canonicalLine(line: DutyLineFacts): DutyLineFacts {
  const { quantity, unit, tradeProgram, facts, additionalHtsNumbers: named, specialProvision, ...goods } = line;
  const reading = readHtsNumber(goods.htsNumber);
  return {
    ...goods,
    htsNumber: 'number' in reading ? reading.number : goods.htsNumber,
    ...(specialProvision ? { specialProvision: digits(specialProvision) } : {}),
    countryOfOrigin: goods.countryOfOrigin.toUpperCase(),
    enteredValue: formatMoney(parseMoney(goods.enteredValue)),
    // A quantity that is null is not known; a programme that is null is not claimed.
    ...(quantity == null ? {} : { quantity }),
    ...(unit == null ? {} : { unit }),
    ...(tradeProgram === undefined ? {} : { tradeProgram: tradeProgram === null ? null : programCode(tradeProgram) }),
    ...(named == null ? {} : { additionalHtsNumbers: named.map(digits) }),
    ...(facts === undefined || Object.keys(facts).length === 0 ? {} : { facts: inOrder(facts) }),
  };
}

const inOrder = <T>(facts: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

const digits = (number: string): string => number.replaceAll(/[. ]/g, '');
