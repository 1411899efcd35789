import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { parseMoney } from '../../kernel/money.js';
import { Questions } from '../../platform/determinations/questions.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { sampleBondDraft } from '../merchandise/index.js';
import { AskRedelivery } from './redelivery/redelivery-question.dto.js';
import { redeliveryDraft } from './redelivery/redelivery-question.js';
import { AskSampleBond } from './samples/sample-bond-question.dto.js';

/** Answers `sample_bond` and `redelivery_demand` again, from what the acts stood on. */
@Injectable()
export class DetentionQuestions implements OnModuleInit {
  constructor(
    private readonly questions: Questions,
    private readonly policies: PolicyRegister,
    private readonly catalogue: RulesCatalogue,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'sample_bond',
      request: AskSampleBond,
      open: true,
      answer: (request, knownAt) => Promise.resolve(this.sampleBond(request, knownAt)),
    });
    this.questions.add({
      question: 'redelivery_demand',
      request: AskRedelivery,
      open: true,
      answer: (request, knownAt) => this.redelivery(request, knownAt),
    });
  }

  private sampleBond({ asOf, domesticValue, bond, sampleRequestId }: AskSampleBond, knownAt: Instant): Determination {
    const offered = bond
      ? { ...bond, limitOfLiability: parseMoney(bond.limitOfLiability), committed: parseMoney(bond.committed) }
      : null;
    const { draft } = sampleBondDraft(
      { domesticValue: parseMoney(domesticValue), bond: offered },
      asOf,
      knownAt,
      sampleRequestId,
    );
    return determine(draft, this.catalogue.ruleSet);
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
