import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';
import type { DisclosureCase } from './cases/cases.js';
import { decideCase, partsNotLeft } from './cases/decided-case.js';
import type { DecidedCase } from './cases/decided-case.js';
import type { DisclosureProposal } from './officers/disclosure-proposal.entity.js';
import type { Disclosure } from './disclosure.entity.js';
import { DisclosureRecords, SERVICE } from './disclosure-records.js';
import { Proposals } from './officers/proposals.js';
import { Releases } from './releases.js';
import type { FieldDecision } from './rules/index.js';

/** A case as the desk left it: what has left, what is proposed, what stays and why. */
export interface EvaluatedCase {
  readonly disclosure: Disclosure;
  readonly decided: DecidedCase;
  readonly proposals: readonly DisclosureProposal[];
}

/** Asks the law about one case and does what it says: what must leave leaves, what may is proposed. */
@Injectable()
export class CaseEvaluation {
  constructor(
    private readonly records: DisclosureRecords,
    private readonly proposals: Proposals,
    private readonly releases: Releases,
  ) {}

  /** In the transaction that holds the goods. */
  async evaluate(one: DisclosureCase, asOf: IsoDate, policies: PolicySet): Promise<EvaluatedCase> {
    const { disclosure, items, proposals } = await this.records.open(one);
    const { id } = disclosure;
    const decided = decideCase(one, items, asOf, policies);
    const due = leaving(decided, 'shall');
    const open = leaving(decided, 'may').filter(
      ({ field }) => !proposals.some((past) => past.field === field && past.stage === decided.decision.stage),
    );
    const determinationId = due.length + open.length > 0 ? await this.records.keep(decided, id) : null;
    const byDuty = due.map((field) => ({
      field,
      parts: partsNotLeft(decided, field),
      decidedBy: SERVICE.id,
      reason: null,
    }));
    const left = determinationId ? await this.releases.release(disclosure, decided, byDuty, determinationId) : [];
    const after = { ...decided, items: [...decided.items, ...left] };
    const overtaken = await this.proposals.overtake(after, proposals);
    if (determinationId) await this.proposals.propose(id, after, open, determinationId);
    const settled = await this.records.settle(disclosure, after, determinationId);
    return {
      disclosure: settled,
      decided: after,
      proposals: determinationId ? await this.proposals.list(id) : overtaken,
    };
  }

  /** What is no case of these goods any more is not asked about again that day. */
  leaveBehind(merchandiseId: string, asOf: IsoDate): Promise<void> {
    return this.records.leaveBehind(merchandiseId, asOf);
  }
}

/** Fields that must, or may, leave today and have something that has not left. */
const leaving = (decided: DecidedCase, outcome: 'shall' | 'may'): FieldDecision[] =>
  decided.leaves.filter((field) => field.outcome === outcome && partsNotLeft(decided, field).length > 0);
