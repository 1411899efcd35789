import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { Finding } from '../finding.js';
import { found, refusal } from '../finding.js';
import type { EntryState } from './entry-states.js';

export interface ArrivalAtReleaseFacts {
  readonly to: EntryState;
  readonly importedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
}

/** Whether goods have arrived that are to be released. */
export const arrivalAtRelease = rule({
  id: 'ENTRY-30',
  title: 'Release before arrival',
  text: 'Goods are not released before they have arrived within the port limits. An entry that names a day still to come for it, or for importation, is not released before that day or its correction.',
  cites: [cfr(19, '141.68(e)')],
  decide({ to, importedOn, arrivedOn }: ArrivalAtReleaseFacts, _params, today): readonly Finding[] {
    const day = arrivedOn ?? importedOn;
    return found([to === 'released' && day !== null && day > today, notArrived]);
  },
});

const notArrived = refusal('entry', {
  pointer: '/arrivedOn',
  code: 'release.before_arrival',
  message: 'By what is declared these goods have not arrived: they are not released before.',
  remedy: 'Wait for the day of arrival, or have it corrected where they came earlier.',
  citation: cfr(19, '141.68(e)'),
});
