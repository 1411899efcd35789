import type { LineOwed } from '../../duties/rules/owed/entry-owed-facts.js';

/** What decides how much a single transaction bond secures on a line. */
export type GoodsKind = 'ordinary' | 'restricted' | 'unconditionally_free';

export interface GoodsFacts {
  readonly htsNumber: string;
  readonly tradeProgram: string | null;
  /** The provision of Chapter 98 the goods are entered under beside their own number; null: none. */
  readonly provision: string | null;
  /** Another agency must admit the goods, or they are restricted, prohibited, or under quota or visa. */
  readonly pgaRequirement: boolean;
  readonly owed: LineOwed;
}

/** The kind of a line's goods if its duties come to the least, or the most, they can; null where nothing says how much that is. */
export function kindOfGoods(
  { htsNumber, tradeProgram, provision, pgaRequirement, owed }: GoodsFacts,
  end: 'least' | 'most',
): GoodsKind | null {
  if (pgaRequirement) return 'restricted';
  const deposits = [...owed.antidumping, ...owed.countervailing];
  if (deposits.some(({ reasonCodes }) => end === 'most' || !reasonCodes.includes('adcvd.scope_open')))
    return 'ordinary';
  // Free only by a programme or under Chapter 98 is free on a condition.
  if (tradeProgram !== null || provision !== null || htsNumber.startsWith('98')) return 'ordinary';
  const duties = [owed.ordinary[end], owed.additional[end]];
  if (duties.some((amount) => amount !== null && amount > 0n)) return 'ordinary';
  return duties.includes(null) || (end === 'most' && owed.casesOpen) ? null : 'unconditionally_free';
}
