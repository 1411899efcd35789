import { Injectable } from '@nestjs/common';
import { filedInItsTime } from '../../platform/access/filing-day.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { ActingRights } from '../../platform/access/acting-rights.js';
import { mayRead } from '../../platform/access/may-read.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Asking } from '../../platform/determinations/asking.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { RecordedRights, refuse } from '../seizures/index.js';
import { DisposalRoutes } from './disposal-routes.service.js';
import { toConsentView } from './disposal-views.js';
import { DisposalConsent } from './disposal.entity.js';
import { consentWithdrawn } from './disposal.errors.js';
import { disposalConsented, disposalConsentWithdrawn } from './disposal.events.js';
import type { ConsentToDisposal, WithdrawConsent } from './goods-disposal.dto.js';
import type { DisposalConsentView } from './disposal.view.js';
import { disposalConsentQuestion } from './questions/disposal-consent.question.js';
import { consentDays } from './rules/index.js';

/** Consents of owners to routes of disposal; to a stranger to the goods' right they do not exist. */
@Injectable()
export class ConsentsService {
  // eslint-disable-next-line @typescript-eslint/max-params -- giving and withdrawing are to be two services
  constructor(
    private readonly database: Database,
    private readonly routes: DisposalRoutes,
    private readonly rights: RecordedRights,
    private readonly acting: ActingRights,
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

  withdraw(actor: Actor, id: string, { withdrawnOn }: WithdrawConsent): Promise<DisposalConsentView> {
    return this.database.transaction(actor, async () => {
      const repo = this.database.repo(DisposalConsent);
      const where = { id, organisationId: mayRead('recordations') };
      const found = isId('cns', id) ? await repo.findOne({ where, lock: { mode: 'pessimistic_write' } }) : null;
      if (!found) throw notFound();
      await this.acting.assert(actor, found.organisationId, 'recordations');
      if (found.withdrawnOn) throw consentWithdrawn(`It was withdrawn on ${found.withdrawnOn}.`);
      refuse([
        ...filedInItsTime(actor, '/withdrawnOn', withdrawnOn, this.clock.today()),
        ...ask(consentDays, { givenOn: found.givenOn, withdrawnOn }, withdrawnOn).decision,
      ]);
      await repo.update({ id }, { withdrawnOn });
      await this.outbox.add(disposalConsentWithdrawn({ consentId: id, merchandiseId: found.merchandiseId }));
      return toConsentView({ ...found, withdrawnOn });
    });
  }

  // Goods that infringe another right, or none, do not exist for this one.
  private async assertRightOf(merchandiseId: string, recordationId: string): Promise<void> {
    const concerned = await this.routes.rightsOf(merchandiseId);
    if (!concerned.includes(recordationId)) throw notFound();
  }
}
