import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { Due, Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DEPOSITED_ON_WITHDRAWAL } from '../../revenue/rules/index.js';
import { NOT_AN_IMPORT } from '../../security/rules/index.js';
import { coveredStatusChanged } from '../risk.events.js';
import { MADE_FOR_CASES } from './covered-records.js';
import { coveredStatusQuestion } from './covered-status.question.js';
import type { CoveredProngView, CoveredStatusResultView } from './covered-status.view.js';
import { DEPOSITS_BOUNCED, IMPORTERS_TOUCHED, KEEP_STATUS, LAST_STATUS, NO_LONGER_NEW } from './covered-watch.sql.js';

const ITSELF: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };
const ONE_AT_A_TIME = advisoryLock('covered-status');
const AT_ONCE = 100;

/** Finds anew whether an importer is covered when its record changes, keeps each change with its answer, and tells customs. */
@Injectable()
export class CoveredStatusWatch implements Hearer, Due {
  constructor(
    private readonly database: Database,
    private readonly asking: Asking,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  /** Each importer is looked at once, whatever was heard of it: all of that is on its record already. */
  async hearAll(messages: readonly Message[]): Promise<void> {
    const named = (key: 'importerId' | 'entryId'): readonly unknown[] => [
      ...new Set(messages.flatMap(({ payload }) => payload[key] ?? [])),
    ];
    await this.database.actAs(ITSELF, async () => {
      const values = [named('importerId'), named('entryId'), NOT_AN_IMPORT, MADE_FOR_CASES];
      const rows = await this.database.query<{ id: string }>(IMPORTERS_TOUCHED, values);
      for (const { id } of rows) await this.look(id);
    });
  }

  /** With the day after its first import an importer is new no more; with the day after the last one to deposit, what bounced came late. */
  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const rows = await this.database.query<{ id: string }>(NO_LONGER_NEW, [this.clock.today(), AT_ONCE]);
      const bounced = await this.database.query<{ id: string }>(DEPOSITS_BOUNCED, [AT_ONCE, DEPOSITED_ON_WITHDRAWAL]);
      let changed = 0;
      for (const id of new Set([...rows, ...bounced].map((row) => row.id))) if (await this.look(id)) changed += 1;
      return changed;
    });
  }

  /** Looks at one importer, in the running transaction; whether anything is other than it was. */
  async look(importerId: string): Promise<boolean> {
    await this.database.hold(ONE_AT_A_TIME, [importerId]);
    const asOf = this.clock.today();
    const answer = await this.asking.answer(coveredStatusQuestion, { importerId, asOf });
    const standsOn = JSON.stringify(standing(answer.result));
    const [last] = await this.database.query<Last>(LAST_STATUS, [importerId, standsOn]);
    if (last?.same === true) return false;
    const { id } = await this.asking.keep(ITSELF, answer, null);
    const { gateway, noPriorImports } = answer.result;
    const found = [answer.outcome, gateway.standing, noPriorImports.standing, standsOn];
    await this.database.query(KEEP_STATUS, [importerId, asOf, ...found, id, this.clock.now()]);
    if ((last?.outcome ?? 'undetermined') !== answer.outcome)
      await this.outbox.add(coveredStatusChanged({ importerId, determinationId: id }));
    return true;
  }
}

interface Last extends Record<string, unknown> {
  readonly outcome: string;
  readonly same: boolean;
}

const PRONGS = ['noPriorImports', 'failedToFullyPay', 'failedToPayTimely'] as const;
const recordsOf = ({ standing: is, records, linkedRecords }: CoveredProngView) => ({
  standing: is,
  records: [...records, ...linkedRecords].map(({ id }) => id),
});

// How each part stands, and on what; one entry more under a case is no change.
const standing = (result: CoveredStatusResultView) => ({
  gateway: result.gateway.standing,
  ...Object.fromEntries(PRONGS.map((part) => [part, recordsOf(result[part])])),
  programExempt: result.programExempt,
});
