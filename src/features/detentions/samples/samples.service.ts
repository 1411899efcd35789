import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { determine } from '../../../kernel/determination.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DeterminationStore } from '../../../platform/determinations/determination-store.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import { SampleBonds } from '../../merchandise/index.js';
import type { SampleBond } from '../../merchandise/rules/index.js';
import { DetentionCases } from '../detention-cases.service.js';
import { alreadyDone } from '../detention.errors.js';
import { DetentionHold } from '../holds/detention-hold.entity.js';
import { sampleBondDraft } from './sample-bond-question.js';
import { faultsOfGiving, notCertified } from './sample-faults.js';
import type { DemandSample, GiveSample, ReturnSample, SampleBondOffered } from './sample-request.dto.js';
import { SampleRequest } from './sample-request.entity.js';

/** Gives samples against their bond, follows their custody, and calls them back. */
@Injectable()
export class Samples implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly bonds: SampleBonds,
    private readonly determinations: DeterminationStore,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bonds.add((bondNumber) => this.requiredOf(bondNumber));
  }

  give(actor: Actor, id: string, sampleId: string, given: GiveSample): Promise<SampleRequest> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      const open = await this.cases.open(actor, id);
      const sample = await this.find(id, sampleId);
      if (sample.status !== 'requested') throw alreadyDone();
      const bonded = { ...sample, ...bondColumns(given.bond) };
      const bond = await this.bondOf(bonded);
      const answer = sampleBondDraft(
        { domesticValue: parseMoney(given.domesticValue), bond },
        on,
        this.clock.now(),
        sampleId,
      );
      const out = await this.database
        .repo(SampleRequest)
        .findBy({ detentionId: id, status: In(['released', 'return_demanded']) });
      const holds = await this.database.repo(DetentionHold).findBy({ detentionId: id });
      const faults = [...faultsOfGiving(open, bonded, out, holds, on), ...answer.faults];
      if (faults.length > 0) throw unlawful(faults);
      const { id: determinationId } = await this.determinations.record(
        actor,
        determine(answer.draft, this.catalogue.ruleSet),
        null,
      );
      return this.change(id, bonded, {
        status: 'released',
        domesticValue: given.domesticValue,
        required: formatMoney(answer.required),
        releasedOn: on,
        custody: [...sample.custody, { on, event: 'released', holder: sample.organisationId }],
        determinationId,
      });
    });
  }

  demand(actor: Actor, id: string, sampleId: string, { reason }: DemandSample): Promise<SampleRequest> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      await this.cases.open(actor, id);
      const sample = await this.find(id, sampleId);
      if (sample.status !== 'released') throw alreadyDone();
      const step = { on, event: `return demanded: ${reason}`, holder: sample.organisationId };
      return this.change(id, sample, {
        status: 'return_demanded',
        returnDemandedOn: on,
        custody: [...sample.custody, step],
      });
    });
  }

  close(actor: Actor, id: string, sampleId: string, { outcome, certification }: ReturnSample): Promise<SampleRequest> {
    const on = this.clock.today();
    return this.database.transaction(actor, async () => {
      await this.cases.open(actor, id);
      const sample = await this.find(id, sampleId);
      if (sample.status !== 'released' && sample.status !== 'return_demanded') throw alreadyDone();
      if (outcome !== 'returned' && !certification) throw unlawful([notCertified]);
      const step = { on, event: outcome, holder: outcome === 'returned' ? 'CBP' : sample.organisationId };
      return this.change(id, sample, {
        status: 'closed',
        returnedOn: on,
        returnOutcome: outcome,
        certification: certification ?? null,
        custody: [...sample.custody, step],
      });
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

  private async bondOf(sample: SampleRequest): Promise<SampleBond | null> {
    const { bondKind, bondNumber, bondActivityCode, bondLimit, bondEffectiveOn, bondEndsOn } = sample;
    if (!bondKind || !bondNumber || !bondActivityCode || !bondLimit || !bondEffectiveOn) return null;
    return {
      kind: bondKind,
      activityCode: bondActivityCode,
      limitOfLiability: parseMoney(bondLimit),
      committed: await this.bonds.committed(bondNumber),
      effectiveOn: bondEffectiveOn,
      ...(bondEndsOn ? { endsOn: bondEndsOn } : {}),
    };
  }

  // With the service's own eyes: samples of every case under this bond count, whoever acts.
  private async requiredOf(bondNumber: string): Promise<Cents> {
    const [row] = await this.database.queryAs<{ required: string }>('system:detentions', REQUIRED_OF_BOND, [
      bondNumber,
    ]);
    return parseMoney(row?.required ?? '0');
  }
}

const REQUIRED_OF_BOND = {
  name: 'detention-bond-required',
  text: `select coalesce(sum(required), 0)::numeric(17, 2)::text as required from sample_request
         where bond_number = $1 and status in ('released', 'return_demanded')`,
};

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
