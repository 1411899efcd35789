import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { ask } from '../../../platform/rules/ask.js';
import { OpenBills } from '../../revenue/index.js';
import { claimStanding } from '../rules/claims/claim-standing.js';
import type { ClaimAct } from '../rules/claims/claim-act.js';
import type { ClaimStanding } from '../rules/claims/claim-standing.js';
import { toClaimAct, toClaimView } from './claim-row.js';
import type { ActRow, ClaimRow } from './claim-row.js';
import { ACTS_ON, ACTS_SEEN, BOND_CLAIMED, CLAIMS_UNDER, FIND_CLAIM } from './claim.sql.js';
import type { BondClaimView } from './claim.view.js';

const LIST = 'bond-claims';
const READER = 'system:requirements';
const MOST_UNDER_ONE = 100_000;

/** A claim as it is acted on. */
export interface StandingClaim {
  readonly row: ClaimRow;
  readonly acts: readonly ClaimAct[];
  readonly standing: ClaimStanding;
  /** Whether a protest stands against its bill. */
  readonly underProtest: boolean;
}

/** Reads claims under bonds: for customs, for a principal its own, for a surety those under its own bonds. */
@Injectable()
export class ClaimsOnRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bills: OpenBills,
  ) {}

  async find(actor: Actor, id: string): Promise<BondClaimView> {
    const [view] = await this.views(actor, [await this.row(actor, id)]);
    if (!view) throw notFound();
    return view;
  }

  /** Those under a bond, in the order in which they were made; a bond that the actor may not know of is not there. */
  async list(actor: Actor, bondId: string, { limit, cursor }: PageQuery): Promise<Page<BondClaimView>> {
    const [bond] = isId('bnd', bondId) ? await this.database.queryAs(actor, BOND_CLAIMED, [bondId]) : [];
    if (!bond) throw notFound();
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<ClaimRow & { seq: string }>(actor, CLAIMS_UNDER, [
      bondId,
      after,
      limit + 1,
    ]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return {
      ...page,
      items: await this.views(
        actor,
        page.items.map(({ seq: _seq, ...row }) => row),
      ),
    };
  }

  /** What the actor may know of as it stands today, whoever did what on it. */
  async standing(actor: Actor, id: string): Promise<StandingClaim> {
    const [claim] = await this.stand([await this.row(actor, id)]);
    if (!claim) throw notFound();
    return claim;
  }

  /** All that was claimed under a bond, whoever may know of it. */
  async under(bondId: string): Promise<readonly StandingClaim[]> {
    return this.stand(await this.database.queryAs<ClaimRow>(READER, CLAIMS_UNDER, [bondId, null, MOST_UNDER_ONE]));
  }

  private async row(actor: Actor, id: string): Promise<ClaimRow> {
    const [row] = isId('bcl', id) ? await this.database.queryAs<ClaimRow>(actor, FIND_CLAIM, [id]) : [];
    if (!row) throw notFound();
    return row;
  }

  private async views(actor: Actor, rows: readonly ClaimRow[]): Promise<BondClaimView[]> {
    const seen = await this.database.queryAs<ActRow>(actor, ACTS_SEEN, [rows.map(({ id }) => id)]);
    const claims = await this.stand(rows);
    return claims.map(({ row, standing }) =>
      toClaimView(
        row,
        standing,
        seen.filter(({ claimId }) => claimId === row.id),
      ),
    );
  }

  private async stand(rows: readonly ClaimRow[]): Promise<readonly StandingClaim[]> {
    const today = this.clock.today();
    const done = await this.database.queryAs<ActRow>(READER, ACTS_ON, [rows.map(({ id }) => id)]);
    const importers = [...new Set(rows.flatMap(({ billId, importerId }) => (billId === null ? [] : [importerId])))];
    const open = new Map((await this.bills.findOpenBills(importers, today)).map((bill) => [bill.billId, bill]));
    return rows.map((row) => {
      const acts = done.filter(({ claimId }) => claimId === row.id).map(toClaimAct);
      const bill = row.billId === null ? undefined : open.get(row.billId);
      // Only open bills were read: nothing is owed on a bill that is not among them.
      const owedOnBill: Cents | null = row.billId === null ? null : bill === undefined ? 0n : bill.owed;
      const { kind, petitionBy: principalPetitionBy } = row;
      const [amount, secured] = [parseMoney(row.amount), parseMoney(row.secured)];
      const facts = { kind, amount, secured, principalPetitionBy, owedOnBill, acts };
      const standing = ask(claimStanding, facts, today).decision;
      return { row, acts, standing, underProtest: bill?.underProtest === true };
    });
  }
}
