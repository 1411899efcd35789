import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { formatMoney } from '../../kernel/money.js';
import type { Cents } from '../../kernel/money.js';
import type { Page } from '../../kernel/page.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { RequirementRecords } from './requirement-records.js';
import type { CounterfactualView } from './requirement.view.js';
import { Requirements } from './requirements.service.js';
import { AMOUNTS_ARE } from './rules/amounts.js';
import { counterfactualsOf } from './rules/counterfactuals.js';
import type { Counterfactual } from './rules/counterfactuals.js';

/** Says what would change a requirement: as of its day and as known then, each act decided by the engine itself. */
@Injectable()
export class Counterfactuals {
  constructor(
    private readonly requirements: Requirements,
    private readonly records: RequirementRecords,
    private readonly policies: PolicyRegister,
  ) {}

  async list(actor: Actor, id: string): Promise<Page<CounterfactualView>> {
    const { importerId, asOf, knownAt } = await this.requirements.momentOf(actor, id);
    const [record, policies] = await Promise.all([
      this.records.read(importerId, asOf, knownAt),
      this.policies.at(asOf, knownAt),
    ]);
    const whom = isOfficer(actor) ? 'customs' : 'importer';
    return { items: counterfactualsOf(record, asOf, policies, whom).map(shown), page: { limit: 500 } };
  }
}

const money = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

const shown = ({ act, record, after }: Counterfactual): CounterfactualView => ({
  act,
  ...(record === null ? {} : { recordId: record }),
  requiredAmount: money(after.requiredAmount),
  additionalAmount: money(after.additionalAmount),
  sufficiency: after.sufficiency.outcome,
  ...AMOUNTS_ARE,
});
