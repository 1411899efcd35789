import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { digestOf } from '../../kernel/digest.js';
import { newId } from '../../kernel/ids.js';
import { toJson } from '../../kernel/json.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { LedgerEntries } from '../../platform/ledger/ledger-entries.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Detentions } from '../detentions/index.js';
import { Seizures } from '../seizures/index.js';
import type { DecidedCase } from './cases/decided-case.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { disclosureReleased } from './disclosure.events.js';
import type { Disclosure } from './disclosure.entity.js';
import type { FieldPart } from './cases/field-contents.js';
import type { FieldDecision } from './rules/index.js';

/** A field that leaves, in the parts that leave now: by whose decision, and why where it was a choice. */
export interface Leaving {
  readonly field: FieldDecision;
  readonly parts: readonly FieldPart[];
  readonly decidedBy: string;
  readonly reason: string | null;
}

/** Lets fields leave: the exact content, its receipt in the ledger and its event, together or not at all. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerEntries,
    private readonly outbox: Outbox,
    private readonly detentions: Detentions,
    private readonly seizures: Seizures,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that holds the goods; the fields are those the law opens today. */
  async release(
    disclosure: Disclosure,
    decided: DecidedCase,
    leaving: readonly Leaving[],
    determinationId: string,
  ): Promise<readonly DisclosureItem[]> {
    const drafts = leaving.flatMap(({ field, parts, decidedBy, reason }) =>
      parts.map(({ part, content }) => ({
        ...itemOf(disclosure, decided, field),
        decidedBy,
        reason,
        part,
        content,
        contentDigest: digestOf(toJson(content)),
        determinationId,
        recordedAt: new Date(this.clock.now()),
      })),
    );
    if (drafts.length === 0) return [];
    const receiptId = await this.ledger.add('disclosure_receipt', receiptFor(disclosure, drafts));
    const items = drafts.map((draft): DisclosureItem => ({ ...draft, receiptId }));
    await this.database.repo(DisclosureItem).insert(items);
    await this.outbox.add(disclosureReleased({ disclosureId: disclosure.id, receiptId }));
    const { detentionId, recipientOrganisationId } = decided.case;
    if (detentionId) await this.detentions.tellRightsHolder(detentionId, recipientOrganisationId);
    // With the eight items its owner is told of the seizure, and its thirty days to consent begin.
    if (decided.decision.stage === 'seized')
      for (const id of decided.case.seizureIds) await this.seizures.ownerNotified(id, decided.asOf);
    await this.tellOfSamples(leaving, decided.asOf);
    return items;
  }

  private async tellOfSamples(leaving: readonly Leaving[], on: IsoDate): Promise<void> {
    for (const { parts, decidedBy } of leaving)
      for (const { part, followedBy } of parts)
        if (followedBy === 'seizures') await this.seizures.sampleLeft(part, on, decidedBy);
  }
}

type Draft = Omit<DisclosureItem, 'receiptId'>;

function itemOf(
  { id: disclosureId }: Disclosure,
  { decision, asOf }: DecidedCase,
  { field, outcome, dueOn, cites, basis, authorityStatus, notice }: FieldDecision,
): Omit<Draft, 'part' | 'content' | 'contentDigest' | 'decidedBy' | 'reason' | 'determinationId' | 'recordedAt'> {
  if (basis === null || (outcome !== 'shall' && outcome !== 'may')) throw new Error(`${field} may not leave`);
  return {
    id: newId('dsi'),
    disclosureId,
    field,
    stage: decision.stage,
    force: outcome,
    releasedOn: asOf,
    dueOn: outcome === 'shall' ? dueOn : null,
    late: outcome === 'shall' && dueOn !== null && asOf > dueOn,
    cites,
    basis,
    rules: [...new Set(decision.steps.map(({ rule }) => `${rule.id}@${String(rule.version)}`))],
    authorityStatus,
    notice,
  };
}

// What is held fast is that this content, by its digest, left to whom and on what basis: no name, no address, no value.
const receiptFor = (disclosure: Disclosure, items: readonly Draft[]): object => ({
  disclosureId: disclosure.id,
  recordationId: disclosure.recordationId,
  recipientOrganisationId: disclosure.recipientOrganisationId,
  items: items.map((item) => ({
    id: item.id,
    field: item.field,
    part: item.part,
    stage: item.stage,
    force: item.force,
    contentDigest: item.contentDigest,
    releasedOn: item.releasedOn,
    citations: item.cites.map(({ authority }) => authority),
    basis: item.basis,
    rules: item.rules,
    authorityStatus: item.authorityStatus,
    notice: item.notice,
  })),
});
