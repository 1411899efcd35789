import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { unlawful } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { ActingRights } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { FirstLooks } from './first-looks.js';
import type { Stopped } from './first-looks.js';
import { noticesIn, waitingFor } from './acknowledged-content.js';
import { DisclosureAcknowledgement } from './disclosure-acknowledgement.entity.js';
import type { KeptClosed } from './disclosure-acknowledgement.entity.js';
import { DisclosureItem } from './disclosure-item.entity.js';
import { DisclosureReader } from './disclosure-reader.js';
import { disclosureAcknowledged } from './disclosure.events.js';
import { alreadyAcknowledged } from './disclosure.errors.js';
import type { AcknowledgementView } from './disclosure.view.js';
import { NOTICES } from './notices.js';
import { noticeAcknowledged } from './rules/index.js';
import type { NoticeKind } from './rules/index.js';

/** Takes the recipient's word on what protected information may be used for. */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly database: Database,
    private readonly reader: DisclosureReader,
    private readonly firstLooks: FirstLooks,
    private readonly rights: ActingRights,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async acknowledge(actor: Actor, disclosureId: string, notice: NoticeKind): Promise<AcknowledgementView> {
    const { recipientOrganisationId, merchandiseId } = await this.reader.known(actor, disclosureId);
    await this.rights.assert(actor, recipientOrganisationId, 'disclosures');
    return this.database.transaction(actor, async () => {
      // Holds the goods: a hold placed meanwhile comes wholly before this or wholly after it.
      const stopped = await this.firstLooks.stopped(actor, merchandiseId, disclosureId);
      const row: DisclosureAcknowledgement = {
        id: newId('dsa'),
        disclosureId,
        notice,
        acknowledgedBy: actor.id,
        organisationId: actor.organisationId ?? recipientOrganisationId,
        acknowledgedOn: this.clock.today(),
        keptClosed: await this.keptClosed(disclosureId, notice, stopped),
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(DisclosureAcknowledgement).insert(row);
      await this.outbox.add(disclosureAcknowledged({ disclosureId, acknowledgementId: row.id }));
      const { id, acknowledgedOn, acknowledgedBy } = row;
      return { id, disclosureId, notice, text: NOTICES[notice], acknowledgedOn, acknowledgedBy };
    });
  }

  // Nobody sees for the first time what is stopped today (18 USC 1905, 19 USC 1628a(d)).
  private async keptClosed(disclosureId: string, notice: NoticeKind, stopped: Stopped): Promise<KeptClosed[]> {
    const items = await this.database.repo(DisclosureItem).findBy({ disclosureId });
    const faults = ask(noticeAcknowledged, { notice, given: noticesIn(items) }, this.clock.today()).decision;
    if (faults.length > 0) throw unlawful(faults);
    const given = await this.database.repo(DisclosureAcknowledgement).findBy({ disclosureId });
    const waiting = waitingFor(notice, items, given);
    const closed = waiting.flatMap(({ id, field }): KeptClosed[] => {
      const reason = stopped(field);
      return reason ? [{ itemId: id, reason }] : [];
    });
    if (closed.length === waiting.length && given.some((one) => one.notice === notice)) throw alreadyAcknowledged();
    return closed;
  }
}
