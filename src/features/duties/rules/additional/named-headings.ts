import type { LineQuestion } from './line-question.js';
import type { Variant } from './variants.js';

/** The headings a way declares on some part of the value, digits alone; those that charge nothing among them. */
export const declaredIn = ({ charges }: Variant, { value }: Pick<LineQuestion, 'value'>): readonly string[] =>
  charges.filter(({ onValue }) => onValue > 0n || value === 0n).map(({ heading }) => heading.replaceAll('.', ''));

/** Whether a way is one of those the caller says: every heading it names is declared; where it names none, none charges. */
export function isAsNamed(variant: Variant, question: LineQuestion, named: readonly string[]): boolean {
  if (named.length === 0) return variant.charges.every(({ amount }) => amount === 0n);
  const declared = declaredIn(variant, question);
  return named.every((heading) => declared.includes(heading));
}

/** The ways that are left when what the caller names is taken as stated. What fits no way is refused before, by DUTY-05. */
export function asNamed(variants: readonly Variant[], question: LineQuestion): readonly Variant[] {
  const { named } = question;
  if (!named) return variants;
  const left = variants.filter((variant) => isAsNamed(variant, question, named));
  return left.length > 0 ? left : variants;
}
