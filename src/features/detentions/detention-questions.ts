import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { parseMoney } from '../../kernel/money.js';
import { Questions } from '../../platform/determinations/questions.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { AskRedelivery } from './redelivery/redelivery-question.dto.js';
import { redeliveryDraft } from './redelivery/redelivery-question.js';

/** Answers `redelivery_demand` again, from what the act stood on. */
@Injectable()
export class DetentionQuestions implements OnModuleInit {
  constructor(
    private readonly questions: Questions,
    private readonly policies: PolicyRegister,
    private readonly catalogue: RulesCatalogue,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'redelivery_demand',
      request: AskRedelivery,
      open: true,
      answer: (request, knownAt) => this.redelivery(request, knownAt),
    });
  }

  private async redelivery({ asOf, ...asked }: AskRedelivery, knownAt: Instant): Promise<Determination> {
    const facts = {
      kind: asked.kind,
      demandedOn: asked.demandedOn,
      enteredOn: asked.enteredOn ?? null,
      releasedOn: asked.releasedOn ?? null,
      examinedAtPremisesOn: asked.examinedAtPremisesOn ?? null,
      refusedOn: asked.refusedOn ?? null,
      conditionalUntil: asked.conditionalUntil ?? null,
      liquidationFinalOn: asked.liquidationFinalOn ?? null,
      value: parseMoney(asked.value),
      restricted: asked.restricted,
    };
    const { draft } = redeliveryDraft(facts, asOf, knownAt, await this.policies.at(asOf, knownAt), asked.demandId);
    return determine(draft, this.catalogue.ruleSet);
  }
}
