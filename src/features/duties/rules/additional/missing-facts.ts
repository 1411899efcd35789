import { maxCents, minCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { FactDefinition } from './fact-definition.js';
import type { Variant } from './variants.js';

/** A fact nobody stated and on which the answer depends. */
export interface MissingFact {
  readonly definition: FactDefinition;
  /** Whether it changes what is owed, or only under which heading. */
  readonly effect: 'amount' | 'heading';
  /** What each answer would leave, the other missing facts in every way. */
  readonly worth: readonly { readonly answer: string; readonly least: Cents; readonly most: Cents }[];
}

/** The missing facts of a line: those that change amounts first. */
export function missingFacts(
  facts: ReadonlyMap<string, FactDefinition>,
  variants: readonly Variant[],
  totals: readonly Cents[],
): readonly MissingFact[] {
  const forAmount = new Set(factsThatChange(variants, totals.map(String)));
  const forHeading = factsThatChange(variants, variants.map(headingsOf)).filter((name) => !forAmount.has(name));
  return [...forAmount, ...forHeading].flatMap((name) => {
    const definition = facts.get(name);
    if (!definition) return [];
    return [{ definition, effect: forAmount.has(name) ? 'amount' : 'heading', worth: worthOf(name, variants, totals) }];
  });
}

const headingsOf = ({ charges }: Variant): string =>
  charges
    .filter(({ onValue }) => onValue > 0n)
    .map(({ heading, amount }) => `${heading} ${String(amount)}`)
    .sort()
    .join(';');

/** The facts of which one answer gives another outcome than the next, all other answers being the same. */
export function factsThatChange(variants: readonly Variant[], outcomes: readonly string[]): readonly string[] {
  const names = [...new Set(variants.flatMap(({ answers }) => Object.keys(answers)))].sort();
  return names.filter((name) => {
    const byOthers = new Map<string, string>();
    return variants.some(({ answers }, i) => {
      const others = names.map((other) => (other === name ? '' : (answers[other] ?? ''))).join('\u001f');
      const outcome = outcomes[i] ?? '';
      const seen = byOthers.get(others);
      if (seen === undefined) byOthers.set(others, outcome);
      return seen !== undefined && seen !== outcome;
    });
  });
}

// Where another fact decides that this one is not asked for, every answer leaves the same.
function worthOf(name: string, variants: readonly Variant[], totals: readonly Cents[]): MissingFact['worth'] {
  const answers = [...new Set(variants.flatMap((variant) => variant.answers[name] ?? []))];
  return answers.map((answer) => {
    const left = totals.filter((_, i) => (variants[i]?.answers[name] ?? answer) === answer);
    const [first = 0n] = left;
    return { answer, least: left.reduce(minCents, first), most: left.reduce(maxCents, first) };
  });
}
