import { Injectable } from '@nestjs/common';
import { filedInItsTime } from '../../platform/access/filing-day.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { RecordedRights, refuse } from '../seizures/index.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import { toConsentView } from './disposal-views.js';
import { DisposalConsent } from './disposal.entity.js';
import { disposalConsented } from './disposal.events.js';
import type { ConsentToDisposal } from './goods-disposal.dto.js';
import type { DisposalConsentView } from './disposal.view.js';
import { disposalConsentQuestion } from './questions/disposal-consent.question.js';
import { consentDays } from './rules/index.js';

/** Consents of owners to routes of disposal, as they are given; to a stranger to the goods' right they do not exist. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly routes: DisposalRoutes,
    private readonly rights: RecordedRights,
    private readonly asking: Asking,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  consent(actor: Actor, merchandiseId: string, request: ConsentToDisposal): Promise<DisposalConsentView> {
    return this.database.transaction(actor, async () => {
      const { recordationId, routes, inWriting, givenOn, expiresOn, document } = request;
      const filer = this.rights.filerOf(actor, request.organisationId);
      await this.assertRightOf(merchandiseId, recordationId);
      const organisationId = await this.rights.actingFor(actor, filer, recordationId);
      const given = await this.rights.standingOf(filer, recordationId, 'consent', givenOn);
      const times = { asOf: givenOn, givenOn, ...(expiresOn && { expiresOn }) };
      const facts = { merchandiseId, recordationId, routes, inWriting, given, ...times };
      const { answer, faults } = await this.asking.decide(disposalConsentQuestion, facts);
      refuse([
        ...filedInItsTime(actor, '/givenOn', givenOn, this.clock.today()),
        ...ask(consentDays, { givenOn, expiresOn }, givenOn).decision,
        ...faults.filter(({ code }) => code !== 'consent.expired'),
      ]);
      const { id: determinationId } = await this.asking.keep(actor, answer, organisationId);
      const row: DisposalConsent = {
        id: newId('cns'),
        merchandiseId,
        recordationId,
        organisationId,
        routes,
        document,
        givenOn,
        expiresOn: expiresOn ?? null,
        withdrawnOn: null,
        given,
        determinationId,
        recordedAt: new Date(this.clock.now()),
      };
      await this.database.repo(DisposalConsent).insert(row);
      await this.outbox.add(disposalConsented({ consentId: row.id, merchandiseId }));
      return toConsentView(row);
    });
  }

  // Goods that infringe another right, or none, do not exist for this one.
  private async assertRightOf(merchandiseId: string, recordationId: string): Promise<void> {
    const concerned = await this.routes.rightsOf(merchandiseId);
    if (!concerned.includes(recordationId)) throw notFound();
  }
}
