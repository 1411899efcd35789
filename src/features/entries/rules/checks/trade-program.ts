import { guide } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { claimTradeProgram, isRepairHeading } from '../../../reference/rules/trade-programs.js';
import { lineAt, refusal } from '../finding.js';
import type { Finding } from '../finding.js';

export interface LineClaimFacts {
  readonly line: number;
  readonly htsNumber: string;
  readonly provision: string | null;
  readonly countryOfOrigin: string;
  readonly tradeProgram: string;
}

/** Whether the programme that a line claims is one, and is for goods of its origin. */
export const lineClaim = rule({
  id: 'ENTRY-26',
  title: 'Special programme of a line',
  text: 'What is claimed in the column of special rates is a programme of the tariff, and covers goods of the origin; goods that come back repaired or altered may be of any. A claim under a programme that has lapsed is taken: its duty is that of the general rate.',
  cites: [guide('HTSUS General Note 3(c)')],
  decide(
    { line, htsNumber, provision, countryOfOrigin, tradeProgram }: LineClaimFacts,
    _params,
    asOf,
  ): readonly Finding[] {
    const repaired = isRepairHeading(provision ?? htsNumber);
    const { standing } = claimTradeProgram.decide({ program: tradeProgram, countryOfOrigin, repaired }, {}, asOf);
    const told = { pointer: lineAt(line, 'tradeProgram'), citation: guide('HTSUS General Note 3(c)') };
    if (standing === 'unknown_program')
      return [
        refusal('entry', {
          ...told,
          code: 'program.unknown',
          message: `No trade programme is claimed by ${tradeProgram}.`,
          remedy: 'The codes are at /v1/code-lists/trade-programs; leave it out where none is claimed.',
        }),
      ];
    if (standing !== 'origin_not_covered') return [];
    return [
      refusal('entry', {
        ...told,
        code: 'program.origin_not_covered',
        message: `The programme ${tradeProgram} does not cover goods of ${countryOfOrigin}.`,
        remedy: 'Leave it out where none is claimed, or correct the origin.',
      }),
    ];
  },
});
