import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { ConsentedTo } from './owner-consent.js';
import type { Relief, ReliefDecision } from './remission.js';

const RELIEF_OF: Readonly<Record<ConsentedTo, readonly Relief[]>> = {
  entry: ['pay_appraised_value'],
  export: ['export'],
  obliteration: ['remove_mark'],
  other_disposition: [],
};

/** The reliefs that the owner of a counterfeited mark opened by its consents (19 CFR 133.21(g)). */
export const reliefsConsentedTo = (consents: readonly ConsentedTo[]): readonly Relief[] =>
  consents.flatMap((consent) => RELIEF_OF[consent]);

const OF_MARKS: readonly string[] = [
  'counterfeit_mark',
  'copying_or_simulating_mark',
  'gray_market',
  'intellectual_property',
];

/** Whether goods were seized for a mark, which may then be removed (19 CFR 133.51(b)(2)). */
export const seizedForMark = (grounds: readonly string[]): boolean => grounds.some((one) => OF_MARKS.includes(one));

export interface PetitionFilingFacts {
  /** Whether the notice of seizure was mailed. */
  readonly noticed: boolean;
  /** The day on which the first petition was decided; null where this is the first. */
  readonly firstDecidedOn: IsoDate | null;
}

/** When a petition may be filed at all; a late one is kept. Applied as of the filing. */
export const petitionFiling = rule({
  id: 'SEIZ-15',
  title: 'Filing a petition',
  text: 'The time to petition runs from the notice of seizure; a supplemental petition follows the decision on the first.',
  cites: [cfr(19, '171.2'), cfr(19, '171.61')],
  decide: ({ noticed, firstDecidedOn }: PetitionFilingFacts, _params, asOf): readonly Fault[] =>
    unmet([
      [noticed, notNoticed],
      [firstDecidedOn === null || asOf >= firstDecidedOn, beforeDecision],
    ]),
});

export interface PetitionDecisionFacts {
  readonly decision: 'granted' | 'denied';
  readonly relief: Relief | null;
  /** The petition decided on: the day it was filed, `unknown` where there is no such one, null where none is named. */
  readonly filedOn: IsoDate | 'unknown' | null;
  /** The reliefs the owner of the mark consented to, which need no petition. */
  readonly consentedTo: readonly Relief[];
  /** What the law of remission says of the relief sought. */
  readonly sought: {
    readonly outcome: ReliefDecision['outcome'];
    readonly reasonCode?: string | undefined;
    readonly citation: Citation;
  } | null;
  /** Whether whoever decides acts for headquarters. */
  readonly forHeadquarters: boolean;
}

/** What a decision on a petition needs, beside the day. Applied as of the decision. */
export const petitionDecision = rule({
  id: 'SEIZ-16',
  title: 'Deciding a petition',
  text: 'Goods are remitted on a petition or as the owner of the counterfeited mark consented; what is granted names its relief, and that relief must be open to whoever decides.',
  cites: [usc(19, '1618'), cfr(19, '171.11'), cfr(19, '133.21(g)'), cfr(19, '133.51')],
  decide(facts: PetitionDecisionFacts, _params, asOf): readonly Fault[] {
    const { decision, relief, filedOn, consentedTo } = facts;
    return [
      ...unmet([
        [filedOn !== null || (relief !== null && consentedTo.includes(relief)), noPetition],
        [filedOn !== 'unknown', unknownPetition],
        [filedOn === null || filedOn === 'unknown' || asOf >= filedOn, beforePetition],
        [(decision === 'granted') === (relief !== null), reliefMismatch],
      ]),
      ...(decision === 'granted' ? faultsOfRelief(facts) : []),
    ];
  },
});

// Above the port's limit headquarters decides.
function faultsOfRelief({ sought, forHeadquarters }: PetitionDecisionFacts): readonly Fault[] {
  if (!sought) return [];
  const { outcome, reasonCode, citation } = sought;
  if (outcome === 'permitted' || (outcome === 'headquarters_decides' && forHeadquarters)) return [];
  return [
    {
      pointer: '/relief',
      code: reasonCode ?? 'relief.not_permitted',
      message: `This relief is not open: ${outcome.replaceAll('_', ' ')}.`,
      remedy: outcome === 'headquarters_decides' ? 'Let a supervisor decide.' : 'Choose another relief, or deny.',
      citation,
    },
  ];
}

const notNoticed: Fault = {
  pointer: '/filedOn',
  code: 'petition.not_noticed',
  message: 'No notice of seizure was mailed yet; the time to petition runs from it.',
  citation: cfr(19, '171.2'),
};
const beforeDecision: Fault = {
  pointer: '/filedOn',
  code: 'petition.before_decision',
  message: 'A supplemental petition follows the decision.',
  citation: cfr(19, '171.61'),
};
const noPetition: Fault = {
  pointer: '/petitionId',
  code: 'petition.none',
  message:
    'Goods are released on a petition, or as the owner of the counterfeited mark consented in time; there is neither.',
  remedy: 'Name the petition that is decided.',
  citation: cfr(19, '133.21(g)'),
};
const unknownPetition: Fault = {
  pointer: '/petitionId',
  code: 'petition.unknown',
  message: 'There is no such petition on this seizure.',
  citation: cfr(19, '171.2'),
};
const beforePetition: Fault = {
  pointer: '/decidedOn',
  code: 'petition.decided_before_filed',
  message: 'A petition is decided after it was filed.',
  citation: cfr(19, '171.11'),
};
const reliefMismatch: Fault = {
  pointer: '/relief',
  code: 'petition.relief_and_decision',
  message: 'A granted petition names its relief, a denied one none.',
  citation: usc(19, '1618'),
};
