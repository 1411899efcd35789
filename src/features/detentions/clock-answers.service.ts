import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { Clock } from '../../platform/clock/clock.js';
import { DeterminationStore } from '../../platform/determinations/determination-store.js';
import { Questions } from '../../platform/determinations/questions.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AskDetentionClock } from './clock-question.dto.js';
import { clockDraft } from './clock-question.js';
import type { Detention } from './detention.entity.js';
import { CBP_DECIDES } from './detention-track.js';
import type { ImporterResponse } from './rules/index.js';
import { standingOf } from './standing.js';
import type { Standing, StandingFacts } from './standing.js';

/** Computes where the law puts a detention, and keeps the answer an act stood on. Answers `detention_clock`. */
@Injectable()
export class ClockAnswers implements OnModuleInit {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly determinations: DeterminationStore,
    private readonly catalogue: RulesCatalogue,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'detention_clock',
      request: AskDetentionClock,
      open: true,
      answer: (request, knownAt) => this.answer(request, knownAt),
    });
  }

  async standing(
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate = this.clock.today(),
  ): Promise<Standing> {
    return this.compute(factsOf(detention, responses), on, this.clock.now());
  }

  async record(
    actor: Actor,
    detention: Detention,
    responses: readonly ImporterResponse[],
    on: IsoDate,
  ): Promise<{ readonly id: string; readonly standing: Standing }> {
    const facts = factsOf(detention, responses);
    const standing = await this.compute(facts, on, this.clock.now());
    const draft = clockDraft(facts, standing, on, this.clock.now(), detention.id);
    // Before the notice it is an officer's working paper; from the notice on the importer may read it.
    const reader = detention.noticeOn ? detention.importerOrganisationId : null;
    const { id } = await this.determinations.record(actor, determine(draft, this.catalogue.ruleSet), reader);
    return { id, standing };
  }

  private async answer(asked: AskDetentionClock, knownAt: Instant): Promise<Determination> {
    const { asOf, detentionId } = asked;
    const facts = toFacts(asked);
    const standing = await this.compute(facts, asOf, knownAt);
    return determine(clockDraft(facts, standing, asOf, knownAt, detentionId), this.catalogue.ruleSet);
  }

  private async compute(facts: StandingFacts, on: IsoDate, knownAt: Instant): Promise<Standing> {
    return standingOf(facts, on, await this.policies.at(facts.presentedOn ?? on, knownAt));
  }
}

const factsOf = (detention: Detention, responses: readonly ImporterResponse[]): StandingFacts => ({
  presentedOn: detention.presentedOn,
  decidedOn: detention.decidedOn,
  noticeOn: detention.noticeOn,
  determinedOn: detention.determinedOn ?? detention.endedOn,
  cbpDecides: detention.decidingAgency === CBP_DECIDES,
  infringement: detention.suspectedInfringement,
  extendedTo: detention.extendedTo,
  responses,
});

const toFacts = (asked: AskDetentionClock): StandingFacts => ({
  presentedOn: asked.presentedOn ?? null,
  decidedOn: asked.decidedOn ?? null,
  noticeOn: asked.noticeOn ?? null,
  determinedOn: asked.determinedOn ?? null,
  cbpDecides: asked.cbpDecides ?? true,
  infringement: asked.infringement ?? null,
  extendedTo: asked.extendedTo ?? null,
  responses: asked.responses ?? [],
});
