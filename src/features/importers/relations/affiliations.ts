import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Page } from '../../../kernel/page.js';
import { present } from '../../../kernel/present.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { holdFrom } from '../../../platform/database/dated-rows.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterLock } from '../filing/importer-lock.js';
import { importerSucceeded } from '../importer.events.js';
import { successorLink } from '../rules/successor-link.js';
import { isAlike, lastDayOf, linkedAlready, notOnRecord, ofItself, otherNotKnownThen } from './affiliation-faults.js';
import type { Linked } from './affiliation-faults.js';
import type { ImporterAffiliationView } from './affiliation.view.js';
import type { AddImporterAffiliation, ProposeSuccession } from './affiliations.dto.js';
import type { AffiliationKind, Confidence } from './fact-kinds.js';
import {
  AFFILIATIONS,
  AFFILIATIONS_OF,
  EXISTS,
  LINKED,
  LOCK_BOTH,
  PREDECESSORS,
  PREDECESSORS_FROM,
  WAS_KNOWN,
} from './affiliations.sql.js';

const READER = 'system:importers';
type Succession = Readonly<Record<'predecessorId' | 'from' | 'evidence', string>>;

/** One succession is confirmed or ended at a time: two of importers that share none can close a circle together. */
export const SUCCESSIONS = advisoryLock('importer-successions');

/** Beside a list that goes on by pages: so many are looked at at once. */
const MOST = 500;

/** Which importers belong together. What one has become of another is confirmed by two persons before it counts. */
@Injectable()
export class Affiliations implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly importers: ImporterLock,
  ) {}

  onModuleInit(): void {
    this.approvals.on<Succession>('importer_successor', {
      mayPropose: ['analyst', 'import_specialist', 'account_manager', 'auditor'],
      mayConfirm: ['supervisor'],
      check: ({ subject, payload }) => this.faultsOf(subject, payload),
      seen: ({ subject, payload }) => this.linksOf(subject, payload.predecessorId),
      apply: (approval, approver) => this.link(approval, approver),
    });
  }

  /** Records that two importers belong together. */
  add(actor: Actor, id: string, { otherImporterId, from, ...found }: AddImporterAffiliation): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.database.query(LOCK_BOTH, [[id, otherImporterId]]);
      const links = await this.database.query<Linked>(LINKED, [id, otherImporterId, found.kind, from]);
      await this.importers.takeFor(id, '/from', from, async () => {
        const [other] = await this.database.query<Known>(EXISTS, [otherImporterId]);
        return unmet([
          [other !== undefined, notOnRecord],
          [otherImporterId !== id, ofItself],
          [other === undefined || from >= other.since, otherNotKnownThen(other?.since ?? from)],
          [!links.some(({ holds, ...link }) => holds && isAlike(link, found)), linkedAlready],
        ]);
      });
      // One link of a kind between two: recorded of the other, it is that link that is corrected.
      const isOthers = links.some(({ importerId }) => importerId === otherImporterId);
      const [one, two] = isOthers ? [otherImporterId, id] : [id, otherImporterId];
      // What is told of days before its end leaves the end as it is.
      const last = lastDayOf(links);
      const through = last !== null && last >= from ? last : null;
      await this.hold(one, two, { from, through }, { ...found, approval_id: null, recorded_by: actor.id });
    });
  }

  /** Proposes that an importer came from another. */
  async propose(
    actor: Actor,
    subject: string,
    { reason, ...payload }: ProposeSuccession,
  ): Promise<Approval<Succession>> {
    const [found] = await this.database.queryAs(actor, EXISTS, [subject]);
    if (!found) throw notFound();
    return this.approvals.propose(actor, { kind: 'importer_successor', subject, payload, reason });
  }

  /** What an importer belongs with on a day, both ways, as known. */
  async list(
    actor: Actor,
    id: string,
    { asOf = this.clock.today(), knownAt, limit, cursor }: DatedPageQuery,
  ): Promise<Page<ImporterAffiliationView>> {
    const known = knownAt ?? this.clock.now();
    const [found] = await this.database.queryAs(actor, WAS_KNOWN, [id, known]);
    if (!found) throw notFound();
    const after = decodeCursor('affiliations', cursor, 3);
    const rows = await this.listAsOf(actor, id, asOf, known, { most: limit + 1, after });
    const page = pageOf('affiliations', rows, limit, ({ from, otherImporterId, kind }) => [
      from,
      otherImporterId,
      kind,
    ]);
    return { ...page, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  }

  /** The same, for whoever may ask: what is shown is shown by the caller's policy. */
  async listAsOf(
    actor: Actor,
    id: string,
    asOf: IsoDate,
    knownAt: Instant,
    { most, after = [null, null, null] }: Part = { most: MOST },
  ): Promise<ImporterAffiliationView[]> {
    const values = [id, asOf, knownAt, most, ...after];
    const rows = await this.database.queryAs<AffiliationRow>(actor, AFFILIATIONS_OF, values);
    return rows.map((row) => present(row) as ImporterAffiliationView);
  }

  /** Of each importer the predecessors that were confirmed, and theirs: their unpaid and late bills are its own, their imports are not. */
  async predecessorsOf(
    ids: readonly string[],
    on: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (ids.length === 0) return new Map();
    const values = [[...new Set(ids)], on, knownAt];
    const rows = await this.database.queryAs<{ id: string; predecessors: string[] }>(READER, PREDECESSORS, values);
    return new Map(rows.map(({ id, predecessors }) => [id, predecessors]));
  }

  private async faultsOf(successorId: string, { predecessorId, from }: Succession): Promise<readonly Fault[]> {
    const today = this.clock.today();
    const [known] = await this.database.query<Known>(EXISTS, [predecessorId]);
    const [successor] = await this.database.query<Known>(EXISTS, [successorId]);
    const predecessors = await this.predecessorsOf([successorId], today);
    const values = [[predecessorId], from];
    const [before] = await this.database.query<{ predecessors: string[] }>(PREDECESSORS_FROM, values);
    const links = await this.database.query<Linked>(LINKED, [successorId, predecessorId, 'successor', from]);
    const facts = {
      successorId,
      predecessorId,
      known: known !== undefined,
      bothSince:
        [known?.since, successor?.since]
          .filter((day) => day !== undefined)
          .sort()
          .at(-1) ?? null,
      from: from as IsoDate,
      today,
      predecessors: predecessors.get(successorId) ?? [],
      predecessorsOfPredecessor: before?.predecessors ?? [],
      heldThrough: lastDayOf(links.filter(({ importerId }) => importerId === successorId)),
    };
    return ask(successorLink, facts, today).decision;
  }

  // They are looked at one after the other, so that of two confirmed at once the second sees the first.
  private async linksOf(successorId: string, predecessorId: string): Promise<string> {
    await this.database.hold(SUCCESSIONS);
    await this.database.query(LOCK_BOTH, [[successorId, predecessorId]]);
    const today = this.clock.today();
    const found = await this.predecessorsOf([successorId, predecessorId], today);
    return JSON.stringify([found.get(successorId) ?? [], found.get(predecessorId) ?? []]);
  }

  private async link({ id, subject, payload }: Approval<Succession>, approver: Actor) {
    const { predecessorId, from, evidence } = payload;
    const signed = {
      kind: 'successor',
      confidence: 'confirmed',
      evidence,
      approval_id: id,
      recorded_by: approver.id,
    } as const;
    await this.hold(subject, predecessorId, { from: from as IsoDate }, signed);
    await this.outbox.add(importerSucceeded({ importerId: subject }));
    return { type: 'importer', id: subject };
  }

  private async hold(id: string, other: string, days: Days, found: Found) {
    const of = [id, other, found.kind].join(' ');
    const row = { importer_id: id, other_importer_id: other, ...found };
    await holdFrom(this.database, AFFILIATIONS, { of, ...days, now: this.clock.now(), row });
  }
}

interface Known extends Record<string, unknown> {
  readonly since: IsoDate;
}

interface Found {
  readonly kind: AffiliationKind | 'successor';
  readonly confidence: Confidence;
  readonly evidence: string;
  readonly approval_id: string | null;
  readonly recorded_by: string;
}

interface Days {
  readonly from: IsoDate;
  readonly through?: IsoDate | null;
}

type AffiliationRow = { readonly [Column in keyof ImporterAffiliationView]: ImporterAffiliationView[Column] | null };

interface Part {
  readonly most: number;
  /** The day, importer and kind of the one it goes on after. */
  readonly after?: readonly (string | null)[] | undefined;
}
