import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { ask } from '../../../platform/rules/ask.js';
import type { Detention } from '../detention.entity.js';
import { endedAs } from '../detention-status.js';
import { answerInTime, detentionRuns, orderOfActs, trackSteps } from '../rules/index.js';
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
  const lastDay = standing.clocks.find(({ name }) => name === 'importer_response')?.dueOn ?? null;
  const paragraph = track?.outcome === 'determined' ? track.paragraph : null;
  return [
    ...ask(orderOfActs, acts, on).decision,
    ...(track?.outcome === 'not_determinable'
      ? ask(trackSteps, { acts: { ...acts, extensions: [] }, track }, on).decision
      : []),
    ...ask(answerInTime, { lastDay, paragraph }, on).decision,
  ];
}
