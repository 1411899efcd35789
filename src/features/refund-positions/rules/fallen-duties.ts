import { guide, ownPolicy } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { maxCents, minCents, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

const REVIEWED = '2026-11-28';

/** What was deposited under a heading of Chapter 99; null where it could not be determined. */
export interface ChargedUnder {
  readonly heading: string;
  readonly amount: Cents | null;
}

export interface FallenDutiesFacts {
  readonly charged: readonly ChargedUnder[];
  /** By how much liquidation has lowered ordinary and additional duties already. */
  readonly loweredBy: Cents;
}

export interface FallenDuties {
  /** Whether a duty that fell was charged, and whether one that is contested but has not fallen was. */
  readonly fell: boolean;
  readonly contested: boolean;
  /** What of those that fell has not come back; null where an amount is not known. */
  readonly principal: Cents | null;
}

const STATUTE = '1977-12-28';
const FELL = guide('Learning Resources v. Trump, No. 24-1287 (US 20 February 2026)');
const CONTESTED = guide('Court of International Trade, 7 May 2026, on section 122; stayed');

/** Which duties of an entry fell. */
export const fallenDuties = rule({
  id: 'REF-06',
  title: 'Duties that fell',
  text:
    'On 20 February 2026 every duty laid under the International Emergency Economic Powers Act fell: the headings 9903.01 and 9903.02. The duty under section 122 was held unlawful and the ' +
    'judgment is stayed: it has not fallen, and no refund of it is shown. What liquidation took off the duties of an entry counts against what fell first.',
  cites: [
    FELL,
    CONTESTED,
    ownPolicy('What liquidation took off the duties of an entry counts against the duties that fell first'),
  ],
  params: {
    headings: new Dated<readonly string[]>('headings of duties that fell, by how they begin', REVIEWED, {
      [STATUTE]: { value: [], cites: [FELL] },
      '2026-02-20': { value: ['9903.01.', '9903.02.'], cites: [FELL] },
    }),
    contestedHeadings: new Dated<readonly string[]>('headings of duties that are contested', REVIEWED, {
      [STATUTE]: { value: [], cites: [CONTESTED] },
      '2026-05-07': { value: ['9903.03.01'], cites: [CONTESTED] },
    }),
  },
  decide({ charged, loweredBy }: FallenDutiesFacts, { headings, contestedHeadings }): FallenDuties {
    const under = (beginnings: readonly string[]) =>
      charged.filter(({ heading }) => beginnings.some((beginning) => heading.startsWith(beginning)));
    const fallen = under(headings);
    const known = fallen.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    const all = sumCents(known);
    return {
      fell: fallen.length > 0,
      contested: under(contestedHeadings).length > 0,
      principal: known.length < fallen.length ? null : all - minCents(all, maxCents(loweredBy, 0n)),
    };
  },
});
