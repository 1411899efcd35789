import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { ask } from '../../../platform/rules/ask.js';
import type { Detention } from '../detention.entity.js';
import { endedAs } from '../detention-status.js';
import { detentionRuns, orderOfActs, trackSteps } from '../rules/index.js';
import type { ImporterResponse } from '../rules/index.js';
import type { Standing } from '../standing.js';

/** What stands against an answer of the importer on a day: no notice, the end of its time, a rule without this step. */
export function faultsOfImporterAnswer(
  detention: Detention,
  earlier: readonly ImporterResponse[],
  standing: Standing,
  on: IsoDate,
): readonly Fault[] {
  const over = ask(detentionRuns, { endedAs: endedAs(detention.status), ofGoodsInCustody: false }, on).decision;
  if (over.length > 0) return over;
  const acts = {
    ...detention,
    decidedOn: standing.detainedOn,
    responses: [...earlier, { on, sufficient: false }],
    recordedOn: on,
  };
  const { track } = standing;
  const lastDay = standing.clocks.find(({ name }) => name === 'importer_response')?.dueOn;
  return [
    ...ask(orderOfActs, acts, on).decision,
    ...(track?.outcome === 'not_determinable'
      ? ask(trackSteps, { acts: { ...acts, extensions: [] }, track }, on).decision
      : []),
    ...(lastDay && on > lastDay ? [outOfTime(lastDay, standing)] : []),
  ];
}

const outOfTime = (lastDay: IsoDate, { track }: Standing): Fault => ({
  pointer: '/answer',
  code: 'detention.answer_out_of_time',
  message: `The importer's last day to answer was ${lastDay}.`,
  remedy: 'Protest the exclusion, or petition after a seizure.',
  citation: track?.outcome === 'determined' ? track.paragraph : cfr(19, '133.21(b)(2)(i)(B)'),
});
