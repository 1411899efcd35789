import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { applyRule } from '../../../kernel/rule.js';
import { claimTradeProgram, isRepairHeading } from '../../reference/rules/trade-programs.js';
import type { DutyLineFacts } from './duty-determination.dto.js';
import { repeatedIn } from './named-heading-faults.js';

/** What the shape of one field cannot tell of the goods of a line, in canonical form; `at` is where the line stands. */
export function goodsShapeFaults(
  { htsNumber, additionalHtsNumbers: named }: DutyLineFacts,
  at: string,
): readonly Fault[] {
  const ownNumber: Fault = {
    pointer: `${at}/htsNumber`,
    code: 'hts.chapter_99',
    message: 'A number of Chapter 99 is not the number of goods.',
    remedy: 'Send the number of the goods in Chapters 1 to 97; the headings of Chapter 99 that apply are the answer.',
  };
  return [...(htsNumber.startsWith('99') ? [ownNumber] : []), ...repeatedIn(`${at}/additionalHtsNumbers`, named ?? [])];
}

/** What the law refuses of a claim: a programme that is none, or one that does not cover goods of the origin. */
export function claimFaults(
  { htsNumber, specialProvision, tradeProgram, countryOfOrigin }: DutyLineFacts,
  at: string,
  asOf: IsoDate,
): readonly Fault[] {
  if (tradeProgram === null || tradeProgram === undefined) return [];
  const { standing } = applyRule(
    claimTradeProgram,
    { program: tradeProgram, countryOfOrigin, repaired: isRepairHeading(specialProvision ?? htsNumber) },
    asOf,
  ).decision;
  const [citation] = claimTradeProgram.cites;
  const pointer = `${at}/tradeProgram`;
  if (standing === 'unknown_program')
    return [
      {
        pointer,
        code: 'program.unknown',
        message: `No trade programme is claimed by ${tradeProgram}.`,
        remedy: 'The codes are at /v1/code-lists/trade-programs; send null where none is claimed.',
        citation,
      },
    ];
  if (standing !== 'origin_not_covered') return [];
  return [
    {
      pointer,
      code: 'program.origin_not_covered',
      message: `The programme ${tradeProgram} does not cover goods of ${countryOfOrigin}.`,
      remedy: 'Send null where none is claimed, or correct the origin.',
      citation,
    },
  ];
}
