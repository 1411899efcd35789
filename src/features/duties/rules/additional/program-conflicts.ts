import type { IsoDate } from '../../../../kernel/dates.js';
import type { Condition, FactTest } from './condition.js';
import { isInForce, isPrintedOnly } from './duty-program.js';
import type { DutyProgram } from './duty-program.js';
import { coverageOf } from './product-lists.js';
import type { ProductLists } from './product-lists.js';
import { sharesCountry } from './scope.js';

/** Two programmes of one group and rank that could both be candidates for the same goods. */
export interface EqualRanks {
  readonly program: DutyProgram;
  readonly other: DutyProgram;
  /** Goods both speak of; empty where both speak of all. */
  readonly number: string;
  readonly on: IsoDate;
}

/** Groups that yield to one another in a circle, so that none can go first. */
export interface YieldCircle {
  readonly groups: readonly string[];
  readonly on: IsoDate;
}

/** Programmes of equal rank that would meet: which of them applies would be chance. */
export function equalRanks(programs: readonly DutyProgram[], lists: ProductLists): readonly EqualRanks[] {
  const charged = programs.filter((program) => !isPrintedOnly(program));
  const byRank = new Map<string, DutyProgram[]>();
  for (const program of charged) {
    const key = `${program.stackingGroup} ${String(program.rank)}`;
    byRank.set(key, [...(byRank.get(key) ?? []), program]);
  }
  return [...byRank.values()].flatMap((group) =>
    group.flatMap((program, i) =>
      group.slice(i + 1).flatMap((other): readonly EqualRanks[] => {
        const on = firstCommonDay(program, other);
        if (on === null || !sharesCountry(program.countries, other.countries)) return [];
        if (areExclusive(program.conditions, other.conditions)) return [];
        const shared = sharedGoods(program, other, lists);
        return shared ? [{ program, other, ...shared }] : [];
      }),
    ),
  );
}

function firstCommonDay(a: DutyProgram, b: DutyProgram): IsoDate | null {
  const day = a.from > b.from ? a.from : b.from;
  return isInForce(a, day) && isInForce(b, day) ? day : null;
}

// One fact that the two want otherwise is enough.
function areExclusive(a: Condition, b: Condition): boolean {
  const single = (condition: Condition): readonly FactTest[] =>
    condition.flatMap((clause) => (clause.length === 1 && clause[0] ? [clause[0]] : []));
  return single(a).some((one) => single(b).some((other) => one.fact === other.fact && contradict(one, other)));
}

function contradict(a: FactTest, b: FactTest): boolean {
  const [value, other] = [a.values[0] ?? '', b.values[0] ?? ''];
  if (a.operator === '=' && b.operator === '=') return a.values.every((one) => !b.values.includes(one));
  const order = a.number && b.number ? a.number.compare(b.number) : value < other ? -1 : value > other ? 1 : 0;
  if (a.operator === '<' && b.operator === '>=') return order <= 0;
  return a.operator === '>=' && b.operator === '<' && order >= 0;
}

// The days both have in common and on which a list changes, and the numbers that one of them names.
function sharedGoods(a: DutyProgram, b: DutyProgram, lists: ProductLists): { number: string; on: IsoDate } | null {
  const named = [...new Set([...lists.numbersOf(a.products), ...lists.numbersOf(b.products)])];
  const numbers = named.length > 0 ? named : [''];
  const days = lists.daysOf([a.products, b.products]).filter((day) => isInForce(a, day) && isInForce(b, day));
  const first = firstCommonDay(a, b);
  for (const on of first === null ? days : [first, ...days])
    for (const number of numbers) {
      const goods = lists.on(number, on);
      if (coverageOf(a.products, goods) === 'in' && coverageOf(b.products, goods) === 'in') return { number, on };
    }
  return null;
}

/** Circles in what yields to what, looked for on every day on which programmes change. */
export function yieldCircles(programs: readonly DutyProgram[], days: readonly IsoDate[]): readonly YieldCircle[] {
  const told = new Set<string>();
  return days.flatMap((on): readonly YieldCircle[] => {
    const yields = new Map<string, Set<string>>();
    for (const { stackingGroup, yieldsTo } of programs.filter(
      (program) => isInForce(program, on) && !isPrintedOnly(program),
    )) {
      const targets = yields.get(stackingGroup) ?? new Set();
      for (const group of yieldsTo) targets.add(group);
      yields.set(stackingGroup, targets);
    }
    const groups = circleIn(yields);
    const key = [...groups].sort().join(' ');
    if (groups.length === 0 || told.has(key)) return [];
    told.add(key);
    return [{ groups, on }];
  });
}

function circleIn(yields: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const walk = (group: string, path: readonly string[]): readonly string[] => {
    const at = path.indexOf(group);
    if (at >= 0) return path.slice(at);
    if (done.has(group)) return [];
    for (const next of yields.get(group) ?? []) {
      const found = walk(next, [...path, group]);
      if (found.length > 0) return found;
    }
    done.add(group);
    return [];
  };
  for (const group of yields.keys()) {
    const found = walk(group, []);
    if (found.length > 0) return found;
  }
  return [];
}
