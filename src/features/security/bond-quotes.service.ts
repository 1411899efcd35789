import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { Clock } from '../../platform/clock/clock.js';
import { Questions } from '../../platform/determinations/questions.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import { stale } from '../adcvd/index.js';
import { QuoteBond } from './bond-quote.dto.js';
import { canonicalQuote } from './quote-canonical.js';
import { QuoteFactsService } from './quote-facts.service.js';
import { quoteBond } from './rules/bond-quote.js';

/** Answers the question `bond_requirement`. Stores nothing. */
@Injectable()
export class BondQuotesService implements OnModuleInit {
  constructor(
    private readonly gathering: QuoteFactsService,
    private readonly policies: PolicyRegister,
    private readonly catalogue: RulesCatalogue,
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.questions.add({
      question: 'bond_requirement',
      request: QuoteBond,
      open: true,
      answer: (request, knownAt) => this.quote({ ...request, knownAt }),
    });
  }

  async quote(request: QuoteBond & { knownAt?: Instant }): Promise<Determination> {
    const { knownAt = this.clock.now(), asOf, ...inputs } = canonicalQuote(request);
    const [{ facts, casesCurrentThrough }, policies] = await Promise.all([
      this.gathering.gather({ asOf, ...inputs }, knownAt),
      this.policies.at(asOf, knownAt),
    ]);
    const quote = quoteBond(facts, asOf, policies);
    const warnings = casesCurrentThrough !== null && asOf > casesCurrentThrough ? [stale(casesCurrentThrough)] : [];
    return determine(
      { ...quote, inputs, warnings: [...quote.warnings, ...warnings], asOf, knownAt },
      this.catalogue.ruleSet,
    );
  }
}
