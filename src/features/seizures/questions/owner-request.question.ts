import { EVERYONE } from '../../../kernel/access.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { sampleBond } from '../../merchandise/rules/index.js';
import type { SampleBond } from '../../merchandise/rules/index.js';
import { ownerRequest, ownerSample } from '../rules/index.js';
import type { OwnerRequestFacts, OwnerSampleFacts } from '../rules/index.js';
import { ofSeizure } from './of-seizure.js';
import { AskOwnerRequest } from './owner-questions.dto.js';
import { OwnerRequestResultView } from './owner-questions.view.js';
import { toSampleFacts } from './owner-sample.question.js';

interface Facts {
  readonly asked: Omit<OwnerRequestFacts, 'sampleBond' | 'ofGoods'>;
  readonly sample?: OwnerSampleFacts;
  readonly bond?: SampleBond;
}

/** Whether customs may answer an owner's request for unredacted images or a sample after seizure. */
export const ownerRequestQuestion = question({
  name: 'owner_request',
  version: 1,
  title: 'May customs give the owner unredacted images or a sample after the seizure?',
  request: AskOwnerRequest,
  outcomes: ['open', 'not_open'],
  result: OwnerRequestResultView,
  resultAccess: { sample: [EVERYONE], bondRequired: [EVERYONE] },
  rules: ['SEIZ-09@1', 'SEIZ-10@1', 'MERCH-03@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({ asOf, wants, purpose, seizedOn, grounds, requester, sample, bond }): Facts => ({
    asked: { wants, purpose, requestedOn: asOf, seizedOn, groundsForThisRight: grounds, requester },
    ...(sample && { sample: toSampleFacts(sample, asOf) }),
    ...(bond && {
      bond: {
        ...bond,
        limitOfLiability: parseMoney(bond.limitOfLiability),
        committed: parseMoney(bond.committed),
      },
    }),
  }),
  decide({ asked, sample, bond }: Facts, asOf) {
    const sampled = sample && sampleOf(sample, bond, asOf);
    const facts = {
      ...asked,
      ...(sampled && { ofGoods: sampled.ofGoods.decision, sampleBond: sampled.bonded.decision }),
    };
    const applied = applyRule(ownerRequest, facts, asOf);
    const { open, faults } = applied.decision;
    return {
      outcome: open ? 'open' : 'not_open',
      reasonCodes: faults.map(({ code }) => code),
      result: sampled
        ? {
            sample: {
              domesticValue: sampled.ofGoods.decision.domesticValue,
              basis: sampled.ofGoods.decision.basis,
            },
            bondRequired: sampled.bonded.decision.required,
          }
        : {},
      steps: [...(sampled ? [sampled.ofGoods, sampled.bonded] : []), applied],
      faults,
    };
  },
});

// Who asks for a sample neither takes more than there is nor values it alone.
function sampleOf(sample: OwnerSampleFacts, bond: SampleBond | undefined, asOf: IsoDate) {
  const ofGoods = applyRule(ownerSample, sample, asOf);
  const { domesticValue } = ofGoods.decision;
  const bonded = applyRule(sampleBond, { domesticValue, releasedOn: asOf, ...(bond && { bond }) }, asOf);
  return { ofGoods, bonded };
}
