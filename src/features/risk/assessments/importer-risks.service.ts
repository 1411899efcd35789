import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ImportersService } from '../../importers/index.js';
import { forAnalyst, forImporter, forOfficer } from '../rules/assessment/explain-risk.js';
import { riskChange } from '../rules/assessment/risk-change.js';
import type { Audience } from './assessment.dto.js';
import type { RiskAssessmentView, RiskChangeView, RiskExplanationView } from './assessment.view.js';
import type { RiskChangeQuery, RiskQuery } from './risk.dto.js';
import { importerRisk } from './risk.question.js';

const TOLD = { analyst: forAnalyst, officer: forOfficer, importer: forImporter } as const;

/** Says how an importer stands on a day, why that changed, and what an assessment says to whom. */
@Injectable()
export class ImporterRisks {
  constructor(
    private readonly importers: ImportersService,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  /** On a day, as known at an instant; nothing is drawn and nothing kept. */
  async find(actor: Actor, importerId: string, { asOf = this.clock.today(), knownAt, issue }: RiskQuery) {
    await this.importers.find(actor, importerId, {});
    const asked = { importerId, issue, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    return this.asking.answer(importerRisk, asked);
  }

  /** Why it is another on the later day: as known now, so that what came to be known later counts on both. */
  async change(actor: Actor, importerId: string, { from, to, issue }: RiskChangeQuery): Promise<RiskChangeView> {
    if (from > to) throw invalid([reversed]);
    const [before, after] = [
      await this.find(actor, importerId, { asOf: from, issue }),
      await this.find(actor, importerId, { asOf: to, issue }),
    ];
    return {
      importerId,
      issue,
      from,
      to,
      before: before.result.score,
      after: after.result.score,
      changed: [...riskChange(before.result.factors, after.result.factors)],
    };
  }

  explain({ id, result }: RiskAssessmentView, audience: Audience): RiskExplanationView {
    return { assessmentId: id, audience, issue: result.issue, lines: [...TOLD[audience](result)] };
  }
}

const reversed: Fault = {
  pointer: '?to',
  code: 'period.ends_before_it_begins',
  message: 'The later day lies before the earlier one.',
  remedy: 'Send a `to` that is not before `from`.',
};
