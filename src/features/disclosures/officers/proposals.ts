import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

  list(disclosureId: string): Promise<DisclosureProposal[]> {
    return this.database.repo(DisclosureProposal).find({ where: { disclosureId }, order: { seq: 'asc' } });
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
  async overtake(
    { decision }: DecidedCase,
    proposals: readonly DisclosureProposal[],
  ): Promise<readonly DisclosureProposal[]> {
    const must = (field: DisclosureField) =>
      decision.fields.some((one) => one.field === field && one.outcome === 'shall');
    const over = proposals.filter(
      ({ field, stage, status }) => status === 'proposed' && (stage !== decision.stage || must(field)),
    );
    if (over.length === 0) return proposals;
    await this.database.repo(DisclosureProposal).update({ id: In(over.map(({ id }) => id)) }, { status: 'overtaken' });
    return proposals.map((one) => (over.includes(one) ? { ...one, status: 'overtaken' } : one));
  }

  /** Notes an officer's choices at a stage, on what was proposed and on what was not. */
  async note(
    disclosureId: string,
    stage: Stage,
    choices: readonly OfficersChoice[],
    determinationId: string,
  ): Promise<void> {
    const decidedOn = this.clock.today();
    const recordedAt = new Date(this.clock.now());
    const rows = choices.map((choice) => ({
      ...{ id: newId('dsp'), disclosureId, stage, proposedOn: decidedOn, decidedOn, determinationId, recordedAt },
      ...choice,
    }));
    await this.database
      .repo(DisclosureProposal)
      .createQueryBuilder()
      .insert()
      .values(rows)
      .orUpdate(
        ['status', 'reason', 'decided_by', 'decided_on', 'determination_id'],
        ['disclosure_id', 'field', 'stage'],
      )
      .execute();
  }
}
