import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import type { PolicySet } from '../../kernel/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Decisions } from '../../platform/determinations/decisions.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { Merchandise } from '../merchandise/index.js';
import { Cases } from './cases.js';
import type { DisclosureCase } from './cases.js';
import { decideCase, lateFields, partsNotLeft } from './decided-case.js';
import type { DecidedCase } from './decided-case.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { DisclosureProposal } from './disclosure-proposal.entity.js';
import { disclosureLate, disclosureProposed } from './disclosure.events.js';
import { Disclosure } from './disclosure.entity.js';
import { Releases } from './releases.js';
import type { FieldDecision } from './rules/index.js';

/** A case as the desk left it: what has left, what is proposed, what stays and why. */
export interface EvaluatedCase {
  readonly disclosure: Disclosure;
  readonly decided: DecidedCase;
  readonly proposals: readonly DisclosureProposal[];
}

/** Who acts when nobody does: what must be disclosed needs no officer. */
export const SERVICE: Actor = { id: 'system:disclosures', role: 'system', organisationId: null, scopes: [] };

/** Does what the law makes the agency do about goods today: what must leave leaves, what may is proposed. */
@Injectable()
export class DisclosureDesk {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly cases: Cases,
    private readonly releases: Releases,
    private readonly decisions: Decisions,
    private readonly policies: PolicyRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Evaluates every case of these goods; doing it again the same day changes nothing. */
  evaluate(merchandiseId: string): Promise<readonly EvaluatedCase[]> {
    return this.database.transaction(SERVICE, async () => {
      // The lock that seizure, abandonment, holds and officers' decisions share: one lawful outcome.
      const goods = await this.merchandise.lock(merchandiseId);
      const policies = await this.policies.at(this.clock.today(), this.clock.now());
      const evaluated: EvaluatedCase[] = [];
      for (const one of await this.cases.of(goods)) evaluated.push(await this.evaluateCase(one, policies));
      return evaluated;
    });
  }

  /** Keeps the answer on a case: officers read why, its recipient reads what came of it. */
  keep({ case: one, decision, asOf }: DecidedCase, disclosureId: string): Promise<string> {
    const { outcome, stage, fields, reasonCodes, steps } = decision;
    const draft = {
      question: 'disclosure',
      subject: { type: 'disclosure', id: disclosureId },
      inputs: { merchandiseId: one.merchandiseId, recordationId: one.recordationId, facts: one.facts },
      outcome,
      reasonCodes,
      result: { stage, fields },
      steps,
      asOf,
    };
    return this.decisions.record(SERVICE, draft, null);
  }

  /** Notes on the case what has just left, and whether a duty is late. */
  async settle(disclosure: Disclosure, decided: DecidedCase, determinationId: string | null): Promise<Disclosure> {
    const { decision, items, asOf } = decided;
    const late = lateFields(decided);
    const opened = disclosure.openedOn ?? (items.length > 0 ? asOf : null);
    const settled: Disclosure = {
      ...disclosure,
      detentionId: decided.case.detentionId,
      abandonmentId: decided.case.abandonmentId,
      stage: decision.stage,
      infringement: decided.case.facts.infringement,
      late: late.length > 0,
      lateFields: late,
      evaluatedOn: asOf,
      determinationId: determinationId ?? disclosure.determinationId,
      openedOn: opened,
      readerOrganisationId: opened && disclosure.recipientOrganisationId,
    };
    await this.database.repo(Disclosure).update({ id: disclosure.id }, settled);
    if (settled.late && !disclosure.late) await this.outbox.add(disclosureLate({ disclosureId: disclosure.id }));
    return settled;
  }

  private async evaluateCase(one: DisclosureCase, policies: PolicySet): Promise<EvaluatedCase> {
    const asOf = this.clock.today();
    const disclosure = await this.open(one);
    const { id } = disclosure;
    const of = { where: { disclosureId: id }, order: { id: 'asc' } } as const;
    const decided = decideCase(one, await this.database.repo(DisclosureItem).find(of), asOf, policies);
    const proposals = await this.database.repo(DisclosureProposal).find(of);
    const due = leaving(decided, 'shall');
    const open = leaving(decided, 'may').filter(({ field, conditions }) => {
      const already = proposals.some((past) => past.field === field && past.stage === decided.decision.stage);
      return !already && !conditions.includes('on_request');
    });
    const determinationId = due.length + open.length > 0 ? await this.keep(decided, id) : null;
    const decider = { decidedBy: SERVICE.id, reason: null };
    const byDuty = due.map((field) => [field, decider] as const);
    const left = determinationId ? await this.releases.release(disclosure, decided, byDuty, determinationId) : [];
    const after = { ...decided, items: [...decided.items, ...left] };
    await this.overtake(after, proposals);
    if (determinationId) await this.propose(id, after, open, determinationId);
    const settled = await this.settle(disclosure, after, determinationId);
    return { disclosure: settled, decided: after, proposals: await this.database.repo(DisclosureProposal).find(of) };
  }

  private async open(one: DisclosureCase): Promise<Disclosure> {
    const { merchandiseId, recordationId, recipientOrganisationId } = one;
    const repo = this.database.repo(Disclosure);
    const known = await repo.findOneBy({ merchandiseId, recordationId, recipientOrganisationId });
    if (known) return known;
    const made = repo.create({
      id: newId('dsc'),
      merchandiseId,
      detentionId: one.detentionId,
      abandonmentId: one.abandonmentId,
      recordationId,
      recipientOrganisationId,
      readerOrganisationId: null,
      importerOrganisationId: one.importerOrganisationId,
      standing: one.standing,
      infringement: one.facts.infringement,
      stage: 'none',
      late: false,
      lateFields: [],
      evaluatedOn: this.clock.today(),
      determinationId: null,
      openedOn: null,
      recordedAt: new Date(this.clock.now()),
    });
    await repo.insert(made);
    return made;
  }

  private async propose(
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

  private async overtake(decided: DecidedCase, proposals: readonly DisclosureProposal[]): Promise<void> {
    const { decision } = decided;
    const repo = this.database.repo(DisclosureProposal);
    for (const { id, field, stage, status } of proposals) {
      const must = decision.fields.some((one) => one.field === field && one.outcome === 'shall');
      if (status === 'proposed' && (stage !== decision.stage || must))
        await repo.update({ id }, { status: 'overtaken' });
    }
  }
}

/** Fields that must, or may, leave today and have something that has not left. */
export const leaving = (decided: DecidedCase, outcome: 'shall' | 'may'): FieldDecision[] =>
  decided.leaves.filter((field) => field.outcome === outcome && partsNotLeft(decided, field).length > 0);
