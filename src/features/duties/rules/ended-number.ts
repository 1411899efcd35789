import type { IsoDate } from '../../../kernel/dates.js';
import { formatHtsNumber } from '../../reference/rules/hts-number.js';

/** A number that was in the tariff before the day and is not any more. */
export interface EndedNumber {
  /** Digits alone. */
  readonly htsNumber: string;
  readonly endedOn: IsoDate;
  /** Numbers that began under the same six digits since. */
  readonly successors: readonly string[];
}

export const NUMBER_ENDED = 'tariff.number_ended';

/** In words, with where to look. */
export function saysWhenEnded({ htsNumber, endedOn, successors }: EndedNumber): string {
  const since = successors.map(formatHtsNumber).join(', ');
  return `${formatHtsNumber(htsNumber)} ended on ${endedOn}${since === '' ? '' : `; see ${since}`}.`;
}
