import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface TogetherFacts {
  /** Of each entry, the first among them: whose it is, and the liquidation that is protested; null where none is. */
  readonly entries: readonly { readonly importerId: string; readonly decisionId: string | null }[];
}

/** Whether decisions on several entries are protested as one. */
export const protestTogether = rule({
  id: 'PROT-11',
  title: 'One protest against several entries',
  text: 'A single protest may be filed of several entries, at any port, where the same party protests and the same category of merchandise and decisions common to all are its subject; each is named with its own liquidation.',
  cites: [cfr(19, '174.13(b)')],
  decide: ({ entries: [first, ...others] }: TogetherFacts): readonly Fault[] =>
    others.flatMap(({ importerId, decisionId }, i) =>
      unmet([
        [importerId === first?.importerId, anotherParty(i)],
        [decisionId !== null && first?.decisionId != null, noLiquidation(i)],
        [![first, ...others.slice(0, i)].some((one) => one?.decisionId === decisionId), twice(i)],
      ]),
    ),
});

const anotherParty = (i: number): Fault => ({
  pointer: `/also/${String(i)}/entryId`,
  code: 'protest.together_of_another',
  message: 'The entry is of another importer.',
  remedy: 'Protest it by itself.',
  citation: cfr(19, '174.13(b)'),
});
const noLiquidation = (i: number): Fault => ({
  pointer: `/also/${String(i)}/decisionId`,
  code: 'protest.together_of_liquidations',
  message: 'Liquidations are protested together; a decision of another kind by itself.',
  remedy: 'Name the liquidation of each entry.',
});
const twice = (i: number): Fault => ({
  pointer: `/also/${String(i)}/decisionId`,
  code: 'protest.together_twice',
  message: 'The liquidation is named before.',
  remedy: 'Name each once.',
});
