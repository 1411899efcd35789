import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { LedgerDamaged } from './ledger-damaged.js';
import { PublicationRefused } from './published-files.js';
import { NoteRefused } from './signed-note.js';

const UNSETTLED = {
  name: 'ledger_damage_unsettled',
  text: `select finding from ledger_damage where settled_at is null order by id limit 1`,
};
const ADD = { name: 'ledger_damage_add', text: `insert into ledger_damage (found_at, finding) values ($1, $2)` };

/** Remembers, for every process and across restarts, that the ledger did not hold together. */
@Injectable()
export class DamageRecord {
  private readonly logger = new Logger('ledger');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is wrong, until the owner of the database has settled it. */
  async unsettled(): Promise<string | undefined> {
    const [row] = await this.database.query<{ finding: string }>(UNSETTLED);
    return row?.finding;
  }

  /** Does work that looks into the ledger; if it finds damage, that is recorded and shouted before it goes on up. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isDamage(error)) await this.record(error.message);
      throw error;
    }
  }

  private async record(finding: string): Promise<void> {
    this.logger.error(`LEDGER DAMAGED, nothing more is signed until its owner settles ledger_damage: ${finding}`);
    if ((await this.unsettled()) === undefined) await this.database.query(ADD, [this.clock.now(), finding]);
  }
}

/** Whether this was an error of the ledger's own, and not a server that could not be reached. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof LedgerDamaged || error instanceof PublicationRefused || error instanceof NoteRefused;
