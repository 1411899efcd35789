import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import type { BondRow, VersionRow } from './bond-row.js';
import { toBondView, toVersionView } from './bond-views.js';
import type { HeldBond } from './bond.access.js';
import type { ListBonds, ListVersions } from './bond.dto.js';
import type { BondVersionView } from './bond.view.js';
import { FIND_BOND, LIST_BONDS, VERSIONS_OF_BOND } from './bonds.sql.js';

const VERSIONS = 'bond-versions';

/** Reads bonds for whoever is bound by them, acts for a principal, or is customs. */
@Injectable()
export class BondsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One bond as it stood on a day; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string, { asOf, knownAt }: TimeQuery = {}): Promise<HeldBond> {
    const [on, known] = [asOf ?? this.clock.today(), knownAt ?? this.clock.now()];
    const [row] = await this.database.queryAs<{ body: BondRow }>(actor, FIND_BOND, [on, known, id]);
    if (!row) throw notFound();
    return toBondView(row.body, on, known);
  }

  /** Bonds that the actor may know of, in the order in which they were put on record. */
  async list(
    actor: Actor,
    { limit, cursor, asOf = this.clock.today(), changedSince, ...by }: ListBonds,
  ): Promise<Page<HeldBond>> {
    const after = decodeCursor('bonds', cursor, 1)?.[0] ?? null;
    const narrowed = [by.importerId ?? null, by.activityCode ?? null, by.kind ?? null];
    const values = [asOf, this.clock.now(), ...narrowed, after, limit + 1];
    const asked = LIST_BONDS.asked(actor, changedSince, values);
    const rows = await this.database.queryAs<{ seq: string; body: BondRow }>(actor, ...asked);
    const page = pageOf('bonds', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(({ body }) => toBondView(body, asOf)), asOf };
  }

  /** What a bond said, version by version. */
  async versions(actor: Actor, id: string, { limit, cursor, knownAt }: ListVersions): Promise<Page<BondVersionView>> {
    const known = knownAt ?? this.clock.now();
    const { suretyOrganisationId } = await this.find(actor, id, { knownAt: known });
    const after = decodeCursor(VERSIONS, cursor, 1)?.[0] ?? '0';
    const rows = await this.database.queryAs<VersionRow>(actor, VERSIONS_OF_BOND, [id, known, after, limit + 1]);
    const page = pageOf(VERSIONS, rows, limit, ({ version }) => [String(version)]);
    return { ...page, items: page.items.map((row) => toVersionView(row, suretyOrganisationId)), knownAt: known };
  }
}
