import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { nameKey } from '../rules/likeness.js';
import type { ProgramStatus } from '../rules/program-status.js';
import type { AddImporterAsset, RecordProgramStatus, RecordServiceRequest } from './facts.dto.js';

/** A fact on record for a day or later. */
export interface FactOnRecord<Body = Readonly<Record<string, unknown>>> extends Record<string, unknown> {
  readonly key: string;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
  readonly body: Body;
  readonly sealed: readonly string[] | null;
}

/** Of an asset: each is on record once at a time. */
export const assetFaults = (
  { asset, description }: AddImporterAsset,
  held: readonly FactOnRecord<AddImporterAsset>[],
): readonly Fault[] =>
  unmet([
    [!held.some(({ body }) => body.asset === asset && nameKey(body.description) === nameKey(description)), assetTwice],
  ]);

/** Of a request for services: the same service, at the same port, on the same day, by the same evidence, is one request. */
export const serviceRequestFaults = (
  { service, portCode, evidence, requestedOn }: RecordServiceRequest,
  held: readonly FactOnRecord<RecordServiceRequest>[],
): readonly Fault[] =>
  unmet([
    [
      !held.some(
        ({ from, body }) =>
          from === requestedOn &&
          nameKey(body.service) === nameKey(service) &&
          body.portCode === portCode &&
          nameKey(body.evidence) === nameKey(evidence),
      ),
      requestTwice,
    ],
  ]);

type Standing = Pick<RecordProgramStatus, 'program' | 'status' | 'tier'>;

/** Of a standing in a program: what can come after what it was on the day before, and before what it is on record to become. */
export function programFaults(given: RecordProgramStatus, held: readonly FactOnRecord<Standing>[]): readonly Fault[] {
  const ofProgram = held.filter(({ body }) => body.program === given.program);
  const before = ofProgram.find(({ from }) => from <= given.from);
  const after = ofProgram.find(({ from }) => from > given.from);
  // One that begins on the same day is corrected: what it was before that day is not among what holds from it on.
  const previous = before?.from === given.from ? undefined : (before?.body ?? null);
  const isSame = before?.body.status === given.status && before.body.tier === given.tier;
  return unmet([
    [!isSame, standsSo],
    [previous === undefined || isSame || mayFollow(previous?.status ?? null, given.status), outOfOrder],
    [after === undefined || mayFollow(given.status, after.body.status), beforeWhatFollows(after?.from ?? given.from)],
  ]);
}

const IN_IT: readonly ProgramStatus[] = ['certified', 'validated', 'accepted'];

function mayFollow(before: ProgramStatus | null, status: ProgramStatus): boolean {
  if (status === 'suspended') return before !== null && (IN_IT.includes(before) || before === 'suspended');
  if (status === 'withdrawn') return before !== null && before !== 'withdrawn';
  if (status === 'applied') return before === null || before === 'withdrawn' || before === 'applied';
  return true;
}

const assetTwice: Fault = {
  pointer: '/description',
  code: 'importer_asset.given_twice',
  message: 'This asset is on record already on that day or later.',
  remedy: 'Where its value is another, end what is on record first.',
};
const requestTwice: Fault = {
  pointer: '/service',
  code: 'importer_service_request.given_twice',
  message: 'This request is on record already.',
  remedy: 'Where it is another request, say by the evidence what sets it apart.',
};
const standsSo: Fault = {
  pointer: '/status',
  code: 'importer_program.stands_so',
  message: 'It stands so in this program on that day already.',
  remedy: 'Nothing is to be done.',
};
const outOfOrder: Fault = {
  pointer: '/status',
  code: 'importer_program.out_of_order',
  message: 'This cannot come after how it stood the day before.',
  remedy: 'Who is suspended or withdraws was in the program; who applies is not.',
};
const beforeWhatFollows = (on: IsoDate): Fault => ({
  pointer: '/from',
  code: 'importer_program.before_what_follows',
  message: `What is on record from ${on} on cannot come after this.`,
  remedy: 'Correct the later standing first.',
});
