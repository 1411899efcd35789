import { Injectable } from '@nestjs/common';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';

/** One request that wants to happen once. */
export interface Attempt {
  readonly clientId: string;
  readonly route: string;
  readonly key: string;
  readonly bodyDigest: string;
}

/** The answer an earlier request with the same key was given. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bodyDigest?: string;
  /** Ids of what is others' and was asked for or shown under a grant. */
  readonly underGrant: readonly string[];
}

// The lock ends with the transaction, also when the process dies: nothing is ever left "in flight".
const ONE_REQUEST = advisoryLock('idempotency-key');
// By functions of the owner: the service's own role reads no answer but by its whole key.
const FIND = {
  name: 'idempotency-find',
  text: `select status, headers, body, body_digest as "bodyDigest", under_grant as "underGrant" from idempotency_answer($1, $2, $3)`,
};
const KEEP = {
  name: 'idempotency-keep',
  text: `select idempotency_keep($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
};

/** Remembers for 72 hours what each key was answered. */
@Injectable()
export class IdempotencyRecords {
  constructor(private readonly database: Database) {}

  /** False while another request with the same key runs. */
  claim({ clientId, route, key }: Attempt): Promise<boolean> {
    return this.database.tryHold(ONE_REQUEST, [clientId, route, key].join('\u001f'));
  }

  async find({ clientId, route, key }: Attempt): Promise<Answered | undefined> {
    const [row] = await this.database.query<Answered & { [column: string]: unknown }>(FIND, [clientId, route, key]);
    return row;
  }

  async keep(attempt: Attempt, { status, headers, body, underGrant }: Answered): Promise<void> {
    const { clientId, route, key, bodyDigest } = attempt;
    const answer = [status, JSON.stringify(headers), body, underGrant];
    await this.database.query(KEEP, [clientId, route, key, bodyDigest, ...answer]);
  }
}
