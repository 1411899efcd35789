import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { holds } from './condition.js';
import type { FactTest, FactValue } from './condition.js';
import { isOpen } from './declared-facts.js';
import type { DutyProgram } from './duty-program.js';
import { ENTRY_DATE, LOADED_ON } from './fact-definition.js';
import type { FactDefinition } from './fact-definition.js';
import { stackOf } from './stack.js';
import type { Stack } from './stack.js';
import type { Touching } from './touching.js';

/** What the caller states of goods and entry, by name of the fact. */
export type StatedFacts = ReadonlyMap<string, FactValue>;

/** One way the unknown facts can be, and what applies then. */
export interface World {
  /** The answer taken for each unknown fact, as one would write it. */
  readonly answers: Readonly<Record<string, string>>;
  readonly stack: Stack;
}

/** Every way the unknown facts can be, or that there are too many to go through. */
export type Worlds =
  | { readonly kind: 'worlds'; readonly worlds: readonly World[] }
  | { readonly kind: 'too_many'; readonly possible: readonly DutyProgram[]; readonly unknown: readonly string[] };

interface Answer {
  readonly written: string;
  readonly value: FactValue;
}

const MOST_UNKNOWN = 12;
const MOST_WORLDS = 4096;
/** An answer none of the conditions names. */
export const ANY_OTHER = 'other';

/** Evaluates the conditions of the touching programmes: what is stated as stated, what is not in every way it can be. */
export function worldsOf(
  { programs }: Touching,
  day: IsoDate,
  facts: ReadonlyMap<string, FactDefinition>,
  stated: StatedFacts,
): Worlds {
  const known = (name: string): FactValue | undefined => knownValue(name, day, facts, stated);
  const sure: DutyProgram[] = [];
  const open: DutyProgram[] = [];
  for (const program of programs) {
    const truth = holds(program.conditions, known);
    if (truth === true) sure.push(program);
    else if (truth === undefined) open.push(program);
  }
  if (open.length === 0) return { kind: 'worlds', worlds: [{ answers: {}, stack: stackOf(sure) }] };
  const domains = [...openTests(open, known)].map(
    ([name, tests]) => [name, answersTo(facts.get(name), tests, name === LOADED_ON ? day : null)] as const,
  );
  const count = domains.reduce((product, [, answers]) => product * answers.length, 1);
  if (domains.length > MOST_UNKNOWN || count > MOST_WORLDS)
    return { kind: 'too_many', possible: [...sure, ...open], unknown: domains.map(([name]) => name) };
  const stacks = new Map<string, Stack>();
  return { kind: 'worlds', worlds: everyWay(domains).map((way) => toWorld(way, sure, open, known, stacks)) };
}

function knownValue(
  name: string,
  day: IsoDate,
  facts: ReadonlyMap<string, FactDefinition>,
  stated: StatedFacts,
): FactValue | undefined {
  if (name === ENTRY_DATE) return day;
  const value = stated.get(name);
  if (value !== undefined) return value;
  const ifMissing = facts.get(name)?.ifMissing;
  return ifMissing?.kind === 'treated_as' ? ifMissing.value : undefined;
}

// Only what could still decide: in a clause that holds already, no fact matters any more.
function openTests(
  open: readonly DutyProgram[],
  known: (name: string) => FactValue | undefined,
): ReadonlyMap<string, FactTest[]> {
  const tests = new Map<string, FactTest[]>();
  for (const { conditions } of open) {
    for (const clause of conditions) {
      if (holds([clause], known) !== undefined) continue;
      for (const test of clause) {
        if (known(test.fact) !== undefined) continue;
        const found = tests.get(test.fact);
        if (found) found.push(test);
        else tests.set(test.fact, [test]);
      }
    }
  }
  return tests;
}

function answersTo(
  definition: FactDefinition | undefined,
  tests: readonly FactTest[],
  notAfter: IsoDate | null,
): readonly Answer[] {
  switch (definition?.type) {
    case 'boolean':
      return [
        { written: 'true', value: true },
        { written: 'false', value: false },
      ];
    case 'date':
      return dateAnswers(tests, notAfter);
    case 'money':
    case 'percent':
      return numberAnswers(tests);
    case 'country_list':
      return [...named(tests).map((code) => ({ written: code, value: [code] })), { written: ANY_OTHER, value: [] }];
    default:
      return textAnswers(definition, tests);
  }
}

const named = (tests: readonly FactTest[]): readonly string[] =>
  [...new Set(tests.flatMap(({ values }) => values))].sort();

// A closed list is gone through; of an open one, what the conditions name, and any other.
function textAnswers(definition: FactDefinition | undefined, tests: readonly FactTest[]): readonly Answer[] {
  const values = definition?.values ?? [];
  const closed = !isOpen(values);
  const answers = (closed ? values : named(tests)).map((value) => ({ written: value, value }));
  return closed ? answers : [...answers, { written: ANY_OTHER, value: '' }];
}

// The day of each bound and its neighbours stand for all days between two bounds.
function dateAnswers(tests: readonly FactTest[], notAfter: IsoDate | null): readonly Answer[] {
  const bounds = named(tests) as readonly IsoDate[];
  const days = bounds.flatMap((bound) =>
    tests.some(({ operator }) => operator === '<=' || operator === '>')
      ? [addDays(bound, -1), bound, addDays(bound, 1)]
      : [addDays(bound, -1), bound],
  );
  const possible = days.map((day) => (notAfter !== null && day > notAfter ? notAfter : day));
  return [...new Set(possible)].sort().map((day) => ({ written: day, value: day }));
}

// Nothing, each bound, a number between two bounds, and one above the last.
function numberAnswers(tests: readonly FactTest[]): readonly Answer[] {
  const bounds = tests.flatMap(({ number }) => (number ? [number] : [])).sort((a, b) => a.compare(b));
  const points = [Decimal.make(0n)];
  for (const bound of bounds) {
    const last = points.at(-1);
    if (!last || bound.compare(last) <= 0) continue;
    points.push(last.plus(bound).dividedBy(TWO, 6), bound);
  }
  const last = points.at(-1) ?? Decimal.make(0n);
  return [...points, last.plus(last.compare(HUNDRED) < 0 ? HUNDRED.minus(last) : HUNDRED)].map((value) => ({
    written: value.toString(),
    value,
  }));
}

const TWO = Decimal.make(2n);
const HUNDRED = Decimal.make(100n);

type Way = ReadonlyMap<string, Answer>;

function everyWay(domains: readonly (readonly [string, readonly Answer[]])[]): readonly Way[] {
  return domains.reduce<readonly Way[]>(
    (ways, [name, answers]) => ways.flatMap((way) => answers.map((answer) => new Map(way).set(name, answer))),
    [new Map<string, Answer>()],
  );
}

function toWorld(
  way: Way,
  sure: readonly DutyProgram[],
  open: readonly DutyProgram[],
  known: (name: string) => FactValue | undefined,
  stacks: Map<string, Stack>,
): World {
  const valueOf = (name: string): FactValue | undefined => (way.has(name) ? way.get(name)?.value : known(name));
  const decided = open.map(({ conditions }) => holds(conditions, valueOf) === true);
  const key = decided.map((yes) => (yes ? '1' : '0')).join('');
  let stack = stacks.get(key);
  if (!stack) {
    stack = stackOf([...sure, ...open.filter((_, i) => decided[i])]);
    stacks.set(key, stack);
  }
  return { answers: Object.fromEntries([...way].map(([name, { written }]) => [name, written])), stack };
}
