import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { ownerStanding } from '../../recordations/rules/standing.js';
import type { StandingFacts } from '../../recordations/rules/standing.js';
import type { DisposalRoute } from './route.js';

export interface DisposalConsentFacts {
  readonly routes: readonly DisposalRoute[];
  readonly inWriting: boolean;
  readonly givenOn: IsoDate;
  /** The last day it holds; absent when the owner set none. */
  readonly expiresOn?: IsoDate;
  readonly withdrawnOn?: IsoDate;
  readonly given: Pick<StandingFacts, 'relation' | 'grant'>;
}

export interface DisposalConsent {
  readonly valid: boolean;
  /** The routes it opens on the day; none where it is not valid. */
  readonly routes: readonly DisposalRoute[];
  readonly faults: readonly Fault[];
}

/** Whether an owner's consent to a disposal holds on the day the rule is applied for. */
export const disposalConsent = rule({
  id: 'DISP-02',
  title: 'Consent to a disposal',
  text: 'The owner of the right, or an agent granted that act, may consent in writing to routes it names, until the day it names; never a licensee.',
  cites: [usc(19, '1526(e)'), cfr(19, '133.52(c)'), cfr(19, '133.42(g)'), cfr(19, '133.47(g)')],
  decide(facts: DisposalConsentFacts, _params, asOf): DisposalConsent {
    const standing = applyRule(ownerStanding, { act: 'consent' as const, ...facts.given }, facts.givenOn);
    const faults = [
      ...unmet([
        [facts.inWriting, notWritten],
        [facts.routes.length > 0, noRoute],
        [facts.givenOn <= asOf, notYetGiven],
        [!facts.expiresOn || asOf <= facts.expiresOn, expired],
        [!facts.withdrawnOn || asOf < facts.withdrawnOn, withdrawn],
      ]),
      ...standing.decision.faults,
    ];
    return { valid: faults.length === 0, routes: faults.length === 0 ? facts.routes : [], faults };
  },
});

const at = { pointer: '/consent', citation: cfr(19, '133.52(c)') } as const;
const notWritten: Fault = { ...at, code: 'consent.not_written', message: 'Consent must be given in writing.' };
const noRoute: Fault = { ...at, code: 'consent.no_route', message: 'The consent names no route of disposal.' };
const notYetGiven: Fault = { ...at, code: 'consent.not_yet_given', message: 'The consent is dated after this day.' };
const expired: Fault = {
  ...at,
  code: 'consent.expired',
  message: 'The consent has expired.',
  remedy: 'Ask the owner for a new one.',
};
const withdrawn: Fault = {
  ...at,
  code: 'consent.withdrawn',
  message: 'The owner has withdrawn the consent.',
  remedy: 'Destroy the goods, or ask the owner for a new one.',
};
