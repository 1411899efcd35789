import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Acting } from '../../platform/database/acting.js';
import { Database } from '../../platform/database/database.js';
import type { OwnerRow, RecordationRow } from './recordation-row.js';
import {
  CANDIDATES,
  FIND_RECORDATIONS,
  LIST_RECORDATIONS,
  LOCK_RECORDATION,
  OWNED_BY,
  OWNERS_OF,
  PARTIES_OF,
  UNDECIDED,
} from './recordations.sql.js';

/** What narrows a search of published recordations. */
export interface Narrowing {
  readonly rightType?: string;
  readonly class?: number;
  readonly owner?: string;
}

/** An owner and when it was that. */
export type DatedOwner = OwnerRow & { readonly from: IsoDate; readonly through: IsoDate | null };

/** A licensee, place of manufacture, affiliate or contact. */
export interface PartyRow {
  readonly kind: 'licensee' | 'place_of_manufacture' | 'foreign_affiliate' | 'contact';
  readonly name: string;
  readonly organisation_id: string | null;
  readonly address: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Reads recordations as someone: of what is not approved yet only its owner, who acts for it, and CBP know. */
@Injectable()
export class RecordationRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(acting: Acting, ids: readonly string[], on: IsoDate): Promise<readonly RecordationRow[]> {
    return this.rows(acting, FIND_RECORDATIONS, [on, this.clock.now(), ids]);
  }

  /** Inside a transaction: holds the recordation to its end. */
  async lock(acting: Acting, id: string): Promise<RecordationRow | undefined> {
    return (await this.rows(acting, LOCK_RECORDATION, [this.clock.today(), this.clock.now(), id]))[0];
  }

  async list(acting: Acting, on: IsoDate, by: Narrowing, after: string | null, limit: number) {
    return this.rows(acting, LIST_RECORDATIONS, [on, this.clock.now(), ...narrowed(by), after, limit]);
  }

  async candidates(acting: Acting, on: IsoDate, by: Narrowing, key: string, number: string | null) {
    return this.rows(acting, CANDIDATES, [on, this.clock.now(), ...narrowed(by), key, number]);
  }

  /** What the actor's organisation owns, and what others granted it. */
  async ownedBy(actor: Actor, on: IsoDate) {
    return this.rows(actor, OWNED_BY, [on, this.clock.now(), actor.organisationId]);
  }

  /** Applications that wait for a decision. */
  async undecided(acting: Acting, on: IsoDate, after: string | null, limit: number) {
    return this.rows(acting, UNDECIDED, [on, this.clock.now(), after, limit]);
  }

  async ownersOf(acting: Acting, id: string): Promise<readonly DatedOwner[]> {
    const rows = await this.database.queryAs<{ body: DatedOwner }>(acting, OWNERS_OF, [id, this.clock.now()]);
    return rows.map(({ body }) => body);
  }

  async partiesOf(acting: Acting, id: string): Promise<readonly PartyRow[]> {
    return (await this.database.queryAs<{ body: PartyRow }>(acting, PARTIES_OF, [id])).map(({ body }) => body);
  }

  private async rows(acting: Acting, statement: { name: string; text: string }, values: readonly unknown[]) {
    return (await this.database.queryAs<{ body: RecordationRow }>(acting, statement, values)).map(({ body }) => body);
  }
}

const narrowed = (by: Narrowing) => [by.rightType ?? null, by.class ?? null, by.owner ?? null];
