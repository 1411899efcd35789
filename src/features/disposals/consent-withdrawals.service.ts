import { Injectable } from '@nestjs/common';
import { filedInItsTime } from '../../platform/access/filing-day.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { ActingRights } from '../../platform/access/acting-rights.js';
import { mayRead } from '../../platform/access/may-read.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { ask } from '../../platform/rules/ask.js';
import { refuse } from '../seizures/index.js';
import { toConsentView } from './disposal-views.js';
import { DisposalConsent } from './disposal.entity.js';
import { consentWithdrawn } from './disposal.errors.js';
import { disposalConsentWithdrawn } from './disposal.events.js';
import type { WithdrawConsent } from './goods-disposal.dto.js';
import type { DisposalConsentView } from './disposal.view.js';
import { consentDays } from './rules/index.js';

/** What an owner consented to and takes back. */
@Injectable()
export class ConsentWithdrawals {
  constructor(
    private readonly database: Database,
    private readonly acting: ActingRights,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

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
}
