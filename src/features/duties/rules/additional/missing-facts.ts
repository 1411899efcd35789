import { maxCents, minCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { Charge } from './amounts.js';
import type { AnswerGrid } from './answer-grid.js';
import type { FactDefinition } from './fact-definition.js';
import type { Variant } from './variants.js';

/** A fact nobody stated and on which the answer depends. */
export interface MissingFact {
  readonly definition: FactDefinition;
  /** Whether it changes what is owed, or only under which heading. */
  readonly effect: 'amount' | 'heading';
  /** What each answer would leave, the other missing facts in every way. */
  readonly worth: readonly Worth[];
}

/** What one answer would leave of additional duties, and of all duties of the line. */
export interface Worth {
  readonly answer: string;
  readonly least: Cents;
  readonly most: Cents;
  /** Ordinary and additional duties; null: the ordinary duty is not determined. */
  readonly owedLeast: Cents | null;
  readonly owedMost: Cents | null;
  /** The processing fee of the whole entry; null: the fact changes no fee, or nobody asked for fees. */
  readonly mpfLeast: Cents | null;
  readonly mpfMost: Cents | null;
}

/** The ways unknown facts can be, with the additional duties of each and with all duties of the line. */
export interface Ways {
  readonly variants: readonly Variant[];
  readonly totals: readonly Cents[];
  readonly owed: readonly (Cents | null)[];
  readonly grid: AnswerGrid;
}

/** The missing facts of a line: those that change amounts first. */
export function missingFacts(facts: ReadonlyMap<string, FactDefinition>, ways: Ways): readonly MissingFact[] {
  const { variants, totals, grid } = ways;
  const forAmount = new Set(grid.changing((way) => totals[way]));
  const headings = new Map<readonly Charge[], string>();
  for (const { charges } of variants) if (!headings.has(charges)) headings.set(charges, headingsOf(charges));
  const forHeading = grid
    .changing((way) => headings.get(variants[way]?.charges ?? []))
    .filter((name) => !forAmount.has(name));
  return [...forAmount, ...forHeading].flatMap((name) => {
    const definition = facts.get(name);
    if (!definition) return [];
    return [{ definition, effect: forAmount.has(name) ? 'amount' : 'heading', worth: worthOf(name, ways) }];
  });
}

const headingsOf = (charges: readonly Charge[]): string =>
  charges
    .filter(({ onValue }) => onValue > 0n)
    .map(({ heading, amount }) => `${heading} ${String(amount)}`)
    .sort()
    .join(';');

// Where another fact decides that this one is not asked for, every answer leaves the same.
function worthOf(name: string, { variants, totals, owed }: Ways): MissingFact['worth'] {
  const answers = [...new Set(variants.flatMap((variant) => variant.answers[name] ?? []))];
  return answers.map((answer) => {
    const leaves = (_: unknown, way: number): boolean => (variants[way]?.answers[name] ?? answer) === answer;
    const additional = totals.filter(leaves);
    const all = owed.filter(leaves);
    const known = all.filter((amount) => amount !== null);
    const isKnown = known.length === all.length;
    return {
      answer,
      least: leastOf(additional),
      most: mostOf(additional),
      owedLeast: isKnown ? leastOf(known) : null,
      owedMost: isKnown ? mostOf(known) : null,
      mpfLeast: null,
      mpfMost: null,
    };
  });
}

const leastOf = (amounts: readonly Cents[]): Cents => amounts.reduce(minCents, amounts[0] ?? 0n);
const mostOf = (amounts: readonly Cents[]): Cents => amounts.reduce(maxCents, amounts[0] ?? 0n);
