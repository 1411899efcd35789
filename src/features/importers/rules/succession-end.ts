import { usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** How a succession on record is taken back. */
export const SUCCESSION_ENDS = ['ended', 'in_error'] as const;
export type SuccessionEnds = (typeof SUCCESSION_ENDS)[number];

export interface SuccessionEndFacts {
  readonly ground: SuccessionEnds;
  /** The first day on which it no longer counts. */
  readonly on: IsoDate;
  readonly today: IsoDate;
  /** The first day of the succession that is on record for that day; null where none is. */
  readonly since: IsoDate | null;
}

const LAW = usc(19, '4320(b)(4)');

/** How a confirmed succession is taken back. */
export const successionEnd = rule({
  id: 'IMP-13',
  title: 'A succession taken back',
  text: 'What is on record of who has become whom is kept accurate: a succession that is over ends with a day and counts until then; one recorded in error is void from its first day, and the bills of the predecessor never were its own. Two persons confirm either.',
  cites: [LAW],
  decide: ({ ground, on, today, since }: SuccessionEndFacts): readonly Fault[] =>
    unmet([
      [on <= today, yetToCome],
      [since !== null, notOnRecord],
      [since === null || ground !== 'in_error' || on === since, notFromItsStart(since ?? on)],
      [since === null || ground !== 'ended' || on !== since, fromItsStart],
    ]),
});

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `importer_succession_end.${code}`,
  message,
  remedy,
  citation: LAW,
});
const yetToCome: Fault = {
  ...fault('/on', '', 'This day is yet to come.', 'Propose it on its day.'),
  code: IN_FUTURE,
};
const notOnRecord = fault(
  '/predecessorId',
  'not_on_record',
  'It is not on record as a predecessor on that day.',
  'See with whom it is on record as belonging on that day.',
);
const notFromItsStart = (since: IsoDate): Fault =>
  fault(
    '/on',
    'not_from_its_start',
    `What was recorded in error is void from its first day, ${since}.`,
    'Name that day; or, where it held for a time, say that it ended.',
  );
const fromItsStart = fault(
  '/on',
  'from_its_start',
  'A succession that ends on its first day never held.',
  'Say that it was recorded in error, or name a later day.',
);
