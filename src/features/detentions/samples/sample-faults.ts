import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { applyRule } from '../../../kernel/rule.js';
import { ask } from '../../../platform/rules/ask.js';
import { quantityBalance } from '../../merchandise/rules/index.js';
import type { OpenCase } from '../detention-cases.service.js';
import { endedAs } from '../detention-status.js';
import type { DetentionHold } from '../holds/detention-hold.entity.js';
import { detentionRuns, sampleGiving } from '../rules/index.js';
import type { SampleRequest } from './sample-request.entity.js';

/** What stands against giving a sample now, beside its bond: the stage of the case, a hold, the goods themselves. */
export function faultsOfGiving(
  { detention, goods, standing }: OpenCase,
  sample: SampleRequest,
  out: readonly SampleRequest[],
  holds: readonly DetentionHold[],
  on: IsoDate,
): readonly Fault[] {
  const over = ask(detentionRuns, { endedAs: endedAs(detention.status), ofGoodsInCustody: true }, on).decision;
  if (over.length > 0) return over;
  const quantities = [...out, sample].map(({ quantity, unit }) => ({ quantity: Decimal.parse(quantity), unit }));
  const total = { quantity: Decimal.parse(goods.quantity), unit: goods.unit };
  const balance = applyRule(quantityBalance, { total, parts: quantities, closing: false }, on).decision;
  return [
    ...ask(
      sampleGiving,
      {
        rightRecorded: detention.recordationId !== null,
        presented: detention.presentedOn !== null,
        redacted: sample.kind === 'redacted',
        heardFirst: standing.track?.outcome === 'determined' && standing.track.kind === 'importer_heard_first',
        heard: standing.window?.state === 'closed' || detention.status === 'seized',
        opensOn: standing.window?.opensOn ?? null,
        stopped: holds.some(({ kind, releasedOn }) => releasedOn === null && STOPS.includes(kind)),
      },
      on,
    ).decision,
    ...balance.faults.map((fault) => ({ ...fault, pointer: '/quantity' })),
  ];
}

const STOPS: readonly string[] = ['law_enforcement', 'national_security'];
