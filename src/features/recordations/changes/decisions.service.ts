import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { yearOf } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { alreadyDecided } from '../recordation.errors.js';
import { recordationApproved, recordationRefused } from '../recordation.events.js';
import { RecordationRecords } from '../recordation-records.js';
import type { RecordationRow } from '../recordation-row.js';
import { recordationApproval } from '../rules/approval.js';
import { recordationNumber } from '../rules/recordation-number.js';
import type { DecideApplication } from './change.dto.js';
import { APPROVE, NEXT_SERIAL, REFUSE } from './changes.sql.js';
import { recordationTermQuestion } from './term.question.js';

/** Decides on applications: with approval a right gets its number and its term. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: RecordationRecords,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
  ) {}

  async decide(actor: Actor, id: string, given: DecideApplication): Promise<void> {
    await this.database.transaction(actor, async () => {
      const row = await this.records.lock(actor, id);
      if (!row) throw notFound();
      if (row.approved_on ?? row.refused_on) throw alreadyDecided();
      await (given.decision === 'approve' ? this.approve(actor, row, given) : this.refuse(actor, row, given));
    });
  }

  private async approve(actor: Actor, row: RecordationRow, given: DecideApplication): Promise<void> {
    const today = this.clock.today();
    const facts = {
      right: row.right_type,
      registrationExpiresOn: row.registration_expires_on,
      grayMarket: { requested: row.gray_market_requested, granted: given.grayMarketGranted ?? false },
      lever: { requested: row.lever_requested, granted: given.leverGranted ?? false },
    };
    const faults = ask(recordationApproval, facts, today).decision;
    if (faults.length > 0) throw unlawful(faults);
    const { answer } = await this.asking.decide(recordationTermQuestion, {
      recordationId: row.id,
      right: row.right_type,
      asOf: today,
      approvedOn: today,
      provisional: row.provisional,
      ...(row.registration_expires_on ? { registrationExpiresOn: row.registration_expires_on } : {}),
      ...(row.ownership_ends_on ? { ownershipEndsOn: row.ownership_ends_on } : {}),
    });
    await this.asking.keep(actor, answer, row.owner_organisation_id);
    const year = yearOf(today);
    const [serial] = await this.database.query<{ last: number }>(NEXT_SERIAL, [row.right_type, year]);
    const number = recordationNumber(row.right_type, year, serial?.last ?? 0);
    const { reason, grayMarketGranted = false, leverGranted = false } = given;
    const values = [row.id, today, number, answer.result.expiresOn, reason, actor.id, grayMarketGranted, leverGranted];
    await this.database.query(APPROVE, values);
    await this.outbox.add(recordationApproved({ recordationId: row.id }));
  }

  private async refuse(actor: Actor, { id }: RecordationRow, { reason }: DecideApplication): Promise<void> {
    await this.database.query(REFUSE, [id, this.clock.today(), reason, actor.id]);
    await this.outbox.add(recordationRefused({ recordationId: id }));
  }
}
