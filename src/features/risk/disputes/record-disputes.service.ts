import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ImportersService } from '../../importers/index.js';
import { CoveredStatuses } from '../covered/covered-statuses.service.js';
import { CoveredStatusWatch } from '../covered/covered-status-watch.js';
import { disputeByItsFiler, disputeDecidedAlready, disputeOpen } from '../risk.errors.js';
import { disputeDecided, recordDisputed } from '../risk.events.js';
import type { DecideRecordDispute, DisputeRecord } from './record-dispute.dto.js';
import type { RecordDisputeView } from './record-dispute.view.js';
import { DECIDE_DISPUTE, DISPUTES_OF, FILE_DISPUTE, FIND_DISPUTE, LOCK_DISPUTE } from './record-disputes.sql.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';

const ITSELF: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** Takes disputes about records that an importer's covered status stands on; somebody else decides them, with reasons. */
@Injectable()
export class RecordDisputes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly importers: ImportersService,
    private readonly statuses: CoveredStatuses,
    private readonly watch: CoveredStatusWatch,
  ) {}

  /** Files a dispute; a record that the status does not stand on, or that the filer is not shown, cannot be disputed. */
  file(actor: Actor, importerId: string, { recordKind, recordId, grounds }: DisputeRecord): Promise<RecordDisputeView> {
    return this.database.transaction(actor, async () => {
      const { organisationId = null } = await this.importers.find(actor, importerId, {});
      if (!(await this.standsOn(actor, importerId, recordKind, recordId))) throw unlawful([notStoodOn]);
      const id = newId('rdp');
      const row = [id, importerId, organisationId, recordKind, recordId, grounds, this.clock.today(), actor.id];
      const filed = await this.database.query(FILE_DISPUTE, row);
      if (filed.length === 0) throw disputeOpen();
      await this.outbox.add(recordDisputed({ disputeId: id, importerId }));
      return this.find(actor, id);
    });
  }

  /** Decides a dispute; the status is found anew in the same transaction. */
  decide(actor: Actor, id: string, { outcome, reason }: DecideRecordDispute): Promise<RecordDisputeView> {
    return this.database.transaction(actor, async () => {
      const [held] = isId('rdp', id) ? await this.database.query<Held>(LOCK_DISPUTE, [id]) : [];
      if (!held) throw notFound();
      if (held.outcome !== null) throw disputeDecidedAlready();
      if (held.filedBy === actor.id) throw disputeByItsFiler();
      const now = [this.clock.today(), this.clock.now()];
      await this.database.query(DECIDE_DISPUTE, [id, outcome, reason, ...now, actor.id]);
      const { importerId } = held;
      await this.outbox.add(disputeDecided({ disputeId: id, importerId }));
      await this.database.actAs(ITSELF, () => this.watch.look(importerId));
      return this.find(actor, id);
    });
  }

  async list(actor: Actor, importerId: string, { limit, cursor }: PageQuery): Promise<Page<RecordDisputeView>> {
    await this.importers.find(actor, importerId, {});
    const [after = null] = decodeCursor('record-disputes', cursor, 1) ?? [];
    const rows = await this.database.queryAs<Listed>(actor, DISPUTES_OF, [importerId, after, limit + 1]);
    const { items, page } = pageOf('record-disputes', rows, limit, ({ position }) => [position]);
    return { items: items.map(({ position: _, ...row }) => shown(row)), page };
  }

  async find(actor: Actor, id: string): Promise<RecordDisputeView> {
    const [row] = isId('rdp', id) ? await this.database.queryAs<Row>(actor, FIND_DISPUTE, [id]) : [];
    if (!row) throw notFound();
    return shown(row);
  }

  // Of a predecessor's records only customs knows.
  private async standsOn(actor: Actor, importerId: string, kind: string, id: string): Promise<boolean> {
    const { result } = await this.statuses.find(actor, importerId, {});
    const { gateway, noPriorImports, failedToFullyPay, failedToPayTimely } = result;
    return [gateway, noPriorImports, failedToFullyPay, failedToPayTimely].some(({ records, linkedRecords }) =>
      [...records, ...(isOfficer(actor) ? linkedRecords : [])].some((one) => one.kind === kind && one.id === id),
    );
  }
}

interface Held extends Record<string, unknown> {
  readonly importerId: string;
  readonly outcome: string | null;
  readonly filedBy: string;
}

type Row = Omit<RecordDisputeView, 'reason' | 'decidedOn' | 'decidedBy'> &
  Readonly<Record<'reason' | 'decidedOn' | 'decidedBy', string | null>> &
  Record<string, unknown>;

type Listed = Row & { readonly position: string };

const shown = ({ reason, decidedOn, decidedBy, ...row }: Row): RecordDisputeView => ({
  ...row,
  ...(reason === null ? {} : { reason }),
  ...(decidedOn === null ? {} : { decidedOn }),
  ...(decidedBy === null ? {} : { decidedBy }),
});

const notStoodOn: Fault = {
  pointer: '/recordId',
  code: 'record_dispute.not_stood_on',
  message: 'The covered status of this importer does not stand on this record.',
  remedy: 'Name a record as GET /v1/importers/{id}/covered-status names it.',
};
