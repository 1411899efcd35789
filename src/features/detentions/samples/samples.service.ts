import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { determine } from '../../../kernel/determination.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DeterminationStore } from '../../../platform/determinations/determination-store.js';
import { RulesCatalogue } from '../../../platform/rules/rules-catalogue.js';
import { DetentionCases } from '../detention-cases.service.js';
import { alreadyDone } from '../detention.errors.js';
import { DetentionHold } from '../holds/detention-hold.entity.js';
import { sampleBondDraft } from './sample-bond-question.js';
import { faultsOfGiving, notCertified } from './sample-faults.js';
import type { DemandSample, GiveSample, ReturnSample, SampleBondOffered } from './sample-request.dto.js';
import { SampleRequest } from './sample-request.entity.js';

/** Gives samples against their bond, follows their custody, and calls them back. */
@Injectable()
export class Samples {
  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly determinations: DeterminationStore,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

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

  /** The bond, with what every sample out under its number requires of it; held so that two samples cannot share one dollar. */
  private async bondOf(sample: SampleRequest) {
    const { bondKind, bondNumber, bondActivityCode, bondLimit, bondEffectiveOn, bondEndsOn } = sample;
    if (!bondKind || !bondNumber || !bondActivityCode || !bondLimit || !bondEffectiveOn) return null;
    await this.database.query(LOCK_BOND, [bondNumber]);
    const out = await this.database
      .repo(SampleRequest)
      .findBy({ bondNumber, status: In(['released', 'return_demanded']) });
    return {
      kind: bondKind,
      activityCode: bondActivityCode,
      limitOfLiability: parseMoney(bondLimit),
      committed: sumCents(out.map(({ required }) => parseMoney(required ?? '0'))),
      effectiveOn: bondEffectiveOn,
      ...(bondEndsOn ? { endsOn: bondEndsOn } : {}),
    };
  }
}

const LOCK_BOND = {
  name: 'sample-bond-lock',
  text: `select pg_advisory_xact_lock(hashtextextended('sample_bond:' || $1, 0))`,
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
