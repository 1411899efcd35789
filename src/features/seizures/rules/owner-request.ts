import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import type { SampleBondDecision } from '../../merchandise/rules/sample-bond.js';
import { ownerStanding } from '../../recordations/rules/standing.js';
import type { StandingFacts } from '../../recordations/rules/standing.js';
import type { SeizureGroundCode } from './grounds.js';
import type { OwnerSampleDecision } from './owner-sample.js';

export const OWNER_PURPOSES = ['examination', 'testing', 'private_civil_remedy'] as const;
export type OwnerPurpose = (typeof OWNER_PURPOSES)[number];

export interface OwnerRequestFacts {
  readonly wants: 'unredacted_images' | 'sample';
  readonly purpose: OwnerPurpose;
  readonly requestedOn: IsoDate;
  readonly seizedOn: IsoDate;
  readonly groundsForThisRight: readonly SeizureGroundCode[];
  readonly requester: Pick<StandingFacts, 'relation' | 'grant'>;
  /** For a sample: what the rule on its bond decided, shown as a step of its own. */
  readonly sampleBond?: SampleBondDecision;
  /** For a sample: what the rule on its quantity and value decided, a step of its own too. */
  readonly ofGoods?: OwnerSampleDecision;
}

export interface OwnerRequestDecision {
  /** What is open to the officer's discretion; nothing here is a duty. */
  readonly open: boolean;
  readonly faults: readonly Fault[];
}

const SINCE_2015: readonly SeizureGroundCode[] = ['counterfeit_mark', 'piratical_copy', 'dmca_device'];

/** Whether customs may answer an owner's request for unredacted images or a sample after seizure. */
export const ownerRequest = rule({
  id: 'SEIZ-09',
  title: 'Unredacted images and samples after seizure',
  text:
    'After a seizure for its own right the owner may ask for unredacted images and, against a bond, for a sample, also for use in a related ' +
    'private civil remedy. Customs may give them.',
  cites: [cfr(19, '133.21(f)'), cfr(19, '133.42(f)'), cfr(19, '133.47(f)')],
  params: {
    opening: new Dated<readonly SeizureGroundCode[]>('grounds that open it to the owner', '2026-11-21', {
      '2015-10-19': { value: SINCE_2015, cites: [fr(80, 56370)] },
      // The devices of 133.47 are seized under the statute's own ground as well.
      '2024-08-23': {
        value: [...SINCE_2015, 'circumvention_device'],
        cites: [fr(89, 52364), usc(19, '1595a(c)(2)(G)')],
      },
    }),
  },
  decide(facts: OwnerRequestFacts, { opening }): OwnerRequestDecision {
    const act = facts.wants === 'sample' ? ('request_sample' as const) : ('receive_disclosures' as const);
    const standing = applyRule(ownerStanding, { act, ...facts.requester }, facts.requestedOn);
    const faults = [
      ...unmet([
        [facts.groundsForThisRight.some((code) => opening.includes(code)), otherGround],
        [facts.seizedOn <= facts.requestedOn, beforeSeizure],
      ]),
      ...standing.decision.faults,
      ...faultsOfSample(facts),
    ];
    return { open: faults.length === 0, faults };
  },
});

const faultsOfSample = ({ wants, sampleBond, ofGoods }: OwnerRequestFacts): readonly Fault[] =>
  wants === 'sample' ? [...(ofGoods?.faults ?? []), ...(sampleBond?.faults ?? [bondUnknown])] : [];

const otherGround: Fault = {
  pointer: '/seizureId',
  code: 'owner_request.other_ground',
  message:
    'The goods were not seized for a counterfeit mark, piratical copy or circumvention device of this recordation.',
  citation: cfr(19, '133.21(f)'),
};
const beforeSeizure: Fault = {
  pointer: '/requestedOn',
  code: 'owner_request.before_seizure',
  message: 'This may be asked for after the seizure only.',
  remedy: 'Before seizure, ask in the detention.',
  citation: cfr(19, '133.21(f)'),
};
const bondUnknown: Fault = {
  pointer: '/sample',
  code: 'sample.no_bond',
  message: 'A sample may be given only against a bond.',
  citation: cfr(19, '133.21(f)'),
};
