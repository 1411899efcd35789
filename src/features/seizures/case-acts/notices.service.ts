import { Injectable } from '@nestjs/common';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Actor } from '../../../kernel/actor.js';
import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Merchandise } from '../../merchandise/index.js';
import { seizureNoticeQuestion } from '../questions/seizure-notice.question.js';
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
        INTERESTED.includes(role),
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
        ...(ownerNotifiedOn !== undefined && ownerNotifiedOn < seizure.seizedOn ? [ownerToldBefore] : []),
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
        ...(firstPublishedOn < seizure.seizedOn ? [publishedBefore] : []),
      ]);
      await this.database.repo(Seizure).update({ id }, { firstPublishedOn });
      await this.acts.tell(seizurePublished({ seizureId: id }));
      return toSeizureView(await this.store.find(actor, id), today);
    });
  }
}

// Makers abroad and buyers down the line have no interest in the goods by being named on them.
const INTERESTED: readonly string[] = ['importer', 'consignee', 'owner'];

const ownerToldBefore: Fault = {
  pointer: '/ownerNotifiedOn',
  code: 'seizure_notice.before_seizure',
  message: 'The owner of the right is notified of a seizure after it was made.',
  citation: cfr(19, '133.21(e)'),
};
const publishedBefore: Fault = {
  pointer: '/firstPublishedOn',
  code: 'seizure.published_before',
  message: 'A seizure is published after it was made.',
  citation: cfr(19, '162.45(b)'),
};
