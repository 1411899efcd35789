import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { determine } from '../../../kernel/determination.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DeterminationStore } from '../../../platform/determinations/determination-store.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import type { OpenCase } from '../detention-cases.service.js';
import type { DemandRedelivery } from './redelivery-demand.dto.js';
import { redeliveryDraft } from './redelivery-question.js';
import { RedeliveryNotice } from './redelivery-demand.entity.js';

/** Asks the law about a demand, and keeps demand and answer. */
@Injectable()
export class DemandRecords {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly determinations: DeterminationStore,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

  async record(
    actor: Actor,
    { detention, goods }: OpenCase,
    given: DemandRedelivery,
    value: string,
    on: IsoDate,
  ): Promise<RedeliveryNotice> {
    const facts = {
      kind: given.kind,
      demandedOn: on,
      enteredOn: given.enteredOn ?? null,
      releasedOn: goods.stateSince,
      examinedAtPremisesOn: given.examinedAtPremisesOn ?? null,
      refusedOn: given.refusedOn ?? null,
      conditionalUntil: given.conditionalUntil ?? null,
      liquidationFinalOn: given.liquidationFinalOn ?? null,
      value: parseMoney(value),
      restricted: given.restricted ?? false,
    };
    const knownAt = this.clock.now();
    const id = newId('rdd');
    const { draft, decision } = redeliveryDraft(facts, on, knownAt, await this.policies.at(on, knownAt), id);
    if (decision.faults.length > 0) throw unlawful(decision.faults);
    const { importerOrganisationId } = detention;
    const answer = determine(draft, this.catalogue.ruleSet);
    const { id: determinationId } = await this.determinations.record(actor, answer, importerOrganisationId);
    const notice = this.database.repo(RedeliveryNotice).create({
      id,
      detentionId: detention.id,
      importerOrganisationId,
      kind: given.kind,
      reason: given.reason,
      demandedOn: on,
      demandedBy: actor.id,
      demandBy: decision.demandBy,
      dueOn: decision.dueOn,
      liquidatedDamages: formatMoney(decision.liquidatedDamages),
      compliedOn: null,
      determinationId,
      recordedAt: new Date(knownAt),
    });
    await this.database.repo(RedeliveryNotice).insert(notice);
    return notice;
  }
}
