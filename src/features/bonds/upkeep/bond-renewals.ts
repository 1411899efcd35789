import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { bondReinsuranceDue, bondReinsuranceMissed, bondRenewalDue, bondRenewalMissed } from '../bond.events.js';
import type { BondTerms } from '../bond-row.js';
import { DEPOSIT_TERM, bondUpkeep, isReinsurance } from '../rules/index.js';
import { MISSED_RENEWALS, OPEN_RENEWALS, RENEWAL_DONE, SET_RENEWALS } from './upkeep.sql.js';

const ITSELF: Actor = { id: 'system:bonds', role: 'system', organisationId: null, scopes: [] };
const AT_ONCE = 200;

/** Keeps what of bonds must be renewed, and tells when it waits and when its day went by. */
@Injectable()
export class BondRenewals implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const values = [this.clock.today(), AT_ONCE];
      const missed = await this.database.query<Renewal>(MISSED_RENEWALS, values);
      await this.outbox.addAll(
        missed.map(({ bondId, part }) => (isReinsurance(part) ? bondReinsuranceMissed : bondRenewalMissed)({ bondId })),
      );
      const opened = await this.database.query<Renewal>(OPEN_RENEWALS, values);
      await this.outbox.addAll(
        opened.map(({ bondId, part }) => (isReinsurance(part) ? bondReinsuranceDue : bondRenewalDue)({ bondId })),
      );
      return missed.length + opened.length;
    });
  }

  /** Of a bond as it is filed, or as an oath has changed it; in the running transaction. */
  async set(bondId: string, { inLieu, individuals = [] }: BondTerms): Promise<void> {
    const facts = { depositThrough: inLieu?.termThrough ?? null, oaths: individuals.map(({ oathOn }) => oathOn) };
    const renewals = ask(bondUpkeep, facts, this.clock.today()).decision;
    if (renewals.length > 0) await this.database.query(SET_RENEWALS, [bondId, JSON.stringify(renewals)]);
  }

  /** Another bond takes its place for the next term. */
  async renewed(bondId: string): Promise<void> {
    await this.database.query(RENEWAL_DONE, [bondId, this.clock.today(), DEPOSIT_TERM, null]);
  }

  /** It ends: what would be due later is not asked for. */
  async ended(bondId: string, lastDay: string): Promise<void> {
    await this.database.query(RENEWAL_DONE, [bondId, this.clock.today(), null, lastDay]);
  }
}

interface Renewal extends Record<string, unknown> {
  readonly bondId: string;
  readonly part: string;
}
