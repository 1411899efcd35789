import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondReinsured } from '../bond.events.js';
import type { BondTerms } from '../bond-row.js';
import { BondInHand } from '../changes/bond-in-hand.js';
import { reinsuranceDue, reinsurancePart } from '../rules/index.js';
import type { FileReinsuranceAgreement } from './reinsurance.dto.js';
import { FURNISH_AGREEMENT, OWE_AGREEMENTS, SET_REINSURANCES } from './reinsurance.sql.js';

const ITSELF: Actor = { id: 'system:bonds', role: 'system', organisationId: null, scopes: [] };

/** Keeps which agreements of reinsurance are to come, and takes them (31 CFR 223.11(b)(1)). */
@Injectable()
export class Reinsurances {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inHand: BondInHand,
    private readonly outbox: Outbox,
  ) {}

  /** Of a bond as it is filed; in the running transaction. */
  async set(bondId: string, { sureties }: BondTerms, executedOn: IsoDate): Promise<void> {
    const today = this.clock.today();
    const agreementToCome = sureties.map(isToCome);
    const due = ask(reinsuranceDue, { executedOn, deliveredOn: today, agreementToCome }, today).decision;
    const rows = sureties.flatMap(({ suretyCode }, i) =>
      due.filter(({ part }) => part === reinsurancePart(i)).map((one) => ({ ...one, suretyCode })),
    );
    if (rows.length === 0) return;
    const values = [bondId, JSON.stringify(rows)];
    await this.database.seeAs(ITSELF, () => this.database.query(SET_REINSURANCES, values));
  }

  /** Which of these companies owe an agreement whose days went by. */
  async owing(naics: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.queryAs<{ naic: string }>(ITSELF.id, OWE_AGREEMENTS, [naics, this.clock.today()]);
    return new Set(rows.map(({ naic }) => naic));
  }

  /** Takes an agreement: of the surety named first, or by customs. */
  furnish(actor: Actor, id: string, { suretyCode, agreementOn }: FileReinsuranceAgreement): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.inHand.lock(actor, id);
      const today = this.clock.today();
      if (agreementOn > today) throw unlawful([notYet]);
      const values = [id, suretyCode, agreementOn, today];
      const furnished = await this.database.seeAs(ITSELF, () => this.database.query(FURNISH_AGREEMENT, values));
      if (furnished.length === 0) throw unlawful([noneToCome]);
      await this.outbox.add(bondReinsured({ bondId: id }));
    });
  }
}

/** Whether the agreement of what a surety has reinsured is still to come. */
export const isToCome = ({ reinsurance }: { readonly reinsurance?: { readonly agreementOn?: IsoDate } }): boolean =>
  reinsurance !== undefined && reinsurance.agreementOn === undefined;

const noneToCome: Fault = {
  pointer: '/suretyCode',
  code: 'bond.no_agreement_to_come',
  message: 'No agreement of this surety is to come for the bond.',
  remedy: 'GET /v1/bonds/{id} lists what is.',
};
const notYet: Fault = {
  pointer: '/agreementOn',
  code: 'date.in_future',
  message: 'The agreement was executed on no day to come.',
};
