import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Merchandise } from '../../merchandise/index.js';
import { seizureNoticeQuestion } from '../questions/seizure-notice.question.js';
import { INTERESTED_ROLES, noticeDays } from '../rules/index.js';
import { assertOpen, SeizureActs } from '../seizure-acts.js';
import { SeizureStore } from '../seizure-store.js';
import { toSeizureView } from '../seizure-views.js';
import { Seizure } from '../seizure.entity.js';
import { alreadyDone, refuse } from '../seizure.errors.js';
import type { SeizureView } from '../seizure.view.js';
import type { NotifySeizure, PublishSeizure } from './case-act.dto.js';
import { seizureNoticed, seizurePublished } from '../seizure.events.js';

/** Notice of a seizure and its publication: from them the times to petition and to claim run. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
    private readonly merchandise: Merchandise,
    private readonly acts: SeizureActs,
    private readonly clock: Clock,
  ) {}

  notify(actor: Actor, id: string, request: NotifySeizure): Promise<SeizureView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      const { seizure } = record;
      assertOpen(record);
      if (seizure.noticeMailedOn) throw alreadyDone(`Notice was mailed on ${seizure.noticeMailedOn}.`);
      const { mailedOn, contents, notified, ownerNotifiedOn } = request;
      const parties = (await this.merchandise.partiesOf([seizure.merchandiseId])).filter(({ role }) =>
        INTERESTED_ROLES.includes(role),
      );
      const { answer, faults } = await this.acts.decide(seizureNoticeQuestion, {
        asOf: mailedOn,
        seizureId: id,
        seizedOn: seizure.seizedOn,
        contents,
        parties: parties.map(({ id: party }) => party),
        notified,
      });
      const today = this.clock.today();
      refuse([
        ...notInFuture('/mailedOn', mailedOn, today),
        ...notInFuture('/ownerNotifiedOn', ownerNotifiedOn, today),
        ...ask(noticeDays, { seizedOn: seizure.seizedOn, ownerNotifiedOn }, mailedOn).decision,
        ...faults,
      ]);
      await this.acts.keep(actor, answer, seizure.importerOrganisationId);
      await this.database.repo(Seizure).update(
        { id },
        {
          noticeMailedOn: mailedOn,
          noticeContents: contents,
          notifiedParties: notified,
          ...(ownerNotifiedOn && { ownerNotifiedOn }),
        },
      );
      await this.acts.tell(seizureNoticed({ seizureId: id, merchandiseId: seizure.merchandiseId }));
      return toSeizureView(await this.store.find(actor, id), today);
    });
  }

  publish(actor: Actor, id: string, { firstPublishedOn }: PublishSeizure): Promise<SeizureView> {
    return this.database.transaction(actor, async () => {
      const record = await this.store.hold(actor, id);
      const { seizure } = record;
      assertOpen(record);
      if (seizure.firstPublishedOn) throw alreadyDone(`Publication began on ${seizure.firstPublishedOn}.`);
      const today = this.clock.today();
      refuse([
        ...notInFuture('/firstPublishedOn', firstPublishedOn, today),
        ...ask(noticeDays, { seizedOn: seizure.seizedOn, firstPublishedOn }, firstPublishedOn).decision,
      ]);
      await this.database.repo(Seizure).update({ id }, { firstPublishedOn });
      await this.acts.tell(seizurePublished({ seizureId: id }));
      return toSeizureView(await this.store.find(actor, id), today);
    });
  }
}
