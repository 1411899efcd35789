import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Why an importer's record is voided. */
export const VOID_GROUNDS = ['false_or_incomplete', 'duplicate', 'at_request', 'in_error'] as const;
export type VoidGround = (typeof VOID_GROUNDS)[number];

export interface VoidingFacts {
  readonly ground: VoidGround;
  readonly on: IsoDate;
  readonly today: IsoDate;
}

/** On what grounds, and from which days, the record of an importer is voided and its numbers with it. */
export const importerVoiding = rule({
  id: 'IMP-03',
  title: 'Voiding an importer’s record',
  text: 'A record is voided at request, as a duplicate, or as made in error; for false or incomplete data of CBP Form 5106 from 18 September 2026, by a notice that has not been confirmed here. What was entered under its numbers stays on record.',
  cites: [cfr(19, '24.5'), guide('FR Doc. 2026-16911')],
  params: {
    forFalseData: new Dated<boolean>(
      'voiding for false or incomplete data',
      '2026-11-28',
      {
        '1900-01-01': { value: false, cites: [cfr(19, '24.5')] },
        '2026-09-18': { value: true, cites: [guide('FR Doc. 2026-16911')] },
      },
      undefined,
      'guidance',
    ),
  },
  decide: ({ ground, on, today }: VoidingFacts, { forFalseData }): readonly Fault[] =>
    unmet([
      [on <= today, yetToCome],
      [ground !== 'false_or_incomplete' || forFalseData, notYetVoidable],
    ]),
});

const yetToCome: Fault = {
  pointer: '/on',
  code: IN_FUTURE,
  message: 'A record is voided on a day that has come.',
  remedy: 'Void it on its day.',
  citation: cfr(19, '24.5'),
};
const notYetVoidable: Fault = {
  pointer: '/ground',
  code: 'importer.not_voidable_yet',
  message: 'Before 18 September 2026 nothing voids a record for false or incomplete data.',
  remedy: 'Ask the importer to file the form again.',
  citation: guide('FR Doc. 2026-16911'),
};
