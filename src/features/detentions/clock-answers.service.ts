import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { chemicalDetentionQuestion } from './chemical/chemical.question.js';
import { chemicalDaysOf, chemicalStandingOf, withChemical } from './chemical/chemical-standing.js';
import type { ImporterAnswer } from './answers/importer-answer.entity.js';
import { detentionClockQuestion, toArrival } from './clock.question.js';
import type { Detention } from './detention.entity.js';
import { CBP_DECIDES } from './rules/index.js';
import type { ImporterResponse } from './rules/index.js';
import { standingOf } from './standing.js';
import type { Standing, StandingFacts } from './standing.js';

/** Computes where the law puts a detention, and keeps the answer an act stood on. */
@Injectable()
export class ClockAnswers {
  constructor(
    private readonly asking: Asking,
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  async standing(
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate = this.clock.today(),
  ): Promise<Standing> {
    const policies = await this.policies.at(detention.presentedOn ?? on, this.database.now);
    return standingIn(detention, responses, on, policies);
  }

  async record(
    actor: Actor,
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate,
  ): Promise<{ readonly id: string; readonly standing: Standing }> {
    const about = { asOf: on, detentionId: detention.id };
    const { answer, policies } = await (detention.agencyLaw
      ? this.asking.decide(chemicalDetentionQuestion, { ...about, ...chemicalDaysOf(detention, responses) })
      : this.asking.decide(detentionClockQuestion, { ...about, ...factsOf(detention, responses) }));
    // Before the notice it is an officer's working paper; from the notice on the importer may read it.
    const reader = detention.noticeOn ? detention.importerOrganisationId : null;
    const { id } = await this.asking.keep(actor, answer, reader);
    return { id, standing: standingIn(detention, responses, on, policies) };
  }
}

const factsOf = (detention: Detention, responses: readonly ImporterResponse[]) => ({
  presentedOn: detention.presentedOn,
  decidedOn: detention.decidedOn,
  noticeOn: detention.noticeOn,
  determinedOn: detention.determinedOn ?? detention.endedOn,
  cbpDecides: detention.decidingAgency === CBP_DECIDES,
  infringement: detention.suspectedInfringement,
  extendedTo: detention.extendedTo,
  responses: responses.map(({ on: answeredOn, sufficient }) => ({ on: answeredOn, sufficient })),
  arrival: detention.arrival,
});

function standingIn(
  detention: Detention,
  responses: readonly ImporterResponse[],
  on: IsoDate,
  policies: PolicySet,
): Standing {
  const standing = standingOf(standingFacts(detention, responses), on, policies);
  return detention.agencyLaw
    ? withChemical(standing, chemicalStandingOf(chemicalDaysOf(detention, responses), on))
    : standing;
}

const standingFacts = (detention: Detention, responses: readonly ImporterResponse[]): StandingFacts => ({
  ...factsOf(detention, responses),
  arrival: toArrival(detention.arrival),
});

/** The answers of the importer in the order of their days; what nobody has found sufficient counts as insufficient. */
export const toResponses = (answers: readonly ImporterAnswer[]): readonly ImporterResponse[] =>
  answers
    .map(({ answeredOn, sufficient }) => ({ on: answeredOn, sufficient: sufficient === true }))
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
