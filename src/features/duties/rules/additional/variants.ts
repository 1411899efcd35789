import { Decimal } from '../../../../kernel/decimal.js';
import { formatMoney, percentOf } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { chargesOf, wholeDollars } from './amounts.js';
import type { Charge, OrdinaryDue, ValueParts } from './amounts.js';
import { METALS } from './duty-program.js';
import type { Metal } from './duty-program.js';
import {
  CONTENT_FACTS,
  LOADED_ON,
  ORDINARY_EQUIVALENT,
  ORDINARY_RATE,
  STATISTICAL_SUFFIX,
  US_CONTENT,
} from './fact-definition.js';
import type { LineQuestion } from './line-question.js';
import type { ProgramIndex } from './program-index.js';
import { provisionWays } from './provision-ways.js';
import type { Stack } from './stack.js';
import type { Touching } from './touching.js';
import { ANY_OTHER, worldsOf } from './worlds.js';
import type { StatedFacts, World, Worlds } from './worlds.js';

/** One way everything unknown can be, with what is charged then. */
export interface Variant {
  readonly answers: Readonly<Record<string, string>>;
  readonly touching: Touching;
  readonly stack: Stack;
  /** The same list in every way that charges the same. */
  readonly charges: readonly Charge[];
  /** The part of the value a provision of Chapter 98 leaves; left out: the goods are under none. */
  readonly part?: Cents;
}

export type Variants =
  | { readonly kind: 'variants'; readonly variants: readonly Variant[] }
  | { readonly kind: 'too_many'; readonly worlds: readonly Extract<Worlds, { kind: 'too_many' }>[] };

/** Every way the unknown facts of a line can be: its statistical number, its conditions, its contents, its ordinary rate. */
export function variantsOf(index: ProgramIndex, question: LineQuestion): Variants {
  const numbers = numbersOf(index, question);
  const bySuffix = numbers.map(({ answers, touching }) => ({
    answers,
    touching,
    worlds: keptWorlds(index, touching, question),
  }));
  const tooMany = bySuffix.flatMap(({ worlds }) => (worlds.kind === 'too_many' ? [worlds] : []));
  if (tooMany.length > 0) return { kind: 'too_many', worlds: tooMany };
  const all = bySuffix.flatMap(({ answers, touching, worlds }) =>
    worlds.kind === 'worlds' ? worlds.worlds.map((world) => ({ answers, touching, world })) : [],
  );
  const parts = partsOf(
    question,
    all.map(({ world }) => world),
  );
  const charged = new Map<Stack, readonly (readonly Charge[])[]>();
  const chargedBy = (stack: Stack): readonly (readonly Charge[])[] => {
    let charges = charged.get(stack);
    if (!charges) {
      charges = parts.map((part) => chargesOf(stack, part.parts));
      charged.set(stack, charges);
    }
    return charges;
  };
  const alone = numbers.length === 1 && parts.length === 1;
  return {
    kind: 'variants',
    variants: all.flatMap(({ answers, touching, world: { answers: said, stack } }) =>
      chargedBy(stack).map((charges, i) => ({
        answers: alone ? said : { ...answers, ...said, ...parts[i]?.answers },
        touching,
        stack,
        charges,
        ...(parts[i]?.parts.under ? { part: parts[i].parts.under.part } : {}),
      })),
    ),
  };
}

interface NumberVariant {
  readonly answers: Readonly<Record<string, string>>;
  readonly touching: Touching;
}

const NO_ANSWERS = {};

function numbersOf(
  index: ProgramIndex,
  { number, origin, day, stated, suffixes }: LineQuestion,
): readonly NumberVariant[] {
  const suffix = stated.get(STATISTICAL_SUFFIX);
  const whole = number.length === 8 && typeof suffix === 'string' ? number + suffix : number;
  const touching = index.touching(whole, origin, day);
  if (touching.suffixes.length === 0) return [{ answers: NO_ANSWERS, touching }];
  const possible = suffixes === null ? touching.suffixes : touching.suffixes.filter((one) => suffixes.includes(one));
  const others =
    suffixes === null ? [ANY_OTHER] : suffixes.filter((one) => !touching.suffixes.includes(one)).slice(0, 1);
  return [...possible, ...others].map((one) => ({
    answers: { [STATISTICAL_SUFFIX]: touching.suffixes.includes(one) ? one : ANY_OTHER },
    touching: index.touching(`${number}${one === ANY_OTHER ? '··' : one}`, origin, day),
  }));
}

const kept = new WeakMap<Touching, Map<string, Worlds>>();
const MOST_KEPT = 64;

// Lines alike in number, origin, days between two changes and facts share one stacking result.
function keptWorlds(index: ProgramIndex, touching: Touching, { day, stated }: LineQuestion): Worlds {
  let byFacts = kept.get(touching);
  if (!byFacts) {
    byFacts = new Map();
    kept.set(touching, byFacts);
  }
  const said = stated.size === 0 ? '' : saidOf(touching, stated);
  // No day of loading lies after the entry: where it matters, each day is a question of its own.
  const key = touching.facts.includes(LOADED_ON) ? `${day}|${said}` : said;
  let worlds = byFacts.get(key);
  if (!worlds) {
    worlds = worldsOf(touching, day, index.facts, stated);
    if (byFacts.size < MOST_KEPT) byFacts.set(key, worlds);
  }
  return worlds;
}

// In the order of the programmes' facts, so that the order in which they are stated does not matter.
function saidOf({ facts }: Touching, stated: StatedFacts): string {
  let said = '';
  for (const name of facts) {
    const value = stated.get(name);
    if (value === undefined) continue;
    const text = String(value);
    said += `${name} ${String(text.length)} ${text} `;
  }
  return said;
}

interface PartVariant {
  readonly answers: Readonly<Record<string, string>>;
  readonly parts: ValueParts;
}

function partsOf({ value, stated, ordinary, under }: LineQuestion, worlds: readonly World[]): readonly PartVariant[] {
  const whole = wholeDollars(value);
  const usContent = stated.get(US_CONTENT);
  const usContentPercent = usContent instanceof Decimal ? usContent : null;
  const metals = contentsThatMatter(worlds);
  const known: Partial<Record<Metal, Cents>> = {};
  for (const metal of metals) {
    const content = stated.get(CONTENT_FACTS[metal]);
    if (content instanceof Decimal) known[metal] = wholeDollars(content.times(HUNDRED).rounded(0).units);
  }
  const unknown = metals.filter((metal) => known[metal] === undefined);
  const ordinaries = ordinaryWays(ordinary, stated, worlds);
  const [only] = ordinaries;
  if (unknown.length === 0 && only && ordinaries.length === 1 && !under)
    return [{ answers: NO_ANSWERS, parts: { value: whole, contents: known, usContentPercent, ...only.parts } }];
  return contentWays(whole, known, unknown, metalsThatLeap(worlds)).flatMap((content) =>
    ordinaries.flatMap((way) =>
      provisionWays(under, whole, worlds).map((provision) => ({
        answers: { ...content.answers, ...way.answers, ...provision.answers },
        parts: { value: whole, contents: content.contents, usContentPercent, ...way.parts, ...provision.parts },
      })),
    ),
  );
}

const HUNDRED = Decimal.make(100n);

const contentsThatMatter = (worlds: readonly World[]): readonly Metal[] =>
  METALS.filter((metal) =>
    worlds.some(({ stack }) =>
      stack.winners.some(
        (winner) =>
          winner.metal === metal && (winner.appliesTo === 'metal_content' || winner.occupies === 'metal_content'),
      ),
    ),
  );

/** Metals whose content, however small, closes the whole value to what yields to them: at nothing the duty leaps. */
const metalsThatLeap = (worlds: readonly World[]): readonly Metal[] =>
  METALS.filter((metal) =>
    worlds.some(({ stack }) =>
      stack.winners.some(
        (winner) => winner.metal === metal && winner.appliesTo === 'metal_content' && winner.occupies === 'full',
      ),
    ),
  );

const ONE_DOLLAR = 100n;

// Amounts are linear in the contents, which together cannot exceed the value: its corners give the least and the most.
// Where the duty leaps at nothing, the least content there can be, a dollar, is a corner too.
function contentWays(
  value: Cents,
  known: Partial<Record<Metal, Cents>>,
  unknown: readonly Metal[],
  leaping: readonly Metal[],
) {
  const rest = METALS.reduce((left, metal) => left - (known[metal] ?? 0n), value);
  const corner = (some: readonly Metal[], full: Metal | null) => {
    const contents = { ...known };
    const answers: Record<string, string> = {};
    for (const metal of unknown) {
      const least = some.includes(metal) ? ONE_DOLLAR : 0n;
      contents[metal] = metal === full ? rest - ONE_DOLLAR * BigInt(some.filter((one) => one !== full).length) : least;
      answers[CONTENT_FACTS[metal]] = formatMoney(contents[metal]);
    }
    return { contents, answers };
  };
  const sets = subsets(unknown.filter((metal) => leaping.includes(metal))).filter(
    (some) => some.length === 0 || ONE_DOLLAR * BigInt(some.length) < rest,
  );
  const corners = sets.flatMap((some) => [null, ...unknown].map((full) => corner(some, full)));
  return sets.length === 1
    ? corners
    : [...new Map(corners.map((one) => [Object.values(one.answers).join(), one])).values()];
}

const subsets = (metals: readonly Metal[]): readonly (readonly Metal[])[] =>
  metals.reduce<readonly (readonly Metal[])[]>((all, metal) => [...all, ...all.map((some) => [...some, metal])], [[]]);

interface OrdinaryWay {
  readonly answers: Readonly<Record<string, string>>;
  readonly parts: Pick<ValueParts, 'ordinary'>;
}

function ordinaryWays(ordinary: OrdinaryDue, stated: StatedFacts, worlds: readonly World[]): readonly OrdinaryWay[] {
  const given = stated.get(ORDINARY_RATE);
  if (given instanceof Decimal)
    return [{ answers: NO_ANSWERS, parts: { ordinary: { kind: 'percent', percent: given } } }];
  if (ordinary.kind !== 'unknown') return [{ answers: NO_ANSWERS, parts: { ordinary } }];
  const equivalent = stated.get(ORDINARY_EQUIVALENT);
  if (equivalent instanceof Decimal)
    return [{ answers: NO_ANSWERS, parts: { ordinary: { kind: 'percent', percent: equivalent } } }];
  const floors = worlds.flatMap(({ stack }) =>
    stack.winners.flatMap((winner) =>
      winner.rateKind === 'floor_total' && winner.ratePercent ? [winner.ratePercent] : [],
    ),
  );
  const [first, ...rest] = floors;
  if (!first) return [{ answers: NO_ANSWERS, parts: { ordinary } }];
  const highest = rest.reduce((most, rate) => (rate.compare(most) > 0 ? rate : most), first);
  return [Decimal.make(0n), highest].map((percent) => ({
    answers: { [ORDINARY_EQUIVALENT]: percent.toString() },
    parts: { ordinary: { kind: 'percent', percent } },
  }));
}

/** What all of a line's value would pay, for bounds where not every way can be gone through. */
export const onAll = (value: Cents, percent: Decimal): Cents => percentOf(wholeDollars(value), percent);
