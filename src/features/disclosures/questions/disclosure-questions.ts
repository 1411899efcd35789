import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { federalCalendar } from '../../../kernel/calendar.js';
import type { Instant } from '../../../kernel/dates.js';
import { determine } from '../../../kernel/determination.js';
import type { Determination } from '../../../kernel/determination.js';
import { parseMoney } from '../../../kernel/money.js';
import { Questions } from '../../../platform/determinations/questions.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import { AskDisclosure } from './disclosure-question.dto.js';
import type { SampleBondFact } from './case-facts.dto.js';
import type { DisclosureFactsGiven } from './disclosure-question.dto.js';
import { disclosureDraft } from './disclosure-question.js';
import { LAW_1, LAW_2, decideDisclosure } from '../rules/index.js';
import type { DisclosureFacts, SampleBond } from '../rules/index.js';

/** Answers `disclosure` again, from what a disclosure stood on, with the law and policy of its own two times. */
@Injectable()
export class DisclosureQuestions implements OnModuleInit {
  constructor(
    private readonly questions: Questions,
    private readonly policies: PolicyRegister,
    private readonly catalogue: RulesCatalogue,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'disclosure',
      request: AskDisclosure,
      open: true,
      answer: (asked, knownAt) => this.answer(asked, knownAt),
    });
  }

  private async answer({ asOf, facts, ...asked }: AskDisclosure, knownAt: Instant): Promise<Determination> {
    const given = { ...asked, facts: toFacts(facts) };
    const decision = decideDisclosure(
      given.facts,
      asOf,
      await this.policies.at(asOf, knownAt),
      asked.law ? LAW_2 : LAW_1,
    );
    const draft = { ...disclosureDraft(given, decision, asOf), dataCurrentThrough: null, knownAt };
    return determine(draft, this.catalogue.ruleSet);
  }
}

const toFacts = ({
  sampleBonds: { redactedSample, unredactedSample },
  ...given
}: DisclosureFactsGiven): DisclosureFacts => ({
  ...given,
  sampleBonds: { redactedSample: toBond(redactedSample), unredactedSample: toBond(unredactedSample) },
  calendar: federalCalendar(),
});

const toBond = (bond: SampleBondFact | null): SampleBond | null =>
  bond && { active: bond.active, amount: parseMoney(bond.amount), required: parseMoney(bond.required) };
