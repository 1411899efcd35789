import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { DecidedCase } from '../cases/decided-case.js';
import { DisclosureProposal } from './disclosure-proposal.entity.js';
import { disclosureProposed } from '../disclosure.events.js';
import type { DisclosureField, FieldDecision, Stage } from '../rules/index.js';

/** What an officer decided on one field, and why. */
export interface OfficersChoice {
  readonly field: DisclosureField;
  readonly status: 'confirmed' | 'refused';
  readonly decidedBy: string;
  readonly reason: string;
}

/** What may, but need not, be disclosed: put before an officer, then confirmed, refused or overtaken. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  of(disclosureId: string): Promise<DisclosureProposal[]> {
    return this.database.repo(DisclosureProposal).find({ where: { disclosureId }, order: { id: 'asc' } });
  }

  async propose(
    disclosureId: string,
    { decision, asOf }: DecidedCase,
    fields: readonly FieldDecision[],
    determinationId: string,
  ): Promise<void> {
    if (fields.length === 0) return;
    const rows = fields.map(({ field }) => ({
      id: newId('dsp'),
      disclosureId,
      field,
      stage: decision.stage,
      status: 'proposed' as const,
      proposedOn: asOf,
      decidedOn: null,
      decidedBy: null,
      reason: null,
      determinationId,
      recordedAt: new Date(this.clock.now()),
    }));
    await this.database.repo(DisclosureProposal).insert(rows);
    await this.outbox.add(disclosureProposed({ disclosureId }));
  }

  /** What the case has left behind, or what now must leave anyway, waits for nobody any more. */
  async overtake({ decision }: DecidedCase, proposals: readonly DisclosureProposal[]): Promise<void> {
    const repo = this.database.repo(DisclosureProposal);
    for (const { id, field, stage, status } of proposals) {
      const must = decision.fields.some((one) => one.field === field && one.outcome === 'shall');
      if (status === 'proposed' && (stage !== decision.stage || must))
        await repo.update({ id }, { status: 'overtaken' });
    }
  }

  /** Notes an officer's choices at a stage, on what was proposed and on what was not. */
  async note(
    disclosureId: string,
    stage: Stage,
    choices: readonly OfficersChoice[],
    determinationId: string,
  ): Promise<void> {
    const repo = this.database.repo(DisclosureProposal);
    const decidedOn = this.clock.today();
    for (const { field, ...choice } of choices) {
      const outcome = { ...choice, decidedOn, determinationId };
      const { affected } = await repo.update({ disclosureId, field, stage }, outcome);
      if (affected) continue;
      const recordedAt = new Date(this.clock.now());
      const row = { id: newId('dsp'), disclosureId, field, stage, proposedOn: decidedOn, recordedAt, ...outcome };
      await repo.insert(row);
    }
  }
}
