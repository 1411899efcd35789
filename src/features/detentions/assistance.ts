import { usc } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { unmet } from '../../kernel/requirement.js';
import type { OpenCase } from './detention-cases.service.js';

/** What stands against finding that the owner's examination would help: no recorded right, or the importer's time. */
export function faultsOfAssistance(open: OpenCase, wouldAssist: boolean, on: IsoDate): readonly Fault[] {
  if (!wouldAssist) return [];
  const { detention, standing } = open;
  const heardFirst = standing.track?.outcome === 'determined' && standing.track.kind === 'importer_heard_first';
  const opensOn = standing.window?.opensOn ?? null;
  return unmet([
    [detention.recordationId !== null, noRight],
    [!heardFirst || (opensOn !== null && on >= opensOn), withinAnswerTime(opensOn)],
    [standing.window?.state !== 'answered_sufficiently', answered],
  ]);
}

const citation = usc(19, '1628a');
const noRight: Fault = {
  pointer: '/wouldAssist',
  code: 'detention.no_recorded_right',
  message: 'Only the owner of a recorded right can be asked to examine goods; this detention names none.',
  citation,
};
const withinAnswerTime = (opensOn: IsoDate | null): Fault => ({
  pointer: '/wouldAssist',
  code: 'detention.finding_within_answer_time',
  message: opensOn
    ? `The finding is made from ${opensOn}, when the importer's time to answer is over.`
    : "The importer's time to answer begins with the notice of detention, which was not given yet.",
  citation,
});
const answered: Fault = {
  pointer: '/wouldAssist',
  code: 'detention.answered_sufficiently',
  message: 'The importer has shown that the goods do not infringe.',
  citation,
};
