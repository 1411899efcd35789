import type { LineDuties } from '../../../duties/rules/duty-facts.js';

/** What decides how much a single transaction bond secures on a line. */
export type GoodsKind = 'ordinary' | 'restricted' | 'unconditionally_free';

export interface GoodsFacts {
  readonly htsNumber: string;
  readonly additionalHtsNumbers: readonly string[];
  readonly tradeProgram: string | null;
  /** Another agency must admit the goods, or they are restricted, prohibited, or under quota or visa. */
  readonly pgaRequirement: boolean;
  readonly duties: LineDuties;
}

/** The kind of a line's goods; null where it cannot be told because its ordinary duty is not known. */
export function kindOfGoods(facts: GoodsFacts): GoodsKind | null {
  if (facts.pgaRequirement) return 'restricted';
  if (facts.duties.antidumping.length + facts.duties.countervailing.length > 0) return 'ordinary';
  // Free only by a programme or under Chapter 98 is free on a condition.
  if (facts.tradeProgram !== null || numbers(facts).some((hts) => hts.startsWith('98'))) return 'ordinary';
  const amounts = [facts.duties.ordinary.amount, ...facts.duties.additional.map(({ amount }) => amount)];
  if (amounts.some((amount) => amount !== 'undetermined' && amount > 0n)) return 'ordinary';
  return amounts.includes('undetermined') ? null : 'unconditionally_free';
}

const numbers = ({ htsNumber, additionalHtsNumbers }: GoodsFacts): readonly string[] => [
  htsNumber,
  ...additionalHtsNumbers,
];
