import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { OpenCase } from '../detention-cases.service.js';
import type { DemandRedelivery } from './redelivery-demand.dto.js';
import { RedeliveryNotice } from './redelivery-demand.entity.js';
import { redeliveryDemandQuestion } from './redelivery.question.js';

/** Asks the law about a demand, and keeps demand and answer. */
@Injectable()
export class DemandRecords {
  constructor(
    private readonly database: Database,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  async record(
    actor: Actor,
    { detention, goods }: OpenCase,
    given: DemandRedelivery,
    value: string,
    on: IsoDate,
  ): Promise<RedeliveryNotice> {
    const id = newId('rdd');
    const { answer, faults } = await this.asking.decide(redeliveryDemandQuestion, {
      asOf: on,
      demandId: id,
      kind: given.kind,
      demandedOn: on,
      enteredOn: given.enteredOn ?? null,
      releasedOn: goods.stateSince,
      examinedAtPremisesOn: given.examinedAtPremisesOn ?? null,
      refusedOn: given.refusedOn ?? null,
      conditionalUntil: given.conditionalUntil ?? null,
      liquidationFinalOn: given.liquidationFinalOn ?? null,
      value,
      restricted: given.restricted ?? false,
    });
    if (faults.length > 0) throw unlawful(faults);
    const { importerOrganisationId } = detention;
    const { id: determinationId, result } = await this.asking.keep(actor, answer, importerOrganisationId);
    const notice = this.database.repo(RedeliveryNotice).create({
      id,
      detentionId: detention.id,
      importerOrganisationId,
      kind: given.kind,
      reason: given.reason,
      demandedOn: on,
      demandedBy: actor.id,
      demandBy: result.demandBy,
      dueOn: result.dueOn,
      liquidatedDamages: result.liquidatedDamages,
      compliedOn: null,
      determinationId,
      recordedAt: new Date(this.clock.now()),
    });
    await this.database.repo(RedeliveryNotice).insert(notice);
    return notice;
  }
}
