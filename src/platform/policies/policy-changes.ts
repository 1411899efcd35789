import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { PolicyParameter } from '../../kernel/policy.js';
import type { Approval, ApprovalResult, Proposal } from '../approvals/approval.js';
import { Approvals } from '../approvals/approvals.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import type { ProposePolicyValue } from './policy-change.dto.js';
import * as sql from './policy-changes.sql.js';

const KIND = 'policy_value';
// A change is known a moment after it is signed: whatever is answered while it is being written then stays true
// when it is computed again.
const KNOWN_AFTER_MS = 5_000;

/** Changes of policy values: proposed by one administrator, put on record when another confirms. */
@Injectable()
export class PolicyChanges implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.approvals.on<ProposePolicyValue>(KIND, {
      mayPropose: ['administrator'],
      mayConfirm: ['administrator'],
      check: (proposal) => this.faultsOf(proposal),
      seen: ({ subject }) => this.onRecord(subject),
      apply: (approval) => this.putOnRecord(approval),
    });
  }

  /** Checks the value as its parameter asks and waits for the second administrator. */
  propose(actor: Actor, key: string, change: ProposePolicyValue): Promise<Approval<ProposePolicyValue>> {
    if (!this.parameter(key)) throw notFound();
    return this.approvals.propose(actor, { kind: KIND, subject: key, payload: change, reason: change.basis });
  }

  private async faultsOf({ subject, payload }: Proposal<ProposePolicyValue>): Promise<Fault[]> {
    const { value, validFrom, correction } = payload;
    const parameter = this.parameter(subject);
    if (!parameter) return [fault('', 'policy.unknown', 'No rule uses this parameter any more.')];
    const faults = faultsOfValue(parameter, value).map((text) => fault('/value', 'policy.value_refused', text));
    const since = await this.presentSince(subject);
    if (since !== undefined && validFrom < since && correction === undefined)
      faults.push({
        ...fault('/validFrom', 'policy.before_present_value', `The present value began on ${since}.`),
        remedy: 'Name that day or a later one; to correct the past, say under correction what was wrong.',
      });
    return faults;
  }

  private parameter(key: string): PolicyParameter<unknown> | undefined {
    return this.catalogue.policies().find((parameter) => parameter.key === key);
  }

  private async presentSince(key: string): Promise<IsoDate | undefined> {
    const values = [key, this.clock.today()];
    return (await this.database.query<{ since: IsoDate }>(sql.PRESENT_SINCE, values))[0]?.since;
  }

  // Taken one after the other: who comes second sees what the first has changed.
  private async onRecord(key: string): Promise<string> {
    await this.database.hold(sql.POLICY, [key]);
    const [row] = await this.database.query<{ rows: string | null }>(sql.ON_RECORD, [key]);
    return row?.rows ?? '';
  }

  private async putOnRecord(approval: Approval<ProposePolicyValue>): Promise<ApprovalResult> {
    const { id: approvalId, subject: key, payload, proposedBy } = approval;
    const known = new Date(Date.parse(this.clock.now()) + KNOWN_AFTER_MS).toISOString();
    const { value, validFrom, basis, citations } = payload;
    const [closed] = await this.database.query<{ id: string; knownFrom: string }>(sql.CLOSE, [key, validFrom, known]);
    const knownFrom = closed?.knownFrom ?? known;
    if (closed) await this.database.query(sql.CONTINUE, [newId('pol'), closed.id, validFrom, knownFrom]);
    const id = newId('pol');
    await this.database.query(sql.INSERT, [
      id,
      key,
      JSON.stringify(value),
      validFrom,
      knownFrom,
      basis,
      JSON.stringify(citations),
      this.clock.today(),
      proposedBy,
      approvalId,
    ]);
    return { type: 'policy_version', id };
  }
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

// What is proposed can be anything JSON can say; a check that stumbles over it has refused it.
function faultsOfValue(parameter: PolicyParameter<unknown>, value: unknown): readonly string[] {
  try {
    return parameter.check(value);
  } catch {
    return ['the value does not have the shape of this parameter'];
  }
}
