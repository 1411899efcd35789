import { Decimal } from '../../../../kernel/decimal.js';
import { divideHalfUp, maxCents, minCents, parseMoney, sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { AnswerGrid } from './answer-grid.js';
import { wholeDollars } from './amounts.js';
import type { Charge } from './amounts.js';
import type { DutyProgram } from './duty-program.js';
import { CONTENT_FACTS, USMCA_CLAIM } from './fact-definition.js';
import type { LineQuestion } from './line-question.js';
import { asNamed } from './named-headings.js';
import { missingFacts } from './missing-facts.js';
import type { MissingFact } from './missing-facts.js';
import type { ProgramIndex } from './program-index.js';
import { mergedRows } from './program-rows.js';
import type { ProgramRow } from './program-rows.js';
import { PROVISION_NOT_READ } from './provision-ways.js';
import { onAll, variantsOf } from './variants.js';
import type { Variant } from './variants.js';

/** Every additional duty of one line. */
export interface AdditionalDuties {
  /** Each programme that was considered, with its verdict. */
  readonly programs: readonly ProgramRow[];
  /** Null while a fact that would change it is missing. */
  readonly total: Cents | null;
  readonly least: Cents;
  readonly most: Cents;
  readonly missing: readonly MissingFact[];
  /** What customs presumes where only contents are missing: the full value. */
  readonly presumed: Cents | null;
  /** The programme whose duty takes the place of the ordinary duty. */
  readonly inPlaceOfOrdinary: ProgramRow | null;
  /** Set where nothing read says whether goods of the provision of Chapter 98 owe them. */
  readonly provisionNotRead?: true;
}

/** Which programmes apply to a line, on which part of its value, and what they come to. Unknown facts are taken both ways. */
export function additionalDuties(index: ProgramIndex, question: LineQuestion): AdditionalDuties {
  const found = variantsOf(index, question);
  if (found.kind === 'too_many') return bounds(index, question, found.worlds);
  const variants = asNamed(found.variants, question);
  const totals = totalsOf(variants);
  const [first = 0n] = totals;
  const least = totals.reduce(minCents, first);
  const most = totals.reduce(maxCents, first);
  const slack = least === most ? 0n : roundingOf(variants);
  const grid = new AnswerGrid(variants.length === 1 ? [] : variants);
  const programs = mergedRows(variants, question.value, grid);
  return {
    programs,
    total: least === most ? least : null,
    least: maxCents(0n, least - slack),
    most: most + slack,
    missing:
      variants.length === 1
        ? []
        : missingFacts(index.facts, { variants, totals, owed: owedIn(variants, totals, question), grid }),
    presumed: least === most ? null : presumedOf(variants, totals),
    inPlaceOfOrdinary:
      programs.find(({ program, verdict }) => program.rateKind === 'replacement' && verdict === 'applies') ?? null,
    ...(question.under && grid.changing((way) => totals[way]).includes(PROVISION_NOT_READ)
      ? { provisionNotRead: true as const }
      : {}),
  };
}

// The additional duties of each way, summed once for all that charge the same.
function totalsOf(variants: readonly Variant[]): readonly Cents[] {
  const known = new Map<readonly Charge[], Cents>();
  return variants.map(({ charges }) => {
    let total = known.get(charges);
    if (total === undefined) {
      total = totalOf(charges);
      known.set(charges, total);
    }
    return total;
  });
}

// All duties of the line in each way: what takes the place of the ordinary duty stands for it, and a claim of USMCA changes it.
function owedIn(
  variants: readonly Variant[],
  totals: readonly Cents[],
  { ordinaryOwed, value }: LineQuestion,
): readonly (Cents | null)[] {
  if (!ordinaryOwed) return variants.map(() => null);
  const plain = ordinaryOwed(false);
  let claimed: Cents | null | undefined;
  const whole = wholeDollars(value);
  return variants.map(({ charges, answers, part }, way) => {
    const replacing = charges.find(({ program, onValue }) => program.rateKind === 'replacement' && onValue > 0n);
    if (answers[USMCA_CLAIM] === 'true' && claimed === undefined) claimed = ordinaryOwed(true);
    const ordinary = replacing?.amount ?? (answers[USMCA_CLAIM] === 'true' ? (claimed ?? null) : plain);
    if (ordinary === null) return null;
    const due = part === undefined || whole === 0n ? ordinary : divideHalfUp(ordinary * part, whole);
    return due + (totals[way] ?? 0n);
  });
}

/** What takes the place of the ordinary duty is not added. */
const totalOf = (charges: readonly Charge[]): Cents =>
  charges.reduce((sum, { program, amount }) => (program.rateKind === 'replacement' ? sum : sum + amount), 0n);

const CONTENTS: readonly string[] = Object.values(CONTENT_FACTS);

// Between the corners each heading is rounded on a part of its own: a cent a heading whose rate is not of whole per cents.
function roundingOf(variants: readonly Variant[]): Cents {
  if (!variants.some(({ answers }) => CONTENTS.some((fact) => fact in answers))) return 0n;
  const uneven = variants.map(
    ({ charges }) => charges.filter(({ ratePercent }) => ratePercent.rounded(0).compare(ratePercent) !== 0).length,
  );
  return BigInt(Math.max(0, ...uneven));
}

// Contents unknown: customs wants the duty on the full value.
function presumedOf(variants: readonly Variant[], totals: readonly Cents[]): Cents | null {
  const names = [...new Set(variants.flatMap(({ answers }) => Object.keys(answers)))];
  if (names.length !== 1 || !names.every((name) => CONTENTS.includes(name))) return null;
  const full = fullContent(variants);
  return totals[full] ?? null;
}

// The greatest content of all ways is the whole value.
function fullContent(variants: readonly Variant[]): number {
  const contents = variants.map(({ answers }) => parseMoney(Object.values(answers)[0] ?? '0.00'));
  return contents.indexOf(contents.reduce(maxCents, 0n));
}

function bounds(
  index: ProgramIndex,
  question: LineQuestion,
  worlds: readonly { readonly possible: readonly DutyProgram[]; readonly unknown: readonly string[] }[],
): AdditionalDuties {
  const possible = [...new Set(worlds.flatMap((way) => way.possible))];
  const byGroup = new Map<string, Cents>();
  const programs = possible.map((program): ProgramRow => {
    const counts = program.rateKind !== 'passthrough' && program.rateKind !== 'replacement';
    const most = counts ? onAll(question.value, program.ratePercent ?? Decimal.make(0n)) : 0n;
    byGroup.set(program.stackingGroup, maxCents(most, byGroup.get(program.stackingGroup) ?? 0n));
    const { heading } = program;
    return {
      program,
      heading,
      verdict: 'needs_fact',
      by: [],
      ratePercent: null,
      onValue: null,
      amount: null,
      least: 0n,
      most,
      needs: [],
    };
  });
  const unknown = [...new Set(worlds.flatMap((way) => way.unknown))];
  return {
    programs,
    total: null,
    least: 0n,
    most: sumCents(byGroup.values()),
    missing: unknown.flatMap((name) => {
      const definition = index.facts.get(name);
      return definition ? [{ definition, effect: 'amount' as const, worth: [] }] : [];
    }),
    presumed: null,
    inPlaceOfOrdinary: null,
  };
}
