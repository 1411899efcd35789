import { ownPolicy, usc } from '../../../kernel/citation.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import { unmet } from '../../../kernel/requirement.js';
import { RISK_FACTORS } from '../../security/rules/security-policies.js';
import type { RiskFactorName } from '../../security/rules/security-policies.js';
import { profileMonths } from './targeting-policies.js';

/** How much each factor counts in a profile; together 100. */
export type ProfileWeights = Readonly<Record<RiskFactorName, number>>;
export interface ProfileBands {
  readonly medium: number;
  readonly high: number;
}

export interface DraftFacts {
  readonly key: string;
  readonly weights: readonly { readonly factor: string; readonly weight: number }[];
  readonly bands: ProfileBands;
  readonly legalBasis: string | null;
  readonly expectedEffect: string | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** The profile it builds on, and those that one builds on in turn; null where it builds on none. */
  readonly base: { readonly chain: readonly string[]; readonly weights: ProfileWeights | null } | null;
  readonly today: IsoDate;
}

export interface DraftedProfile {
  readonly faults: readonly Fault[];
  /** Its own weights, and for the factors it does not name those of what it builds on. */
  readonly weights: ProfileWeights;
  readonly expiresOn: IsoDate;
}

/** Whether a profile may be drafted, and what it weighs. */
export const profileDraft = rule({
  id: 'TARG-01',
  title: 'Draft of a targeting profile',
  text: 'A profile names known factors, each once, whose weights with those of the profile it builds on sum to 100; its bands rise; it says its legal basis, its expected effect, when it is reviewed and when it expires, at the latest after the months of the policy. It does not build on itself.',
  cites: [ownPolicy('targeting profiles'), usc(19, '4321(b)'), usc(19, '4322')],
  authorityStatus: 'policy',
  params: { profileMonths },
  decide(facts: DraftFacts, params): DraftedProfile {
    const { weights: given, bands, base, today } = facts;
    const named = given.map(({ factor }) => factor);
    const unknown = named.flatMap((factor, i) => (isFactor(factor) ? [] : [unknownFactor(factor, i)]));
    const own = new Map(given.map(({ factor, weight }) => [factor, weight]));
    const weights = Object.fromEntries(
      RISK_FACTORS.map((factor) => [factor, own.get(factor) ?? base?.weights?.[factor] ?? 0]),
    ) as ProfileWeights;
    const sum = RISK_FACTORS.reduce((all, factor) => all + weights[factor], 0);
    const latest = addMonths(today, params.profileMonths);
    const expiresOn = facts.expiresOn ?? latest;
    const reviewOn = facts.reviewOn ?? expiresOn;
    const faults = unmet([
      [new Set(named).size === named.length, twice],
      [unknown.length > 0 || sum === 100, sumFault(sum)],
      [bands.medium < bands.high, bandsFault],
      [facts.legalBasis !== null, missing('/legalBasis', 'targeting.basis_missing', 'legal basis')],
      [facts.expectedEffect !== null, missing('/expectedEffect', 'targeting.effect_missing', 'expected effect')],
      [facts.reviewOn !== null, missing('/reviewOn', 'targeting.review_missing', 'day on which it is reviewed')],
      [reviewOn > today && reviewOn <= expiresOn, reviewFault],
      [expiresOn > today && expiresOn <= latest, expiryFault],
      [base === null || base.weights !== null, baseUnknown],
      [!(base?.chain ?? []).includes(facts.key), cycle],
    ]);
    return { faults: [...unknown, ...faults], weights, expiresOn };
  },
});

const isFactor = (name: string): boolean => (RISK_FACTORS as readonly string[]).includes(name);

const unknownFactor = (factor: string, i: number): Fault => ({
  pointer: `/weights/${String(i)}/factor`,
  code: 'targeting.unknown_factor',
  message: `There is no factor ${factor}.`,
  remedy: `Name one of ${RISK_FACTORS.join(', ')}.`,
});
const sumFault = (sum: number): Fault => ({
  pointer: '/weights',
  code: 'targeting.weights_not_100',
  message: `The weights sum to ${String(sum)}, not to 100.`,
  remedy: 'Change the weights so that they sum to 100.',
});
const missing = (pointer: string, code: string, what: string): Fault => ({
  pointer,
  code,
  message: `A profile says its ${what}.`,
  remedy: 'Say it.',
});
const twice: Fault = {
  pointer: '/weights',
  code: 'targeting.factor_twice',
  message: 'A factor has two weights.',
  remedy: 'Name each factor once.',
};
const bandsFault: Fault = {
  pointer: '/bands',
  code: 'targeting.bands_not_rising',
  message: 'The high band does not begin above the medium one.',
  remedy: 'Let high be larger than medium.',
};
const reviewFault: Fault = {
  pointer: '/reviewOn',
  code: 'targeting.review_out_of_time',
  message: 'A profile is reviewed after today and before it expires.',
  remedy: 'Name a day between.',
};
export const expiryFault: Fault = {
  pointer: '/expiresOn',
  code: 'targeting.expiry_out_of_time',
  message: 'A profile expires after today, and within the months of the policy.',
  remedy: 'Name an earlier day; GET /v1/policies/targeting.profileMonths says how far.',
};
const baseUnknown: Fault = {
  pointer: '/basedOn',
  code: 'targeting.base_unknown',
  message: 'There is no profile of this key to build on.',
  remedy: 'Name the key of a profile on record.',
};
const cycle: Fault = {
  pointer: '/basedOn',
  code: 'targeting.builds_on_itself',
  message: 'The profile would build on itself.',
  remedy: 'Name another profile, or none.',
};
