import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { applyRule } from '../../../kernel/rule.js';
import { unmet } from '../../../kernel/requirement.js';
import { quantityBalance } from '../../merchandise/rules/index.js';
import type { OpenCase } from '../detention-cases.service.js';
import { ended } from '../detention.errors.js';
import { ENDED } from '../detention-status.js';
import type { DetentionHold } from '../holds/detention-hold.entity.js';
import type { SampleRequest } from './sample-request.entity.js';

/** What stands against giving a sample now, beside its bond: the stage of the case, a hold, the goods themselves. */
export function faultsOfGiving(
  { detention, goods, standing }: OpenCase,
  sample: SampleRequest,
  out: readonly SampleRequest[],
  holds: readonly DetentionHold[],
  on: IsoDate,
): readonly Fault[] {
  if (ENDED.includes(detention.status) && detention.status !== 'seized') return [ended(detention.status)];
  const heardFirst = standing.track?.outcome === 'determined' && standing.track.kind === 'importer_heard_first';
  const heard = standing.window?.state === 'closed' || detention.status === 'seized';
  const quantities = [...out, sample].map(({ quantity, unit }) => ({ quantity: Decimal.parse(quantity), unit }));
  const total = { quantity: Decimal.parse(goods.quantity), unit: goods.unit };
  const balance = applyRule(quantityBalance, { total, parts: quantities, closing: false }, on).decision;
  return [
    ...unmet([
      [detention.recordationId !== null, noRight],
      [detention.presentedOn !== null, notPresented],
      [sample.kind === 'redacted' || !heardFirst || heard, notYet(standing.window?.opensOn ?? null)],
      [holds.every(({ kind, releasedOn }) => releasedOn !== null || !STOPS.includes(kind)), held],
    ]),
    ...balance.faults.map((fault) => ({ ...fault, pointer: '/quantity' })),
  ];
}

const STOPS: readonly string[] = ['law_enforcement', 'national_security'];

const noRight: Fault = {
  pointer: '',
  code: 'sample.no_recorded_right',
  message: 'Samples go to the owner of a recorded right; this detention names none.',
  citation: usc(19, '1628a'),
};
const notPresented: Fault = {
  pointer: '',
  code: 'sample.not_presented',
  message: 'Samples are of goods presented for examination.',
  citation: cfr(19, '133.21(b)(5)'),
};
const notYet = (opensOn: IsoDate | null): Fault => ({
  pointer: '/kind',
  code: 'sample.importer_not_heard',
  message: opensOn
    ? `An unredacted sample may leave from ${opensOn}, unless the importer shows before that the goods do not infringe.`
    : 'An unredacted sample may leave only after the importer was notified and heard.',
  remedy: 'Give a redacted sample.',
  citation: cfr(19, '133.21(b)(2)'),
});
const held: Fault = {
  pointer: '',
  code: 'sample.held',
  message: 'A hold stops everything that would compromise an investigation or national security.',
  citation: usc(19, '1628a'),
};
