import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, problem, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { isId, newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule } from '../../../kernel/rule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { assertVersion } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { lookHold } from '../rules/look-hold.js';
import { HoldLooks, ListHolds } from './access-hold.dto.js';
import type { AccessHoldView } from './access-hold.view.js';
import * as sql from './access-holds.sql.js';

const alreadyLifted = problem('access_hold.already_lifted', 'conflict', 'This hold has been lifted already.');

/** Sets, shows and lifts holds on the account of looks. No event tells of them: that would be the warning itself. */
@Injectable()
export class AccessHoldsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyRegister,
  ) {}

  hold(actor: Actor, asked: HoldLooks): Promise<AccessHoldView> {
    return this.db.transaction(actor, async () => {
      const holdsFrom = asked.holdsFrom ?? this.clock.today();
      const faults = await this.faultsOf({ ...asked, holdsFrom });
      if (faults.length > 0) throw unlawful(faults);
      const { subject, purposes, holdsUntil, reason, legalBasis } = asked;
      const id = newId('hld');
      const values = [id, subject, purposes, holdsFrom, holdsUntil, reason, legalBasis, actor.id];
      await this.db.query(sql.INSERT, values);
      return this.find(actor, id);
    });
  }

  async find(actor: Actor, id: string): Promise<AccessHoldView> {
    const [row] = isId('hld', id) ? await this.db.queryAs<Row>(actor, sql.FIND, [id]) : [];
    if (!row) throw notFound();
    return toView(row);
  }

  /** Newest first. */
  async list(actor: Actor, { subject, limit, cursor }: ListHolds): Promise<Page<AccessHoldView>> {
    const after = decodeCursor('access-holds', cursor, 1)?.[0] ?? null;
    const rows = await this.db.queryAs<Row>(actor, sql.LIST, [after, subject ?? null, limit + 1]);
    return pageOf('access-holds', rows.map(toView), limit, ({ id }) => [id]);
  }

  /** Ends a hold: the subject reads the looks from the very next request on. */
  lift(actor: Actor, id: string, expected: ExpectedVersion): Promise<AccessHoldView> {
    return this.db.transaction(actor, async () => {
      const [row] = isId('hld', id) ? await this.db.query<{ version: number; lifted: boolean }>(sql.LOCK, [id]) : [];
      if (!row) throw notFound();
      assertVersion(expected, row.version);
      if (row.lifted) throw alreadyLifted();
      await this.db.query(sql.LIFT, [id, actor.id]);
      return this.find(actor, id);
    });
  }

  private async faultsOf(asked: HoldLooks & { holdsFrom: IsoDate }): Promise<readonly Fault[]> {
    const { subject, holdsFrom, holdsUntil } = asked;
    const today = this.clock.today();
    const policies = await this.policies.at(today, this.clock.now());
    const { lastDay } = applyRule(lookHold, { heldFrom: today }, today, policies).decision;
    const known = (await this.db.query(sql.SUBJECT, [subject])).length > 0;
    return unmet([
      [known, fault('/subject', 'organisation.unknown', 'There is no such organisation.')],
      [holdsUntil >= today, fault('/holdsUntil', 'period.over_already', `It would be over: today is ${today}.`)],
      [holdsUntil >= holdsFrom, fault('/holdsUntil', 'period.ends_before_it_begins', 'It would end before it begins.')],
      [holdsUntil <= lastDay, fault('/holdsUntil', 'access_hold.too_long', `The last day possible is ${lastDay}.`)],
    ]);
  }
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

type Row = Omit<AccessHoldView, 'holdsFrom' | 'setAt' | 'liftedAt'> & {
  readonly holdsFrom: Date;
  readonly setAt: Date;
  readonly liftedAt: Date | null;
  readonly [column: string]: unknown;
};

const toView = ({ holdsFrom, setAt, liftedAt, ...row }: Row): AccessHoldView => ({
  ...row,
  holdsFrom: holdsFrom.toISOString(),
  setAt: setAt.toISOString(),
  ...(liftedAt === null ? {} : { liftedAt: liftedAt.toISOString() }),
});
