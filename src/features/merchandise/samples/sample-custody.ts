import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import {
  alreadyBack,
  alreadyDemanded,
  alreadyLeft,
  notCertified,
  notOut,
  sampleElsewhere,
} from './sample-custody.errors.js';

/** How a sample's absence can end. */
export const RETURN_OUTCOMES = ['returned', 'damaged', 'destroyed', 'lost'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

export type SampleStatus = 'requested' | 'released' | 'return_demanded' | 'closed';

/** A step in the custody of a sample. */
export interface CustodyStep {
  readonly on: IsoDate;
  readonly event: string;
  readonly holder: string;
  /** Who recorded it; kept on record, shown to nobody outside. */
  readonly by?: string;
}

/** What is known of a sample between the request for it and its end: whose it is meanwhile, and where it stands. */
export interface SampleInCustody {
  readonly organisationId: string;
  readonly status: SampleStatus | null;
  readonly custody: readonly CustodyStep[];
}

/** A sample nobody has yet. */
export const inOurHands = {
  releasedOn: null,
  custody: [],
  returnDemandedOn: null,
  returnedOn: null,
  returnOutcome: null,
  certification: null,
} as const;

/** When a step is taken, by whom, and under which paragraph the sample stands. */
export interface Taken {
  readonly on: IsoDate;
  readonly by: string;
  readonly under: Citation;
}

/** The sample leaves for who asked for it; once. */
export function leave({ status, custody, organisationId }: SampleInCustody, { on, by, under }: Taken) {
  if (status !== 'requested') throw sampleElsewhere(undefined, [alreadyLeft(under)]);
  const step: CustodyStep = { on, event: 'released', holder: organisationId, by };
  return { status: 'released', releasedOn: on, custody: [...custody, step] } as const;
}

/** A sample that is out is demanded back; once. */
export function demandBack(sample: SampleInCustody, { on, by, under }: Taken, { reason }: { readonly reason: string }) {
  assertOut(sample, under);
  if (sample.status === 'return_demanded') throw sampleElsewhere(undefined, [alreadyDemanded(under)]);
  const step: CustodyStep = { on, event: `return demanded: ${reason}`, holder: sample.organisationId, by };
  return { status: 'return_demanded', returnDemandedOn: on, custody: [...sample.custody, step] } as const;
}

/** A sample that is out comes back, or its owner certifies why it does not come back as it was. */
export function comeBack(
  sample: SampleInCustody,
  { on, by, under }: Taken,
  { outcome, certification }: { readonly outcome: ReturnOutcome; readonly certification?: string },
) {
  assertOut(sample, under);
  if (outcome !== 'returned' && !certification) throw unlawful([notCertified(under)]);
  const step: CustodyStep = { on, event: outcome, holder: outcome === 'returned' ? 'CBP' : sample.organisationId, by };
  return {
    status: 'closed',
    returnedOn: on,
    returnOutcome: outcome,
    certification: certification ?? null,
    custody: [...sample.custody, step],
  } as const;
}

function assertOut({ status }: SampleInCustody, under: Citation): void {
  if (status === 'closed') throw sampleElsewhere(undefined, [alreadyBack(under)]);
  if (status !== 'released' && status !== 'return_demanded') throw sampleElsewhere(undefined, [notOut(under)]);
}
