import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';

export interface AnswerInTimeFacts {
  /** The importer's last day to answer, where its time runs. */
  readonly lastDay: IsoDate | null;
  /** The paragraph by which the detention runs, where one is on record. */
  readonly paragraph: Citation | null;
}

/** An answer is heard until the end of the importer's time. */
export const answerInTime = rule({
  id: 'DET-19',
  title: 'Answers in their time',
  text: 'The importer answers until its last day; after it, only a protest or a petition helps.',
  cites: [cfr(19, '133.21(b)(2)(i)(B)')],
  decide: ({ lastDay, paragraph }: AnswerInTimeFacts, _params, asOf): readonly Fault[] =>
    lastDay === null || asOf <= lastDay ? [] : [outOfTime(lastDay, paragraph)],
});

const outOfTime = (lastDay: IsoDate, paragraph: Citation | null): Fault => ({
  pointer: '/answer',
  code: 'detention.answer_out_of_time',
  message: `The importer's last day to answer was ${lastDay}.`,
  remedy: 'Protest the exclusion, or petition after a seizure.',
  citation: paragraph ?? cfr(19, '133.21(b)(2)(i)(B)'),
});
