import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { CaseSample } from '../../detentions/index.js';
import { sampleBond } from '../../merchandise/rules/index.js';
import type { RequestOfOwner } from '../../seizures/index.js';
import type { CaseEvents } from './case-events.js';
import type { FieldPart } from './field-contents.js';
import type { DisclosureFacts, OwnerRequestFact, SampleBond } from '../rules/index.js';

export type SampleField = keyof DisclosureFacts['sampleBonds'];

/** What the owner of one recorded right asked for, each sample with its bond. */
export interface Asked {
  readonly samples: Readonly<Record<SampleField, readonly FieldPart[]>>;
  readonly bonds: DisclosureFacts['sampleBonds'];
  readonly requests: readonly OwnerRequestFact[];
}

interface SampleAsked {
  readonly field: SampleField;
  readonly part: FieldPart;
  readonly bond: SampleBond | null;
}

/** What was asked for of goods by the owner of a recorded right: samples in the detention, images and samples after the seizure. */
export function askedFor(
  { detention, ownerRequests }: CaseEvents,
  recordationId: string,
  organisationId: string,
  asOf: IsoDate,
): Asked {
  const detained = detention?.recordationId === recordationId ? detention.samples : [];
  const inDetention = detained.filter((one) => one.organisationId === organisationId);
  const afterSeizure = ownerRequests.filter(
    (one) => one.recordationId === recordationId && one.organisationId === organisationId,
  );
  const samples = [
    ...inDetention.map((one) => ofDetention(one, asOf)),
    ...afterSeizure.filter(({ wants }) => wants === 'sample').map((one) => ofSeizure(one, asOf)),
  ];
  const of = (field: SampleField) => samples.filter((one) => one.field === field);
  const parts = (field: SampleField) =>
    of(field)
      .filter(mayLeave)
      .map(({ part }) => part);
  return {
    samples: { redactedSample: parts('redactedSample'), unredactedSample: parts('unredactedSample') },
    bonds: {
      redactedSample: bondOf(of('redactedSample')),
      unredactedSample: bondOf(of('unredactedSample')),
    },
    requests: [
      ...inDetention
        .filter(({ kind }) => kind === 'unredacted')
        .map(({ requestedOn }) => ({ on: requestedOn, wants: 'sample' as const })),
      ...afterSeizure.map(({ requestedOn, wants }) => ({ on: requestedOn, wants })),
    ],
  };
}

const ofDetention = (sample: CaseSample, asOf: IsoDate): SampleAsked => ({
  field: sample.kind === 'redacted' ? 'redactedSample' : 'unredactedSample',
  part: {
    part: sample.id,
    content: { sampleRequestId: sample.id, quantity: sample.quantity, unit: sample.unit },
    leavesWith: 'its_own_release',
  },
  bond: bondBehind(sample, asOf),
});

// A request after seizure is taken only with a sufficient bond, for at least its share of the appraised value.
const ofSeizure = (request: RequestOfOwner, asOf: IsoDate): SampleAsked => ({
  field: 'unredactedSample',
  part: {
    part: request.id,
    content: { sampleRequestId: request.id, quantity: request.sampleQuantity ?? '0', unit: request.unit },
    followedBy: 'seizures',
  },
  bond: bondBehind(request, asOf),
});

// What is decided about together does not wait for one whose bond has ended; of a detention each leaves by itself.
const mayLeave = ({ part, bond }: SampleAsked): boolean => part.followedBy === undefined || bond?.active === true;

type Bonded = Pick<
  CaseSample,
  'bondKind' | 'bondLimit' | 'bondEffectiveOn' | 'bondEndsOn' | 'bondActivityCode' | 'required' | 'releasedOn'
>;

// What left was covered when it left; what was not valued yet is held to the least the law asks of such a bond.
function bondBehind(sample: Bonded, asOf: IsoDate): SampleBond | null {
  const { bondKind, bondLimit, bondEffectiveOn, bondEndsOn, bondActivityCode, required } = sample;
  if (!bondKind || !bondLimit || !bondEffectiveOn || !bondActivityCode) return null;
  const amount = parseMoney(bondLimit);
  if (sample.releasedOn && required) return { active: true, amount, required: parseMoney(required) };
  const given = {
    kind: bondKind,
    activityCode: bondActivityCode,
    limitOfLiability: amount,
    committed: 0n,
    effectiveOn: bondEffectiveOn,
    ...(bondEndsOn && { endsOn: bondEndsOn }),
  };
  const least = applyRule(sampleBond, { domesticValue: 0n, bond: given, releasedOn: asOf }, asOf).decision;
  return { active: least.sufficient, amount, required: required ? parseMoney(required) : least.required };
}

// One good bond is enough for a sample to be able to leave; each sample is held to its own when it does.
const bondOf = (samples: readonly SampleAsked[]): SampleBond | null =>
  samples.findLast(({ bond }) => bond?.active && bond.amount >= bond.required)?.bond ?? samples.at(-1)?.bond ?? null;
