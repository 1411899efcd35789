import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SampleBondAnswers, SampleBonds, comeBack, demandBack, leave } from '../../merchandise/index.js';
import type { DemandSample, ReturnSample, Taken } from '../../merchandise/index.js';
import { sampleParagraph } from '../../merchandise/rules/index.js';
import { sampleSectionOf } from '../rules/index.js';
import { DetentionCases } from '../detention-cases.service.js';
import type { Detention } from '../detention.entity.js';
import { DetentionHold } from '../holds/detention-hold.entity.js';
import { faultsOfGiving } from './sample-faults.js';
import type { GiveSample, SampleBondOffered } from './sample-request.dto.js';
import { SampleRequest } from './sample-request.entity.js';

/** Gives samples against their bond, follows their custody, and calls them back. */
@Injectable()
export class Samples implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly bonds: SampleBonds,
    private readonly answers: SampleBondAnswers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bonds.add({ reader: 'system:detentions', table: 'sample_request', required: 'required' });
  }

  give(actor: Actor, id: string, sampleId: string, given: GiveSample): Promise<SampleRequest> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const open = await this.cases.open(actor, id);
      const sample = await this.find(id, sampleId);
      const left = leave(sample, { on, by: actor.id, under: paragraphOf(open.detention, sample, on) });
      const bonded = { ...sample, ...bondColumns(given.bond) };
      const bond = await this.bonds.behind(bonded);
      const facts = { domesticValue: parseMoney(given.domesticValue), bond };
      const answer = await this.answers.answer(facts, on, sampleId);
      const out = await this.database
        .repo(SampleRequest)
        .findBy({ detentionId: id, status: In(['released', 'return_demanded']) });
      const holds = await this.database.repo(DetentionHold).findBy({ detentionId: id });
      const faults = [...faultsOfGiving(open, bonded, out, holds, on), ...answer.faults];
      if (faults.length > 0) throw unlawful(faults);
      const determinationId = await answer.keep(actor);
      return this.change(id, bonded, {
        ...left,
        domesticValue: given.domesticValue,
        required: answer.required,
        determinationId,
      });
    });
  }

  demand(actor: Actor, id: string, sampleId: string, demanded: DemandSample): Promise<SampleRequest> {
    return this.step(actor, id, sampleId, (sample, taken) => demandBack(sample, taken, demanded));
  }

  close(actor: Actor, id: string, sampleId: string, returned: ReturnSample): Promise<SampleRequest> {
    return this.step(actor, id, sampleId, (sample, taken) => comeBack(sample, taken, returned));
  }

  private step(
    actor: Actor,
    id: string,
    sampleId: string,
    take: (sample: SampleRequest, taken: Taken) => Partial<SampleRequest>,
  ): Promise<SampleRequest> {
    return this.database.transaction(actor, async () => {
      const { detention } = await this.cases.open(actor, id);
      const sample = await this.find(id, sampleId);
      const on = this.clock.today();
      const under = paragraphOf(detention, sample, on);
      return this.change(id, sample, take(sample, { on, by: actor.id, under }));
    });
  }

  private async find(detentionId: string, id: string): Promise<SampleRequest> {
    const sample = await this.database.repo(SampleRequest).findOneBy({ id, detentionId });
    if (!sample) throw notFound();
    return sample;
  }

  private async change(id: string, sample: SampleRequest, to: Partial<SampleRequest>): Promise<SampleRequest> {
    const changed = await this.database.repo(SampleRequest).save({ ...sample, ...to });
    await this.cases.tell('sampleChanged', id);
    return changed;
  }
}

function paragraphOf({ track }: Detention, { kind }: SampleRequest, on: IsoDate): Citation {
  return applyRule(sampleParagraph, { section: sampleSectionOf(track), sample: kind }, on).decision.paragraph;
}

export const bondColumns = (bond: SampleBondOffered | undefined): Partial<SampleRequest> =>
  bond
    ? {
        bondKind: bond.kind,
        bondNumber: bond.bondNumber,
        bondActivityCode: bond.activityCode,
        bondLimit: bond.limitOfLiability,
        bondEffectiveOn: bond.effectiveOn,
        bondEndsOn: bond.endsOn ?? null,
      }
    : {};
