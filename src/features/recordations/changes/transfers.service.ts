import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { datedRows, holdFrom } from '../../../platform/database/dated-rows.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { OwnedRecordations } from '../owned-recordations.js';
import { alreadyEnded } from '../recordation.errors.js';
import { recordationCancelled, recordationTransferred } from '../recordation.events.js';
import type { RecordationRow } from '../recordation-row.js';
import { statusOf } from '../recordation-views.js';
import { recordationCancellation } from '../rules/cancellation.js';
import type { CancelRecordation, TransferRecordation } from './change.dto.js';
import { CANCEL, CHANGE_OWNER, END, INSERT_TRANSFER } from './changes.sql.js';

const SERVICE = 'system:recordations';
const OWNERS = datedRows('recordation_owner', 'recordation_id', [
  'organisation_id',
  'name',
  'address',
  'country',
  'citizenship',
]);
import { recordationTransferQuestion } from './transfer.question.js';

/** How a recordation goes over to another owner, and how it ends before its term. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owned: OwnedRecordations,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
  ) {}

  async transfer(actor: Actor, id: string, given: TransferRecordation): Promise<void> {
    await this.database.transaction(actor, async () => {
      const { row, today } = await this.owned.lockFor(actor, id, 'transfer');
      const { answer, faults } = await this.asking.decide(recordationTransferQuestion, {
        recordationId: row.id,
        right: row.right_type,
        asOf: today,
        recordationActive: statusOf(row, today).active,
        transferredOn: given.transferredOn,
        titleInNewOwner: given.titleInNewOwner,
        particularsComplete: true,
        limitedInTime: given.limitedInTime ?? false,
        limitDescribed: given.limit !== undefined,
        feePaid: given.paymentReference !== undefined,
      });
      if (faults.length > 0) throw unlawful(faults);
      const stored = await this.asking.keep(actor, answer, row.owner_organisation_id);
      await this.hand(actor, row, given, today, stored.id);
      await this.outbox.add(recordationTransferred({ recordationId: row.id }));
    });
  }

  // Who owns it now is written last: after that the former owner may not write any more.
  private async hand(
    actor: Actor,
    row: RecordationRow,
    given: TransferRecordation,
    today: IsoDate,
    determinationId: string,
  ): Promise<void> {
    const { newOwnerOrganisationId: to, owner, transferredOn, limit, paymentReference } = given;
    const now = this.clock.now();
    // An instrument older than the recordation made the new owner its owner from the first day.
    const from = latest(transferredOn, row.applied_on);
    await holdFrom(this.database, OWNERS, { of: row.id, from, now, row: { organisation_id: to, ...owner } });
    const values = [
      newId('rtr'),
      row.id,
      row.owner_organisation_id,
      to,
      transferredOn,
      limit ?? null,
      paymentReference,
      today,
    ];
    await this.database.query(INSERT_TRANSFER, [...values, actor.id, determinationId]);
    await this.database.queryAs(SERVICE, CHANGE_OWNER, [row.id, to]);
  }

  async cancel(actor: Actor, id: string, given: CancelRecordation): Promise<void> {
    await this.database.transaction(actor, async () => {
      const { row, today } = await this.owned.lockFor(actor, id, 'cancel');
      if (row.cancelled_on ?? row.ended_on) throw alreadyEnded();
      const { ground, on, reason } = given;
      const facts = {
        atOwnersRequest: ground === 'at_request',
        byCustoms: isOfficer(actor),
        approvedOn: row.approved_on,
        on,
      };
      const faults = ask(recordationCancellation, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await (ground === 'at_request' || ground === 'disuse'
        ? this.database.query(CANCEL, [row.id, on, reason, actor.id])
        : this.database.query(END, [row.id, on, ground, reason, actor.id]));
      await this.outbox.add(recordationCancelled({ recordationId: row.id }));
    });
  }
}
