import { invalid, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { readHtsNumber } from '../../reference/rules/hts-number.js';
import { claimTradeProgram, isRepairHeading, programCode } from '../../reference/rules/trade-programs.js';
import { repeatedIn } from './named-heading-faults.js';
import type { DetermineDuties, DutyLineFacts } from './duty-determination.dto.js';

/**
 * The request in its one canonical form: numbers, codes, amounts and the order of facts do not make another question.
 * Throws all faults of shape together, then all faults of law together.
 */
export function canonicalDuties(request: DetermineDuties): DetermineDuties {
  const canonical = { ...request, lines: request.lines.map(canonicalLine) };
  const faults = canonical.lines.flatMap(lineFaults);
  if (faults.length > 0) throw invalid(faults);
  const refusals = canonical.lines.flatMap((line, i) => claimFaults(line, i, request.asOf));
  if (refusals.length > 0) throw unlawful(refusals);
  return canonical;
}

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

function lineFaults({ htsNumber, additionalHtsNumbers: named = [] }: DutyLineFacts, i: number): readonly Fault[] {
  const at = `/lines/${String(i)}`;
  const ownNumber: Fault = {
    pointer: `${at}/htsNumber`,
    code: 'hts.chapter_99',
    message: 'A number of Chapter 99 is not the number of goods.',
    remedy: 'Send the number of the goods in Chapters 1 to 97; the headings of Chapter 99 that apply are the answer.',
  };
  return [...(htsNumber.startsWith('99') ? [ownNumber] : []), ...repeatedIn(`${at}/additionalHtsNumbers`, named ?? [])];
}

function claimFaults(
  { htsNumber, specialProvision, tradeProgram, countryOfOrigin }: DutyLineFacts,
  i: number,
  asOf: DetermineDuties['asOf'],
): readonly Fault[] {
  if (tradeProgram === null || tradeProgram === undefined) return [];
  const { standing } = applyRule(
    claimTradeProgram,
    { program: tradeProgram, countryOfOrigin, repaired: isRepairHeading(specialProvision ?? htsNumber) },
    asOf,
  ).decision;
  if (standing !== 'origin_not_covered') return [];
  const [citation] = claimTradeProgram.cites;
  return [
    {
      pointer: `/lines/${String(i)}/tradeProgram`,
      code: 'program.origin_not_covered',
      message: `The programme ${tradeProgram} does not cover goods of ${countryOfOrigin}.`,
      remedy: 'Send null where none is claimed, or correct the origin.',
      citation,
    },
  ];
}
