import { cfr, usc } from '../../../kernel/citation.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface ForfeitureFacts {
  readonly procedure: 'administrative' | 'judicial';
  /** From the claim clock; absent before publication. */
  readonly forfeitureFrom?: IsoDate;
  readonly validClaim: boolean;
  /** The last day to petition, and whether one filed in time is undecided. */
  readonly petitionBy: IsoDate;
  readonly petitionPending: boolean;
  /** The day a court decreed the forfeiture. */
  readonly decreedOn?: IsoDate;
  /** The owner of a counterfeited mark consented in time to another disposition. */
  readonly ownerConsented: boolean;
}

export interface ForfeitureDecision {
  readonly mayForfeit: boolean;
  readonly earliestOn?: IsoDate;
  readonly faults: readonly Fault[];
}

/** Whether goods may be declared forfeit on the day the rule is applied for. */
export const forfeiture = rule({
  id: 'SEIZ-05',
  title: 'Declaration of forfeiture',
  text:
    'Goods are forfeited summarily when publication and the times to claim and to petition have run and neither a claim nor a petition stands; ' +
    'otherwise only by decree. A counterfeit is forfeited unless the owner of the mark consented to something else.',
  cites: [usc(19, '1609'), usc(19, '1610'), cfr(19, '162.46'), cfr(19, '133.21(e)'), usc(19, '1526(e)')],
  decide(facts: ForfeitureFacts, _params, asOf): ForfeitureDecision {
    const faults = facts.procedure === 'judicial' || facts.validClaim ? judicial(facts, asOf) : summary(facts, asOf);
    const consent = unmet([[!facts.ownerConsented, ownerConsented]]);
    const all = [...faults, ...consent];
    const earliestOn = facts.forfeitureFrom && latest(facts.forfeitureFrom, addDays(facts.petitionBy, 1));
    return { mayForfeit: all.length === 0, ...(earliestOn && { earliestOn }), faults: all };
  },
});

const judicial = ({ decreedOn }: ForfeitureFacts, asOf: IsoDate): readonly Fault[] =>
  unmet([[decreedOn !== undefined && decreedOn <= asOf, noDecree]]);

const summary = (facts: ForfeitureFacts, asOf: IsoDate): readonly Fault[] =>
  unmet([
    [facts.forfeitureFrom !== undefined, notPublished],
    [!facts.forfeitureFrom || facts.forfeitureFrom <= asOf, tooEarly(facts.forfeitureFrom ?? asOf)],
    [facts.petitionBy < asOf, petitionOpen(facts.petitionBy)],
    [!facts.petitionPending, petitionPending],
  ]);

const noDecree: Fault = {
  pointer: '/decreedOn',
  code: 'forfeiture.needs_decree',
  message: 'Only a court may forfeit these goods.',
  remedy: 'Refer the case to the United States attorney.',
  citation: usc(19, '1610'),
};
const notPublished: Fault = {
  pointer: '/firstPublishedOn',
  code: 'forfeiture.not_published',
  message: 'The notice of seizure and intent to forfeit was not published.',
  citation: cfr(19, '162.45(b)'),
};
const tooEarly = (from: IsoDate): Fault => ({
  pointer: '/forfeitedOn',
  code: 'forfeiture.too_early',
  message: `Publication and the time to claim run; forfeiture may be declared from ${from}.`,
  citation: usc(19, '1609'),
});
const petitionOpen = (petitionBy: IsoDate): Fault => ({
  pointer: '/forfeitedOn',
  code: 'forfeiture.petition_open',
  message: `A petition may be filed through ${petitionBy}.`,
  citation: cfr(19, '171.2'),
});
const petitionPending: Fault = {
  pointer: '/petition',
  code: 'forfeiture.petition_pending',
  message: 'A petition filed in time has not been decided.',
  remedy: 'Decide the petition first.',
  citation: cfr(19, '171.11'),
};
const ownerConsented: Fault = {
  pointer: '/consent',
  code: 'forfeiture.owner_consented',
  message: 'The owner of the mark consented in time to another disposition.',
  remedy: 'Carry out what the owner consented to.',
  citation: cfr(19, '133.21(g)'),
};
