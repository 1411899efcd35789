import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { LedgerAppender } from '../../src/platform/ledger/ledger-appender.js';
import { LedgerEntries } from '../../src/platform/ledger/ledger-entries.js';
import { LedgerIdentity } from '../../src/platform/ledger/ledger-identity.js';
import { LedgerPublisher } from '../../src/platform/ledger/ledger-publisher.js';
import { exportLedger } from '../../src/platform/ledger/ledger-export.js';
import type { NoteSigner } from '../../src/platform/ledger/note-key.js';
import { startTestApp } from './app.js';
import type { TestApp } from './app.js';

/** What the offline verifier said. */
export interface Verdict {
  readonly status: number | null;
  readonly codes: readonly string[];
  readonly report: Record<string, any>;
}

/** A service with a ledger of its own, its published files, and someone with the owner's rights. */
export class LedgerScene {
  private constructor(
    readonly service: TestApp,
    readonly folder: string,
    readonly owner: pg.Client,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<LedgerScene> {
    const folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
    const service = await startTestApp({ DATA_DIR: folder, ...env });
    const owner = new pg.Client({ connectionString: service.database.adminUrl });
    await owner.connect();
    await owner.query(`select set_config('app.actor_id', 'owner', false)`);
    const scene = new LedgerScene(service, folder, owner);
    await scene.forgetSeeds();
    return scene;
  }

  /** What the sandbox's own disclosures left waiting is no part of the scene. */
  async forgetSeeds(): Promise<void> {
    await this.owner.query(`alter table ledger_pending disable trigger ledger_pending_kept`);
    await this.owner.query(`delete from ledger_pending`);
    await this.owner.query(`alter table ledger_pending enable trigger ledger_pending_kept`);
  }

  get signer(): Promise<NoteSigner> {
    const identity = this.service.app.get(LedgerIdentity, { strict: false });
    return identity.signing().then(({ signer }) => signer);
  }

  get appender(): LedgerAppender {
    return this.service.app.get(LedgerAppender);
  }

  get publisher(): LedgerPublisher {
    return this.service.app.get(LedgerPublisher, { strict: false });
  }

  /** Receipts stored with their acts, each in a transaction of its own. */
  async record(count: number, name = 'one'): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i++) ids.push(await this.recordOne({ disclosure: `${name}-${i}`, fields: ['port'] }));
    return ids;
  }

  recordOne(receipt: object): Promise<string> {
    const database = this.service.app.get(Database);
    const entries = this.service.app.get(LedgerEntries);
    return database.transaction('system:test', () => entries.add('disclosure_receipt', receipt));
  }

  /** Records, appends and signs. */
  async grow(count: number, name?: string): Promise<string[]> {
    const ids = await this.record(count, name);
    await this.appender.drain();
    await this.publisher.publish();
    return ids;
  }

  async key(): Promise<string> {
    return (await this.signer).verifier.key;
  }

  /** Where the checkpoints of the living tree are published. */
  async published(): Promise<string> {
    const { rows } = await this.owner.query('select epoch from ledger_identity');
    return path.join(this.folder, 'ledger', rows[0].epoch);
  }

  /** What the verifier says of the database as it is now, or as `attack` leaves it; the attack is undone afterwards. */
  async verify(attack?: (owner: pg.Client) => Promise<unknown>): Promise<Verdict> {
    const out = mkdtempSync(path.join(this.folder, 'export-'));
    await this.owner.query('begin isolation level repeatable read');
    try {
      await attack?.(this.owner);
      await exportLedger(this.owner, out);
    } finally {
      await this.owner.query('rollback');
    }
    return this.run('--ledger', out);
  }

  /** What the verifier says of proofs as they came over HTTP. */
  verifyProofs(...bundles: readonly object[]): Promise<Verdict> {
    const files = bundles.map((bundle, place) => {
      const file = path.join(this.folder, `proof-${place}.json`);
      writeFileSync(file, JSON.stringify(bundle));
      return file;
    });
    return this.run(...files.flatMap((file) => ['--proof', file]));
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.owner.query(`select count(*)::int as count from ${table}`);
    return rows[0].count;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.service.close();
    rmSync(this.folder, { recursive: true });
  }

  private async run(...args: string[]): Promise<Verdict> {
    const tool = path.resolve('tools/verify-ledger.mjs');
    const all = [tool, '--json', '--key', await this.key(), '--trusted', await this.published(), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', cwd: tmpdir() });
    if (status === 2) throw new Error(stderr);
    const report = JSON.parse(stdout);
    return { status, report, codes: report.findings.map(({ code }: { code: string }) => code) };
  }
}
