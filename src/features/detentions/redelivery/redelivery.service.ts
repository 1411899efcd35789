import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { GoodsRecalled } from '../../entries/index.js';
import { Merchandise } from '../../merchandise/index.js';
import { DetentionCases } from '../detention-cases.service.js';
import type { OpenCase } from '../detention-cases.service.js';
import { alreadyDone } from '../detention.errors.js';
import type { ComplyWithDemand, DemandRedelivery } from './redelivery-demand.dto.js';
import { RedeliveryNotice } from './redelivery-demand.entity.js';
import { redeliveryCompliance, redeliveryOpen } from '../rules/index.js';
import { DemandRecords } from './demand-records.js';

/** Calls released goods back, each kind in its own time, and takes them in again. */
@Injectable()
export class Redelivery {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly merchandise: Merchandise,
    private readonly records: DemandRecords,
    private readonly entries: GoodsRecalled,
    private readonly clock: Clock,
  ) {}

  demand(actor: Actor, id: string, given: DemandRedelivery): Promise<RedeliveryNotice> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const open = await this.cases.open(actor, id);
      const value = given.value ?? open.goods.enteredValue;
      const facts = { released: open.goods.state === 'released', valueKnown: value !== null };
      const faults = ask(redeliveryOpen, facts, on).decision;
      if (faults.length > 0 || value === null) throw unlawful(faults);
      const notice = await this.records.record(actor, open, given, value, on);
      await this.callBack(actor, open, on);
      const { importerOrganisationId } = open.detention;
      await this.entries.tell(actor, { entryNumber: open.goods.entryNumber, importerOrganisationId, on });
      return notice;
    });
  }

  // A time of their own runs from the demand for chemical substances (19 CFR 12.124(a)); for other goods no clock of theirs does.
  private async callBack(actor: Actor, { detention, responses }: OpenCase, on: IsoDate): Promise<void> {
    if (detention.agencyLaw === null) return this.cases.tell('redeliveryDemanded', detention.id);
    const called = { ...detention, redeliveryDemandedOn: detention.redeliveryDemandedOn ?? on };
    await this.cases.save(actor, called, responses, on, 'redeliveryDemanded');
  }

  comply(actor: Actor, id: string, demandId: string, given: ComplyWithDemand): Promise<RedeliveryNotice> {
    const { compliedOn: on = this.clock.today() } = given;
    return this.database.transaction(actor, async () => {
      const { goods } = await this.cases.open(actor, id);
      const notice = await this.database.repo(RedeliveryNotice).findOneBy({ id: demandId, detentionId: id });
      if (!notice) throw notFound();
      if (notice.compliedOn) throw alreadyDone();
      const facts = { demandedOn: notice.demandedOn, compliedOn: on };
      const faults = [
        ...notInFuture('/compliedOn', on, this.clock.today()),
        ...ask(redeliveryCompliance, facts, on).decision,
      ];
      if (faults.length > 0) throw unlawful(faults);
      await this.merchandise.move(actor, goods, 'redelivered', { act: 'redelivery', on, sourceId: demandId });
      await this.database.repo(RedeliveryNotice).update({ id: demandId }, { compliedOn: on });
      await this.cases.tell('redelivered', id);
      return { ...notice, compliedOn: on };
    });
  }
}
