import { usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { ResponseWindow } from './response-window.js';

export interface AssistanceFacts {
  readonly rightRecorded: boolean;
  /** Whether the importer is heard before anything of its goods is shown. */
  readonly heardFirst: boolean;
  readonly window: Pick<ResponseWindow, 'opensOn' | 'state'> | null;
}

/** When it can be found that the owner's examination would help. */
export const assistanceFinding = rule({
  id: 'DET-10',
  title: 'Finding that the owner’s examination would assist',
  text: 'The owner of a recorded right is asked to examine goods once the importer’s time to answer is over and no answer has shown that they do not infringe.',
  cites: [usc(19, '1628a')],
  decide: ({ rightRecorded, heardFirst, window }: AssistanceFacts, _params, asOf): readonly Fault[] => {
    const opensOn = window?.opensOn ?? null;
    return unmet([
      [rightRecorded, noRight],
      [!heardFirst || (opensOn !== null && asOf >= opensOn), withinAnswerTime(opensOn)],
      [window?.state !== 'answered_sufficiently', answered],
    ]);
  },
});

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
