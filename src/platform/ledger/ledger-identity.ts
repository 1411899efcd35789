import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { timedId } from '../../kernel/ids.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { noteSigner, parseVerifierKey, type NoteSigner, type NoteVerifier } from './note-key.js';
import { PublishedFiles } from './published-files.js';

interface IdentityRow {
  readonly origin: string;
  readonly epoch: string;
  readonly verifier_key: string;
  readonly private_key: string | null;
}

/** The name and key the ledger signs by, for as long as its tree lives. */
export interface Identity {
  readonly signer: NoteSigner;
  /** Where its checkpoints are published, outside the database. */
  readonly files: PublishedFiles;
}

const READ = {
  name: 'ledger_identity_read',
  text: `select origin, epoch, verifier_key, private_key from ledger_identity`,
};
const BEGIN = {
  name: 'ledger_identity_begin',
  text: `insert into ledger_identity (origin, epoch, verifier_key, private_key, began_at) values ($1, $2, $3, $4, $5)
         on conflict (one) do nothing`,
};

/** Gives the ledger its name when its tree begins, and keeps to it. */
@Injectable()
export class LedgerIdentity {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whom to trust; undefined until the worker has begun the tree. */
  async verifier(): Promise<NoteVerifier | undefined> {
    const [row] = await this.database.query<IdentityRow>(READ);
    return row && parseVerifierKey(row.verifier_key);
  }

  /** Refuses to start with a key file that cannot be used. */
  checkKeyFile(): void {
    try {
      const key = this.keyFile();
      if (key) noteSigner('check', key);
    } catch (cause) {
      throw new Error(`LEDGER_SIGNING_KEY must name a readable Ed25519 private key in PEM: ${String(cause)}`, {
        cause,
      });
    }
  }

  /** What to sign with, begun if need be; only the worker asks, who alone may have the key file. */
  async signing(): Promise<Identity> {
    const [row] = await this.database.query<IdentityRow>(READ);
    if (!row) {
      await this.begin();
      return this.signing();
    }
    const signer = noteSigner(row.origin, this.keyFile() ?? createPrivateKey(row.private_key ?? ''));
    if (signer.verifier.key !== row.verifier_key)
      throw new Error(`LEDGER_SIGNING_KEY is not the key that ${row.origin} began with`);
    return { signer, files: new PublishedFiles(path.join(this.settings.env.dataDir, 'ledger', row.epoch)) };
  }

  // A log cannot shrink. The sandbox, which can be emptied, so begins another one each time, under another name.
  private async begin(): Promise<void> {
    const epoch = this.settings.sandbox ? timedId('tree').slice('tree_'.length) : '';
    const place = `${this.settings.baseUrl.replace(/^https?:\/\//, '')}/ledger`;
    const origin = epoch ? `${place}/${epoch}` : place;
    const given = this.keyFile();
    const key = given ?? generateKeyPairSync('ed25519').privateKey;
    const kept = given ? null : key.export({ format: 'pem', type: 'pkcs8' });
    const { verifier } = noteSigner(origin, key);
    await this.database.query(BEGIN, [origin, epoch, verifier.key, kept, this.clock.now()]);
  }

  private keyFile(): KeyObject | undefined {
    const file = this.settings.env.ledgerSigningKey;
    return file === undefined ? undefined : createPrivateKey(readFileSync(file));
  }
}
