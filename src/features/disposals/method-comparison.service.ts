import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { determine } from '../../kernel/determination.js';
import type { Determination } from '../../kernel/determination.js';
import { parseMoney } from '../../kernel/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { ask } from '../../platform/rules/ask.js';
import { RulesCatalogue } from '../../platform/rules/rules-catalogue.js';
import type { CompareMethods } from './disposal.dto.js';
import { OUTCOMES } from './method-comparison.sql.js';
import { methodComparison } from './rules/index.js';
import type { CaseOutcome, Method } from './rules/index.js';

/** Seizure beside the other methods, from what really became of goods. */
@Injectable()
export class MethodComparisonService {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly catalogue: RulesCatalogue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async compare(actor: Actor, { from, through, asOf }: CompareMethods): Promise<Determination> {
    const knownAt = this.clock.now();
    const rows = await this.database.queryAs<OutcomeRow>(actor, OUTCOMES, [from, through, asOf]);
    const step = ask(methodComparison, rows.map(toOutcome), asOf, await this.policies.at(asOf, knownAt));
    const { measures, cases } = step.decision;
    const comparable = measures.filter(({ tooFew }) => !tooFew);
    return determine(
      {
        question: 'disposal_method_comparison',
        inputs: { from, through },
        outcome: comparable.length > 1 ? 'comparable' : 'not_determinable',
        reasonCodes: comparable.length > 1 ? [] : ['comparison.too_few_cases'],
        result: { measures, cases },
        // The cases themselves are many; their number and what came of them is the answer.
        steps: [{ ...step, facts: { cases } }],
        warnings: this.settings.sandbox ? [SYNTHETIC] : [],
        dataCurrentThrough: null,
        asOf,
        knownAt,
      },
      this.catalogue.ruleSet,
    );
  }
}

const SYNTHETIC = {
  code: 'data.synthetic',
  message: 'These figures come from made-up sandbox cases; they say nothing of the world.',
};

interface OutcomeRow {
  [column: string]: unknown;
  method: Method;
  interdictedOn: IsoDate;
  disposedOn: IsoDate | null;
  costs: string;
  proceeds: string;
}

const toOutcome = ({ method, interdictedOn, disposedOn, costs, proceeds }: OutcomeRow): CaseOutcome => ({
  method,
  interdictedOn,
  ...(disposedOn && { disposedOn }),
  costs: parseMoney(costs),
  proceeds: parseMoney(proceeds),
});
