import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { Merchandise } from '../merchandise/index.js';
import { Cases } from './cases/cases.js';
import { Disclosure } from './disclosure.entity.js';
import { SERVICE } from './disclosure-records.js';
import { stoppedToday } from './rules/index.js';
import type { DisclosureField, OutsideReason } from './rules/index.js';

/** Why a field may not be seen for the first time today; undefined where it may. */
export type Stopped = (field: DisclosureField) => OutsideReason | undefined;

/** Asks the law whether what left, and has not been seen, may be seen today. */
@Injectable()
export class FirstLooks {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly cases: Cases,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of its recipient, which holds the goods from then on; of what is no case any more nothing opens. */
  async stopped(actor: Actor, merchandiseId: string, disclosureId: string): Promise<Stopped> {
    // Holds and closings are not the recipient's to see: the service looks, the audit trail goes on naming the actor.
    const asOf = this.clock.today();
    const { recordationId, recipientOrganisationId } = await this.database
      .repo(Disclosure)
      .findOneByOrFail({ id: disclosureId });
    const cases = await this.database.seeAs(SERVICE, async () =>
      this.cases.gather(await this.merchandise.lock(merchandiseId), asOf),
    );
    const one = cases.find(
      (each) => each.recordationId === recordationId && each.recipientOrganisationId === recipientOrganisationId,
    );
    if (!one) return () => 'no_rule_permits';
    const reasons = stoppedToday(one.facts, asOf, await this.policies.at(asOf, this.clock.now()));
    return (field) => reasons.get(field);
  }
}
