import type { Citation } from '../../../kernel/citation.js';
import { isIsoDate } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import type { OtherPrograms } from '../../entries/index.js';
import type { ProgramData } from '../../duties/rules/additional/program-index.js';
import type { DutyProgram } from '../../duties/rules/additional/duty-program.js';
import { changedProgram } from '../rules/changed-program.js';
import type { ProgramChange } from '../rules/changed-program.js';

/** The key of a programme of Chapter 99 begins so; its id follows. */
const PREFIX = 'chapter_99.';

/** The programme that a key names; null where it names none. */
export const programOf = (key: string): string | null => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null);

const FIELDS = ['inForce', 'ratePercent', 'from', 'until'];
const SHAPE = 'is {"inForce": false}, as if it had never been, or some of ratePercent, from and until';
const PERCENT = /^\d{1,4}(?:\.\d{1,4})?$/;
const MOST_PERCENT = Decimal.make(1000n);
const NO_RATE = new Set(['passthrough', 'suspended', 'superseded']);

/** What is wrong with a value that a programme is to have. */
export function faultsOfProgram(value: unknown, program: DutyProgram): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [SHAPE];
  const names = Object.keys(value);
  if (names.length === 0 || names.some((name) => !FIELDS.includes(name))) return [SHAPE];
  if ('inForce' in value) return value.inForce === false && names.length === 1 ? [] : [SHAPE];
  const { ratePercent, from = program.from, until = program.until } = value as Readonly<Record<string, unknown>>;
  const isBackwards = isDay(from) && isDay(until) && until < from;
  return [
    ...(ratePercent === undefined || isPercent(ratePercent)
      ? []
      : [`ratePercent is text such as "25", at most ${MOST_PERCENT.toString()}`]),
    ...(ratePercent !== undefined && NO_RATE.has(program.rateKind)
      ? ['the programme has no rate that is charged']
      : []),
    ...(isDay(from) ? [] : ['from is a date']),
    ...(until === null || isDay(until) ? [] : ['until is a date or null']),
    ...(isBackwards ? ['it would end before it begins'] : []),
  ];
}

/** The instrument a programme stands on. */
export const citesOfProgram = ({ heading, instrument, sourceUrl }: DutyProgram): readonly Citation[] => [
  { authority: `HTSUS ${heading}: ${instrument}`, ...(sourceUrl === null ? {} : { url: sourceUrl }) },
];

/** The programmes that are other, by id; empty where none is. */
export function changesOf(overrides: ReadonlyMap<string, unknown>): ReadonlyMap<string, ProgramChange | null> {
  const changes = new Map<string, ProgramChange | null>();
  for (const [key, value] of overrides) {
    const id = programOf(key);
    if (id !== null) changes.set(id, changeOf(value as Given));
  }
  return changes;
}

/** Programmes with those that are other in their places. */
export const withChanges = (
  programs: readonly DutyProgram[],
  changes: ReadonlyMap<string, ProgramChange | null>,
  asOf: IsoDate,
): readonly DutyProgram[] =>
  programs.flatMap((program) => {
    const change = changes.get(program.programId);
    if (change === undefined) return [program];
    const { decision } = applyRule(changedProgram, { program, change }, asOf);
    return decision ? [decision] : [];
  });

/** The programmes that are other, for whoever recomputes duties; null where none is. */
export function otherPrograms(overrides: ReadonlyMap<string, unknown>, asOf: IsoDate): OtherPrograms | null {
  const changes = changesOf(overrides);
  if (changes.size === 0) return null;
  const known = new WeakMap<ProgramData, ProgramData>();
  const change = (data: ProgramData): ProgramData => {
    const changed = known.get(data) ?? { ...data, programs: withChanges(data.programs, changes, asOf) };
    known.set(data, changed);
    return changed;
  };
  return { ids: new Set(changes.keys()), change };
}

interface Given {
  readonly inForce?: boolean;
  readonly ratePercent?: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate | null;
}

const changeOf = ({ inForce = true, ratePercent, ...days }: Given): ProgramChange | null =>
  inForce ? { ...days, ...(ratePercent === undefined ? {} : { ratePercent: Decimal.parse(ratePercent) }) } : null;

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && isIsoDate(value);
const isPercent = (value: unknown): boolean =>
  typeof value === 'string' && PERCENT.test(value) && Decimal.parse(value).compare(MOST_PERCENT) <= 0;
