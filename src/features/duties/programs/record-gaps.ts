import type { IsoDate } from '../../../kernel/dates.js';
import { BEFORE_FIRST, NOT_CURRENT, whyNotOn } from '../rules/currency/data-currency.js';
import type { ProgramsOnRecord } from './duty-programs.js';
import type { RecordGapView } from './record-gap.view.js';

/** Why there may be more measures on a day, or for a number, than are on record. */
export function recordGaps(programs: ProgramsOnRecord, day: IsoDate, number?: string): RecordGapView[] {
  const { first, reviewedThrough } = programs;
  const gaps: RecordGapView[] = [];
  const why = whyNotOn({ first, through: reviewedThrough }, day);
  if (why === BEFORE_FIRST) gaps.push({ code: why, message: `Measures are on record from ${first ?? 'no day'} on.` });
  if (why === NOT_CURRENT)
    gaps.push({
      code: why,
      message: `Measures were compared with the law through ${reviewedThrough ?? 'no day'}; later ones are not on record.`,
    });
  if (number !== undefined && !programs.covers(number))
    gaps.push({
      code: 'programs.number_not_covered',
      message: 'The measures on record are a selection that was not compared with this number.',
    });
  return gaps;
}
