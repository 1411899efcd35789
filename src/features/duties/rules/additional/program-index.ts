import { addDays, isIsoDate } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { isInForce, isPrintedOnly } from './duty-program.js';
import type { DutyProgram } from './duty-program.js';
import { ENTRY_DATE, LOADED_ON } from './fact-definition.js';
import type { FactDefinition } from './fact-definition.js';
import { ProductLists, coverageBy, coverageOf, decidingSuffixes } from './product-lists.js';
import type { ListMembership, NumberOnDay } from './product-lists.js';
import { CoverageOfNumber } from './coverage-of-number.js';
import { PROVISION_FACTS } from './provision-facts.js';
import { coversCountry } from './scope.js';
import type { Touching } from './touching.js';

/** Programmes, product lists and facts as they stand on record together. */
export interface ProgramData {
  readonly programs: readonly DutyProgram[];
  readonly memberships: readonly ListMembership[];
  readonly facts: readonly FactDefinition[];
}

/** A programme that was looked at and cannot apply, with why. */
export interface SetAside {
  readonly program: DutyProgram;
  readonly verdict: 'not_in_force' | 'out_of_scope' | 'suspended';
}

const MOST_KEPT = 50_000;

/** The programmes in force for an origin between two changes, and what was found of them. */
interface OriginState {
  readonly programs: readonly DutyProgram[];
  readonly byNumber: Map<string, Touching>;
  readonly bySignature: Map<string, Touching>;
}

const indexes = new WeakMap<ProgramData, ProgramIndex>();

/** The index of some data, made once: what is kept and computed again is the data, never the index. */
export function indexOf(data: ProgramData): ProgramIndex {
  const known = indexes.get(data);
  if (known) return known;
  const index = new ProgramIndex(data);
  indexes.set(data, index);
  return index;
}

/** Programmes in memory, found by tariff number, origin and day. Days between two changes are one. */
export class ProgramIndex {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Every day on which a programme or a list begins, every day after one ended, and the days conditions turn on. */
  readonly changeDays: readonly IsoDate[];
  readonly lists: ProductLists;
  private readonly byOrigin = new Map<string, readonly DutyProgram[]>();
  private readonly states = new Map<string, OriginState[]>();
  private readonly byHeading = new Map<string, DutyProgram[]>();
  private readonly coverage: CoverageOfNumber;
  private kept = 0;

  constructor(readonly data: ProgramData) {
    this.facts = new Map([...PROVISION_FACTS, ...data.facts].map((fact) => [fact.name, fact]));
    this.lists = new ProductLists(data.memberships);
    this.changeDays = changeDaysOf(data);
    this.coverage = new CoverageOfNumber(this.lists, data.programs);
    for (const program of data.programs) {
      const heading = program.heading.replace(/\D/g, '');
      const declared = this.byHeading.get(heading);
      if (declared) declared.push(program);
      else this.byHeading.set(heading, [program]);
    }
  }

  get programs(): readonly DutyProgram[] {
    return this.data.programs;
  }

  /** Which span between two changes a day lies in. */
  intervalOf(day: IsoDate): number {
    let [low, high] = [0, this.changeDays.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changeDays[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same object for all numbers that the same programmes touch. */
  touching(number: string, origin: string, day: IsoDate): Touching {
    const interval = this.intervalOf(day);
    const state = this.stateOf(origin, interval, day);
    const known = state.byNumber.get(number);
    if (known) return known;
    if (this.kept >= MOST_KEPT) {
      for (const { byNumber } of [...this.states.values()].flat()) byNumber.clear();
      this.kept = 0;
    }
    const touching = this.find(number, state, interval, day);
    state.byNumber.set(number, touching);
    this.kept++;
    return touching;
  }

  /** The programmes for these goods that cannot apply on the day: ended or not begun, printed only, or scoped otherwise. */
  setAside(number: string, origin: string, day: IsoDate, among = this.data.programs): readonly SetAside[] {
    if (among.length === 0) return [];
    const goods = this.lists.on(number, day);
    return among.flatMap((program): readonly SetAside[] => {
      const { from, until, countries, products } = program;
      const ofOrigin = coversCountry(countries, origin);
      if (isInForce(program, day)) {
        const covered = coverageOf(products, goods) !== 'out';
        if (ofOrigin && covered) return isPrintedOnly(program) ? [{ program, verdict: 'suspended' }] : [];
        // Shown where the goods are of the list and the origin is another, or of the origin and excepted.
        const named = ofOrigin ? coverageBy(products.included, goods) !== 'out' : covered && !products.included.all;
        return named ? [{ program, verdict: 'out_of_scope' }] : [];
      }
      const nearest = day < from ? from : (until ?? from);
      const covered = ofOrigin && coverageOf(products, this.lists.on(number, nearest)) !== 'out';
      return covered ? [{ program, verdict: 'not_in_force' }] : [];
    });
  }

  /** The programmes that a heading declares, written in digits alone. */
  declaredBy(heading: string): readonly DutyProgram[] {
    return this.byHeading.get(heading) ?? [];
  }

  private find(number: string, { programs, bySignature }: OriginState, interval: number, day: IsoDate): Touching {
    const covers = this.coverage.on(number, interval, day);
    const found: DutyProgram[] = [];
    let signature = '';
    let partly = false;
    for (const [i, program] of programs.entries()) {
      const coverage = covers(program);
      if (coverage === 'out') continue;
      found.push(program);
      signature += `${String(i)},`;
      partly ||= coverage === 'partly';
    }
    const suffixes = partly ? suffixesOf(found, this.lists.on(number, day)) : [];
    if (partly) signature += `|${suffixes.join()}`;
    let touching = bySignature.get(signature);
    if (!touching) {
      touching = { programs: found, suffixes, facts: factsOf(found) };
      bySignature.set(signature, touching);
    }
    return touching;
  }

  private stateOf(origin: string, interval: number, day: IsoDate): OriginState {
    let byInterval = this.states.get(origin);
    if (!byInterval) {
      byInterval = [];
      this.states.set(origin, byInterval);
    }
    let state = byInterval[interval];
    if (!state) {
      const programs = this.ofOrigin(origin).filter((program) => isInForce(program, day));
      state = { programs, byNumber: new Map(), bySignature: new Map() };
      byInterval[interval] = state;
    }
    return state;
  }

  private ofOrigin(origin: string): readonly DutyProgram[] {
    const known = this.byOrigin.get(origin);
    if (known) return known;
    const programs = this.data.programs.filter(
      (program) => !isPrintedOnly(program) && coversCountry(program.countries, origin),
    );
    this.byOrigin.set(origin, programs);
    return programs;
  }
}

function changeDaysOf({ programs, memberships }: ProgramData): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  for (const { from, until } of [...programs, ...memberships]) {
    if (from !== null) days.add(from);
    if (until !== null) days.add(addDays(until, 1));
  }
  // A condition may turn on a day of its own: entered, loaded or contracted before or after it.
  for (const { fact, values } of programs.flatMap(({ conditions }) => conditions.flat()))
    if (fact === ENTRY_DATE || fact === LOADED_ON)
      for (const bound of values.filter(isIsoDate)) days.add(bound).add(addDays(bound, 1));
  return [...days].sort();
}

// The suffixes beneath a number that lies partly in the scope of a programme.
const suffixesOf = (programs: readonly DutyProgram[], goods: NumberOnDay): readonly string[] =>
  [
    ...new Set(
      programs.flatMap(({ products }) =>
        coverageOf(products, goods) === 'partly' ? decidingSuffixes(products, goods) : [],
      ),
    ),
  ].sort();

const factsOf = (programs: readonly DutyProgram[]): readonly string[] =>
  [...new Set(programs.flatMap(({ conditions }) => conditions.flat().map(({ fact }) => fact)))].sort();
