import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ask } from '../../../platform/rules/ask.js';
import { dunningLetter, principalNotice } from '../rules/index.js';
import { BillActs } from './bill-acts.service.js';
import { dunned, noticed } from './bill-notes.js';
import { BillReader } from './bill-reader.service.js';
import { isUnderProtest } from './bill-row.js';
import { TO_DUN, TO_NOTICE } from './bill.sql.js';

const MOST = 200;
const ITSELF: Actor = { id: 'system:dunning', role: 'system', organisationId: null, scopes: [] };

/** Tells debtors of what they still owe: every thirty days, and once by a dunning letter. */
@Injectable()
export class PrincipalNotices implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: BillActs,
    private readonly reader: BillReader,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => (await this.dun()) + (await this.notice()));
  }

  private async notice(): Promise<number> {
    const today = this.clock.today();
    const { dueBy, noticedBy } = ask(principalNotice, {}, today).decision;
    const found = await this.database.query<{ id: string }>(TO_NOTICE, [dueBy, noticedBy, today, MOST]);
    for (const { id } of found) await this.acts.change(ITSELF, id, noticed);
    return found.length;
  }

  // They are held; what has come between is asked again of each.
  private async dun(): Promise<number> {
    const today = this.clock.today();
    const { issuedBy } = ask(dunningLetter, { issuedOn: today, underProtest: false, stayed: false }, today).decision;
    const found = await this.database.query<{ id: string; stayed: boolean }>(TO_DUN, [issuedBy, today, MOST]);
    let sent = 0;
    for (const { id, stayed } of found) {
      const row = await this.reader.row(ITSELF, id);
      const facts = { issuedOn: row.issued_on, underProtest: isUnderProtest(row, today), stayed };
      if (!ask(dunningLetter, facts, today).decision.due) continue;
      await this.acts.change(ITSELF, id, dunned);
      sent += 1;
    }
    return sent;
  }
}
