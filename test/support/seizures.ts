import { randomInt, randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { Merchandise } from '../../src/features/merchandise/index.js';
import type { Goods, MerchandiseParty, NewParty } from '../../src/features/merchandise/index.js';
import { Database } from '../../src/platform/database/database.js';
import { asOwner } from './access/as-owner.js';
import type { Caller, TestApp } from './app.js';
import { organisationOf } from './sandbox-actors.js';

export const IMPORTER: NewParty = {
  role: 'importer',
  name: 'Blue Spruce Imports',
  address: '1 Pier Road, Long Beach, CA',
  country: 'US',
  organisationId: organisationOf('sandbox-importer'),
};

/** A new FP&F case number. */
export const caseNumber = (): string => `2026-2704-${String(randomInt(1_000_000)).padStart(6, '0')}-01`;

/** Posts an act once, under a key of its own. */
export const post = async (caller: Caller, path: string, body: object): Promise<Response> =>
  caller.post(path).set('idempotency-key', randomUUID()).send(body);

/** Runs with one organisation licensed under every recordation. */
export async function whileLicensed<T>(t: TestApp, licensee: string, work: () => Promise<T>): Promise<T> {
  await asOwner(t, (client) =>
    client.query(
      `insert into recordation_party (recordation_id, kind, name, organisation_id) select id, 'licensee', 'Licensee', $1 from recordation`,
      [licensee],
    ),
  );
  try {
    return await work();
  } finally {
    await asOwner(t, (client) =>
      client.query(`delete from recordation_party where kind = 'licensee' and organisation_id = $1`, [licensee]),
    );
  }
}

/** The goods as they are on record. */
export const goodsOf = (t: TestApp, id: string): Promise<Goods | null> =>
  t.app.get(Database).transaction('system:test', () => t.app.get(Merchandise).find(id));

export const partiesOf = (t: TestApp, id: string): Promise<MerchandiseParty[]> =>
  t.app.get(Database).transaction('system:test', () => t.app.get(Merchandise).partiesOf([id]));
