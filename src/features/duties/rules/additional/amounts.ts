import { Decimal } from '../../../../kernel/decimal.js';
import { divideHalfUp, minCents, percentOf } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { DutyProgram, Metal } from './duty-program.js';
import type { ProvisionWay } from './extent.js';
import type { Stack } from './stack.js';

/** The ordinary duty as an all-in rate meets it. */
export type OrdinaryDue =
  | { readonly kind: 'percent'; readonly percent: Decimal }
  /** A specific or compound rate: what it comes to on the whole value. */
  | { readonly kind: 'amount'; readonly duty: Cents }
  | { readonly kind: 'unknown' };

/** The value of a line and of its parts, in whole dollars. */
export interface ValueParts {
  readonly value: Cents;
  readonly contents: Readonly<Partial<Record<Metal, Cents>>>;
  /** Null: none is claimed. */
  readonly usContentPercent: Decimal | null;
  readonly ordinary: OrdinaryDue;
  /** What a provision of Chapter 98 leaves of it; left out: the goods are under none. */
  readonly under?: ProvisionWay;
}

/** What one winner comes to. */
export interface Charge {
  readonly program: DutyProgram;
  /** Whose value it does not fall on; empty where it falls on all of its part. */
  readonly yieldedTo: readonly DutyProgram[];
  readonly heading: string;
  /** Per cent added to the ordinary duty. */
  readonly ratePercent: Decimal;
  readonly onValue: Cents;
  readonly amount: Cents;
}

const NOTHING = Decimal.make(0n);
const HUNDRED = Decimal.make(100n);
const TWENTY = Decimal.make(20n);
const WHOLE_DOLLAR = 100n;

/** To whole dollars, half a dollar up (19 CFR 159.3). */
export const wholeDollars = (cents: Cents): Cents => divideHalfUp(cents, WHOLE_DOLLAR) * WHOLE_DOLLAR;

/** The amounts of a stack's winners on the parts of a value, each rounded half up to the cent. */
export function chargesOf({ winners }: Stack, parts: ValueParts): readonly Charge[] {
  const placed = new Map<string, { readonly program: DutyProgram; readonly occupied: Cents }>();
  return winners.map((program) => {
    const base = baseOf(program, parts);
    let left = base;
    const yieldedTo: DutyProgram[] = [];
    for (const group of program.yieldsTo) {
      const before = placed.get(group);
      if (!before || before.occupied === 0n) continue;
      yieldedTo.push(before.program);
      left -= minCents(left, isContentOfUnknownPart(before.program, parts) ? 0n : before.occupied);
    }
    // A duty for which no value is left occupies none of it, so that those that yield to it are charged in full.
    placed.set(program.stackingGroup, { program, occupied: left === 0n ? 0n : occupiedBy(program, parts) });
    return { program, yieldedTo, ...chargeOn(program, left, parts) };
  });
}

// Under a provision of Chapter 98 a programme falls on what its notes leave; what takes the place of the ordinary duty goes with that.
function baseOf(program: DutyProgram, parts: ValueParts): Cents {
  const whole = partOf(program, parts);
  if (!parts.under || program.rateKind === 'replacement') return whole;
  const { part, openFalls, extentOf } = parts.under;
  const extent = extentOf(program);
  if (extent === 'whole') return whole;
  if (extent === 'none') return 0n;
  // Of a content that is less than the whole value: how much of it lies in the dutiable part was not stated.
  if (extent === 'part' && whole === parts.value) return part;
  const most = extent === 'part' ? minCents(whole, part) : whole;
  return openFalls ? most : 0n;
}

// Whether the content that another programme closes lies in the part on which duty stands is not known: at most, none of it does.
const isContentOfUnknownPart = ({ occupies }: DutyProgram, { value, under }: ValueParts): boolean =>
  occupies === 'metal_content' && under !== undefined && under.part < value && under.openFalls;

function partOf({ appliesTo, metal }: DutyProgram, { value, contents, usContentPercent }: ValueParts): Cents {
  if (appliesTo === 'full') return value;
  if (appliesTo === 'metal_content') return metal === null ? value : (contents[metal] ?? value);
  if (usContentPercent === null) return value;
  // US content below a fifth of the value does not count for the reciprocal duty (EO 14257 sec. 3(f)).
  if (appliesTo === 'non_us_content_if_20' && usContentPercent.compare(TWENTY) < 0) return value;
  return wholeDollars(percentOf(value, HUNDRED.minus(usContentPercent)));
}

function occupiedBy({ occupies, metal }: DutyProgram, { value, contents }: ValueParts): Cents {
  if (occupies === 'none') return 0n;
  return occupies === 'full' || metal === null ? value : (contents[metal] ?? value);
}

type OnValue = Pick<Charge, 'heading' | 'ratePercent' | 'onValue' | 'amount'>;

function chargeOn(program: DutyProgram, onValue: Cents, { value, ordinary }: ValueParts): OnValue {
  const { heading, headingFloorMet, rateKind } = program;
  const rate = program.ratePercent ?? NOTHING;
  if (rateKind === 'passthrough') return { heading, ratePercent: NOTHING, onValue, amount: 0n };
  if (rateKind !== 'floor_total') return { heading, ratePercent: rate, onValue, amount: percentOf(onValue, rate) };
  const { ratePercent, amount } = upTo(rate, onValue, value, ordinary);
  const met = ratePercent.units <= 0n;
  return { heading: met ? (headingFloorMet ?? heading) : heading, ratePercent, onValue, amount };
}

// What an all-in rate leaves to be added: the difference, or nothing where the ordinary duty already reaches it.
function upTo(
  rate: Decimal,
  onValue: Cents,
  value: Cents,
  ordinary: OrdinaryDue,
): Pick<Charge, 'ratePercent' | 'amount'> {
  if (ordinary.kind === 'unknown') return { ratePercent: rate, amount: percentOf(onValue, rate) };
  if (ordinary.kind === 'percent') {
    const added = rate.compare(ordinary.percent) > 0 ? rate.minus(ordinary.percent) : NOTHING;
    return { ratePercent: added, amount: percentOf(onValue, added) };
  }
  if (value === 0n) return { ratePercent: NOTHING, amount: 0n };
  const under = 100n * rate.denominator * value;
  const over = onValue * (rate.units * value - ordinary.duty * 100n * rate.denominator);
  if (over <= 0n) return { ratePercent: NOTHING, amount: 0n };
  const equivalent = Decimal.make(ordinary.duty * 100n).dividedBy(Decimal.make(value), 4);
  return { ratePercent: rate.minus(equivalent), amount: divideHalfUp(over, under) };
}
