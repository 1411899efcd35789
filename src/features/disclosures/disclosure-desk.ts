import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { Merchandise } from '../merchandise/index.js';
import { CaseEvaluation } from './case-evaluation.js';
import type { EvaluatedCase } from './case-evaluation.js';
import { Cases } from './cases/cases.js';
import { SERVICE } from './disclosure-records.js';

/** Does what the law makes the agency do about goods today. */
@Injectable()
export class DisclosureDesk {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly cases: Cases,
    private readonly evaluation: CaseEvaluation,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  /** Evaluates every case of these goods, in its own name whoever's act it follows; again the same day it changes nothing. */
  evaluate(merchandiseId: string): Promise<readonly EvaluatedCase[]> {
    return this.database.actAs(SERVICE, async () => {
      // The lock that seizure, abandonment, holds and officers' decisions share: one lawful outcome.
      const goods = await this.merchandise.lock(merchandiseId);
      const asOf = this.clock.today();
      const policies = await this.policies.at(asOf, this.database.now);
      const evaluated: EvaluatedCase[] = [];
      for (const one of await this.cases.gather(goods, asOf))
        evaluated.push(await this.evaluation.evaluate(one, asOf, policies));
      await this.evaluation.leaveBehind(merchandiseId, asOf);
      return evaluated;
    });
  }
}
