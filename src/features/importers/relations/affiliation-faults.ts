import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Confidence } from './fact-kinds.js';

/** A link on record between two importers. */
export interface Linked extends Record<string, unknown> {
  readonly importerId: string;
  readonly confidence: Confidence;
  readonly evidence: string;
  readonly holds: boolean;
  /** The last day of it; null while it holds. */
  readonly through: IsoDate | null;
}

/** The last day of a link that has ended; null where none is on record, or it goes on. */
export function lastDayOf(links: readonly Pick<Linked, 'through'>[]): IsoDate | null {
  const days = links.flatMap(({ through }) => through ?? []);
  return days.length === links.length ? (days.sort().at(-1) ?? null) : null;
}

/** Whether a link says what is told again. */
export const isAlike = (
  link: Pick<Linked, 'confidence' | 'evidence'>,
  found: Pick<Linked, 'confidence' | 'evidence'>,
): boolean => link.confidence === found.confidence && link.evidence === found.evidence;

export const notOnRecord: Fault = {
  pointer: '/otherImporterId',
  code: 'importer.unknown',
  message: 'There is no such importer.',
  remedy: 'Look it up.',
};
export const linkedAlready: Fault = {
  pointer: '/kind',
  code: 'importer.affiliated_already',
  message: 'This link is on record on that day, as sure and by the same evidence.',
  remedy: 'Nothing is to be done.',
};
export const otherNotKnownThen = (since: IsoDate): Fault => ({
  pointer: '/from',
  code: 'importer.not_known_then',
  message: `Of the other importer nothing is on record before ${since}.`,
  remedy: 'Correct the day, or file its form from an earlier day first.',
});
export const ofItself: Fault = {
  pointer: '/otherImporterId',
  code: 'importer.affiliated_with_itself',
  message: 'An importer belongs with another.',
  remedy: 'Name another importer.',
};
