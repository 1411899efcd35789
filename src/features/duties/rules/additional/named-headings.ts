import { Decimal } from '../../../../kernel/decimal.js';
import type { Charge } from './amounts.js';
import type { UnderProvision } from './extent.js';
import type { LineQuestion } from './line-question.js';
import type { Variant } from './variants.js';

/** The headings a way declares on some part of the value, digits alone; those that charge nothing among them. */
export const declaredIn = (
  { charges }: Variant,
  { value, under }: Pick<LineQuestion, 'value' | 'under'>,
): readonly string[] =>
  charges
    .filter((charge) => charge.onValue > 0n || value === 0n || standsUnder(charge, under))
    .map(({ heading }) => heading.replaceAll('.', ''));

// Under a provision of Chapter 98 a heading is declared whatever part of the value it leaves, were it nothing.
const standsUnder = ({ program, yieldedTo }: Charge, under: UnderProvision | undefined): boolean =>
  under !== undefined && yieldedTo.length === 0 && ['part', 'open'].includes(under.extentOf(program));

// While that part is not stated, a heading that charges the rest of goods of Chapter 98 charges.
const chargesPart = ({ program, yieldedTo, ratePercent }: Charge, under: UnderProvision | undefined): boolean =>
  under?.part === null &&
  yieldedTo.length === 0 &&
  under.extentOf(program) === 'part' &&
  ratePercent.compare(NOTHING) > 0;

const NOTHING = Decimal.make(0n);

/** Whether a way is one of those the caller says: every heading it names is declared; where it names none, none charges. */
export function isAsNamed(variant: Variant, question: LineQuestion, named: readonly string[]): boolean {
  if (named.length === 0)
    return variant.charges.every((charge) => charge.amount === 0n && !chargesPart(charge, question.under));
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
