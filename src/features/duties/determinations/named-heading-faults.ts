import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { checkNamedHeadings } from '../rules/additional/heading-check.js';
import { indexOf } from '../rules/additional/program-index.js';
import type { ProgramData } from '../rules/additional/program-index.js';
import { underProvisionOn } from '../rules/additional/under-provision.js';
import type { StatedFacts } from '../rules/additional/worlds.js';

/** A line as far as the headings it names depend on it. */
export interface NamingLine {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly enteredValue: Cents;
  readonly stated: StatedFacts;
  readonly suffixes: readonly string[] | null;
  readonly covered: boolean;
  /** The provision of Chapter 98 the goods are entered under; left out or null: none. */
  readonly provision?: string | null;
  /** Digits alone; left out or null: not said. */
  readonly named?: readonly string[] | null;
}

/** What cannot be taken as stated of the Chapter 99 headings a line names; `at` is where they stand. */
export function namedHeadingFaults(
  { htsNumber, countryOfOrigin, enteredValue: value, stated, suffixes, covered, provision, named }: NamingLine,
  at: string,
  programs: ProgramData,
  day: IsoDate,
): readonly Fault[] {
  if (!named) return [];
  const ordinary = { kind: 'unknown' } as const;
  const under = provision ? { under: underProvisionOn(provision, { value, stated, touching: [] }, day).under } : {};
  const line = { number: htsNumber, origin: countryOfOrigin, day, value, stated, ordinary, suffixes, ...under };
  const { decision, rule } = applyRule(checkNamedHeadings, { index: indexOf(programs), line, named, covered }, day);
  return decision.map(({ at: place, ...fault }) => ({
    pointer: place === null ? at : `${at}/${String(place)}`,
    ...fault,
    citation: rule.cites[0],
  }));
}

/** What stands in a list twice and would be charged twice. */
export const repeatedIn = (pointer: string, values: readonly string[]): readonly Fault[] =>
  values.flatMap((value, i) =>
    values.indexOf(value) === i
      ? []
      : [
          {
            pointer: `${pointer}/${String(i)}`,
            code: 'list.repeated',
            message: `${value} stands here twice and would be charged twice.`,
            remedy: 'Name each once.',
          },
        ],
  );
