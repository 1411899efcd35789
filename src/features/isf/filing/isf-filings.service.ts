import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/dates.js';
import { newYorkDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { isfTimeliness } from '../timeliness/timeliness.question.js';
import type { FileSecurityFiling, ToldInSecurityFiling, AmendSecurityFiling } from './isf.dto.js';
import { billFiled } from './isf.errors.js';
import { toldWith } from './isf-clocks.js';
import { IsfGrounds } from './isf-grounds.js';
import type { IsfOwner } from './isf-grounds.js';
import { IsfHappenings } from './isf-happenings.js';
import { IsfReader } from './isf-reader.service.js';
import { askedOf } from './isf-row.js';
import type { IsfRow } from './isf-row.js';
import { FILE_ISF, KEEP_VERSION, UPDATE_ISF, WITHDRAW_ISF } from './isf.sql.js';
import type { SecurityFilingView } from './isf.view.js';

/** Takes security filings, their updates and their withdrawals. */
@Injectable()
export class IsfFilings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly happenings: IsfHappenings,
    private readonly grounds: IsfGrounds,
    private readonly reader: IsfReader,
  ) {}

  file(actor: Actor, { billOfLading, importerId, ...told }: FileSecurityFiling): Promise<SecurityFilingView> {
    return this.database.transaction(actor, async () => {
      const owner = await this.grounds.owner(actor, importerId, told);
      const now = this.clock.now();
      const filed = { id: newId('isf'), version: 1, filedAt: now, stuffingFiledAt: stuffed(told) ? now : null };
      const head = await this.keep(actor, owner, told, filed, null);
      const row = { ...head, importer_id: owner.importerId, importer_organisation_id: owner.organisationId };
      const values = [JSON.stringify({ ...row, bill_of_lading: billOfLading, filed_at: now })];
      const [made] = await this.database.query(FILE_ISF, values);
      if (!made) throw billFiled();
      await this.version(actor, owner, told, { ...head, reason: null });
      await this.happenings.tell('filed', filed.id);
      await this.tellMissed(actor, head, null);
      return this.reader.find(actor, filed.id);
    });
  }

  amend(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    { reason, ...told }: AmendSecurityFiling,
  ): Promise<SecurityFilingView> {
    return this.database.transaction(actor, async () => {
      const row = await this.reader.take(actor, id);
      assertVersion(expected, row.currentVersion);
      const arrivesAt = told.arrivesAt ?? row.told.arrivesAt ?? null;
      this.grounds.assertChange({ change: 'update', withdrawn: row.withdrawnAt !== null, arrivesAt });
      const owner = await this.grounds.owner(actor, row.importerId, told);
      const now = this.clock.now();
      const stuffedBefore = row.stuffingFiledAt?.toISOString() ?? null;
      const stuffingFiledAt = stuffed(told) ? (stuffedBefore ?? now) : null;
      const filed = { id, version: row.currentVersion + 1, filedAt: row.filedAt.toISOString(), stuffingFiledAt };
      const head = await this.keep(actor, owner, told, filed, row);
      await this.database.query(UPDATE_ISF, [JSON.stringify(head)]);
      if (row.entryId !== null && row.entryId !== owner.entryId) await this.grounds.noMore(row);
      await this.version(actor, owner, told, { ...head, reason });
      await this.happenings.tell('updated', id);
      await this.tellMissed(actor, head, row);
      return this.reader.find(actor, id);
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<SecurityFilingView> {
    return this.database.transaction(actor, async () => {
      const row = await this.reader.take(actor, id);
      const arrivesAt = row.told.arrivesAt ?? null;
      this.grounds.assertChange({ change: 'withdrawal', withdrawn: row.withdrawnAt !== null, arrivesAt });
      await this.database.query(WITHDRAW_ISF, [id, this.clock.now(), reason]);
      await this.grounds.noMore(row);
      await this.happenings.tell('withdrawn', id);
      return this.reader.find(actor, id);
    });
  }

  // The answer of the law on its time is kept; what it stands on follows from it.
  private async keep(actor: Actor, owner: IsfOwner, told: ToldInSecurityFiling, filed: Filed, before: IsfRow | null) {
    const { id, version, filedAt, stuffingFiledAt } = filed;
    const now = this.clock.now();
    const { answer, faults } = await this.asking.decide(
      isfTimeliness,
      askedOf(told, { filedAt, stuffingFiledAt }, now),
    );
    if (faults.length > 0) throw unlawful(faults);
    const { elements, stuffing } = answer.result;
    const elementsBefore = before && { dueAt: before.elementsDueAt, toldAt: before.elementsToldAt };
    const stuffingBefore = before && { dueAt: before.stuffingDueAt, toldAt: before.stuffingToldAt };
    return {
      ...{ id, version, updated_at: now, stuffing_filed_at: stuffingFiledAt, entry_id: owner.entryId },
      arrives_at: told.arrivesAt ?? null,
      elements_due_at: elements.dueAt,
      stuffing_due_at: stuffing.dueAt,
      stuffing_due_on: stuffing.dueAt === null ? null : newYorkDate(stuffing.dueAt),
      elements_told_at: toldWith(elements, elementsBefore, now),
      stuffing_told_at: toldWith(stuffing, stuffingBefore, now),
      late: elements.standing === 'late',
      determination_id: (await this.asking.keep(actor, answer, owner.organisationId)).id,
    };
  }

  // What the act shows to be late is told with it; an entry that is named later is told of what went by before.
  private async tellMissed(actor: Actor, head: Times, before: IsfRow | null): Promise<void> {
    const { id: filingId, entry_id: entryId } = head;
    for (const [clock, dueAt, toldAt, toldBefore] of [
      ['elements', head.elements_due_at, head.elements_told_at, before?.elementsToldAt],
      ['stuffing', head.stuffing_due_at, head.stuffing_told_at, before?.stuffingToldAt],
    ] as const) {
      if (dueAt === null || toldAt === null) continue;
      const missed = { filingId, entryId, clock, dueAt };
      if (toldAt !== toldBefore?.toISOString()) await this.happenings.missed(actor, missed);
      else if (entryId !== before?.entryId) await this.happenings.onTimeline(actor, missed);
    }
  }

  private async version(actor: Actor, owner: IsfOwner, told: ToldInSecurityFiling, head: Head): Promise<void> {
    const { entryNumber: _number, ...kept } = told;
    const { id, version, determination_id: determinationId, reason } = head;
    const by = [this.clock.now(), actor.id, reason];
    const values = [id, version, owner.organisationId, JSON.stringify(kept), determinationId, ...by];
    await this.database.query(KEEP_VERSION, values);
  }
}

interface Filed {
  readonly id: string;
  readonly version: number;
  readonly filedAt: Instant;
  readonly stuffingFiledAt: Instant | null;
}
interface Head {
  readonly id: string;
  readonly version: number;
  readonly determination_id: string;
  readonly reason: string | null;
}

interface Times {
  readonly id: string;
  readonly entry_id: string | null;
  readonly elements_due_at: Instant | null;
  readonly elements_told_at: Instant | null;
  readonly stuffing_due_at: Instant | null;
  readonly stuffing_told_at: Instant | null;
}

const stuffed = ({ stuffingLocation, consolidator }: ToldInSecurityFiling): boolean =>
  stuffingLocation !== undefined && consolidator !== undefined;
