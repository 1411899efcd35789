import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { isOfficer } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { OwnedRecordations } from '../owned-recordations.js';
import { alreadyDecided, renewalPending } from '../recordation.errors.js';
import { renewalDecided, renewalFiled } from '../recordation.events.js';
import type { RecordationRow, RenewalRow } from '../recordation-row.js';
import { statusOf } from '../recordation-views.js';
import { renewalOpen } from '../rules/renewal-open.js';
import type { DecideRenewal, RenewRecordation } from './change.dto.js';
import { recordationRenewalQuestion } from './renewal.question.js';
import { recordationTermQuestion } from './term.question.js';
import { DECIDE_RENEWAL, INSERT_RENEWAL } from './changes.sql.js';

/** Renewals: applied for by the owner in its time, decided by customs. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owned: OwnedRecordations,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
  ) {}

  async apply(actor: Actor, id: string, given: RenewRecordation): Promise<void> {
    await this.database.transaction(actor, async () => {
      const { row, today } = await this.owned.lockFor(actor, id, 'renew');
      if (row.renewals.some(({ outcome }) => outcome === 'pending')) throw renewalPending();
      const { registrationExpiresOn, titleInApplicant, extension } = given;
      const { answer, faults } = await this.asking.decide(recordationRenewalQuestion, {
        recordationId: row.id,
        right: row.right_type,
        asOf: today,
        expiresOn: lastDayOfTerm(row, today),
        classes: row.classes.length,
        titleInApplicant,
        ...(registrationExpiresOn ? { registrationExpiresOn } : {}),
        ...(extension ? { extension } : {}),
      });
      const open = {
        status: statusOf(row, today).status,
        extended: extension !== undefined,
        byCustoms: isOfficer(actor),
      };
      const all = [...ask(renewalOpen, open, today).decision, ...faults];
      if (all.length > 0) throw unlawful(all);
      const stored = await this.asking.keep(actor, answer, row.owner_organisation_id);
      await this.database.query(INSERT_RENEWAL, [
        newId('ren'),
        row.id,
        today,
        actor.id,
        registrationExpiresOn ?? null,
        extension?.until ?? null,
        stored.id,
      ]);
      await this.outbox.add(renewalFiled({ recordationId: row.id }));
    });
  }

  async decide(actor: Actor, id: string, renewalId: string, { decision, reason }: DecideRenewal): Promise<void> {
    await this.database.transaction(actor, async () => {
      const { row } = await this.owned.lockFor(actor, id, 'renew');
      const renewal = row.renewals.find((one) => one.id === renewalId);
      if (!renewal) throw notFound();
      if (renewal.outcome !== 'pending') throw alreadyDecided();
      const approved = decision === 'approve';
      const expiresOn = approved ? await this.newTerm(row, renewal) : null;
      const outcome = approved ? 'approved' : 'refused';
      const values = [renewal.id, outcome, expiresOn, this.clock.today(), actor.id, reason];
      await this.database.query(DECIDE_RENEWAL, values);
      await this.outbox.add(renewalDecided({ recordationId: row.id }));
    });
  }

  // A renewed term begins where the one before it ended.
  private async newTerm(row: RecordationRow, renewal: RenewalRow): Promise<string | null> {
    const today = this.clock.today();
    const { answer } = await this.asking.decide(recordationTermQuestion, {
      right: row.right_type,
      asOf: today,
      approvedOn: lastDayOfTerm(row, today),
      provisional: false,
      ...(renewal.registration_expires_on ? { registrationExpiresOn: renewal.registration_expires_on } : {}),
      ...(row.ownership_ends_on ? { ownershipEndsOn: row.ownership_ends_on } : {}),
    });
    return answer.result.expiresOn;
  }
}

// A trade name has no term; the rule says so before it looks at the day.
const lastDayOfTerm = (row: RecordationRow, on: IsoDate): IsoDate =>
  statusOf(row, on).expiresOn ?? row.expires_on ?? row.applied_on;
