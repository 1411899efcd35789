import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ask } from '../../../platform/rules/ask.js';
import { dunningLetter, principalNotice } from '../rules/index.js';
import { BillSets } from './bill-sets.js';
import { dunned, noticed } from './bill-notes.js';
import { isUnderProtest } from './bill-row.js';
import { TO_DUN, TO_NOTICE } from './bill.sql.js';

const MOST = 1000;
const ITSELF: Actor = { id: 'system:dunning', role: 'system', organisationId: null, scopes: [] };

/** Tells debtors of what they still owe: every thirty days, and once by a dunning letter. */
@Injectable()
export class PrincipalNotices implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sets: BillSets,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => (await this.dun()) + (await this.notice()));
  }

  private async notice(): Promise<number> {
    const today = this.clock.today();
    const { dueBy, noticedBy } = ask(principalNotice, {}, today).decision;
    const found = await this.database.query<{ id: string }>(TO_NOTICE, [dueBy, noticedBy, today, MOST]);
    return this.sets.noteAll(
      ITSELF,
      found.map(({ id }) => id),
      noticed,
    );
  }

  // They are held; what has come between is asked again of each.
  private async dun(): Promise<number> {
    const today = this.clock.today();
    const { issuedBy } = ask(dunningLetter, { issuedOn: today, underProtest: false, stayed: false }, today).decision;
    const found = await this.database.query<{ id: string; stayed: boolean }>(TO_DUN, [issuedBy, today, MOST]);
    const stayed = new Map(found.map((one) => [one.id, one.stayed]));
    return this.sets.noteAll(ITSELF, [...stayed.keys()], dunned, (row) => {
      const facts = {
        issuedOn: row.issued_on,
        underProtest: isUnderProtest(row, today),
        stayed: stayed.get(row.id) ?? true,
      };
      return ask(dunningLetter, facts, today).decision.due;
    });
  }
}
