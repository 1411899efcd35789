import { usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface SuccessorLinkFacts {
  readonly successorId: string;
  readonly predecessorId: string;
  /** Whether the predecessor is on record. */
  readonly known: boolean;
  /** The first day on which something is on record of each of the two; null where one of them is not known. */
  readonly bothSince: IsoDate | null;
  readonly from: IsoDate;
  readonly today: IsoDate;
  /** Predecessors of the successor as now confirmed, and theirs. */
  readonly predecessors: readonly string[];
  /** Those of the predecessor on any day from the first one on. */
  readonly predecessorsOfPredecessor: readonly string[];
  /** The last day of a succession of the two that has ended; null where none has, or it goes on. */
  readonly heldThrough: IsoDate | null;
}

/** Which importer may be recorded as the successor of which. */
export const successorLink = rule({
  id: 'IMP-06',
  title: 'Successor of an importer',
  text: 'An importer that another has become, under whatever name and place, is recorded as its predecessor once two persons have confirmed it; its unpaid and late bills go with it, its imports never do.',
  cites: [usc(19, '4320')],
  decide: (facts: SuccessorLinkFacts): readonly Fault[] =>
    unmet([
      [facts.from <= facts.today, yetToCome],
      [facts.successorId !== facts.predecessorId, ofItself],
      [facts.known, notOnRecord],
      [facts.bothSince === null || facts.from >= facts.bothSince, beforeOneWas],
      [!facts.predecessors.includes(facts.predecessorId), linkedAlready],
      [facts.heldThrough === null || facts.from > facts.heldThrough, heldBefore(facts.heldThrough ?? facts.from)],
      [!facts.predecessorsOfPredecessor.includes(facts.successorId), otherWayRound],
    ]),
});

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `importer_successor.${code}`,
  message,
  remedy,
  citation: usc(19, '4320'),
});
const yetToCome = {
  ...fault('/from', '', 'This day is yet to come.', 'Propose it on its day.'),
  code: IN_FUTURE,
};
const ofItself = fault('/predecessorId', 'of_itself', 'No importer is its own successor.', 'Name another importer.');
const notOnRecord = {
  ...fault('/predecessorId', '', 'There is no such importer.', 'Look it up.'),
  code: 'importer.unknown',
};
const beforeOneWas = {
  ...fault(
    '/from',
    '',
    'Of one of the two nothing is on record on that day.',
    'Correct the day, or file its form from an earlier day first.',
  ),
  code: 'importer.not_known_then',
};
const linkedAlready = fault(
  '/predecessorId',
  'linked_already',
  'It is a predecessor on record already.',
  'Nothing is to be done; where it began on an earlier day, have it taken back as recorded in error first.',
);
const heldBefore = (through: IsoDate): Fault =>
  fault(
    '/from',
    'held_before',
    `It is on record as its successor until ${through}.`,
    'Propose what begins after that day; where it began earlier than is on record, have that taken back as recorded in error first.',
  );
const otherWayRound = fault(
  '/predecessorId',
  'other_way_round',
  'It is on record as a successor of this importer.',
  'Check which of the two came first.',
);
