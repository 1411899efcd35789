import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PUBLIC_ACTOR } from '../../src/kernel/actor.js';
import type { Actor } from '../../src/kernel/actor.js';
import { unlawful } from '../../src/kernel/errors.js';
import { advisoryLock, keyOf, lockNames } from '../../src/platform/database/advisory-lock.js';
import { Database } from '../../src/platform/database/database.js';
import { Client } from '../../src/features/identity/client.entity.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ImportersService } from '../../src/features/importers/importers.service.js';
import { actorOf } from '../support/sandbox-actors.js';

const OFFICER: Actor = { ...PUBLIC_ACTOR, ...actorOf('sandbox-port-officer') };
const OTHER: Actor = { ...PUBLIC_ACTOR, ...actorOf('sandbox-ipr-officer') };
const IMPORTER: Actor = { ...PUBLIC_ACTOR, ...actorOf('sandbox-importer') };
const WHO = { name: 'test-who', text: `select audit_actor() as id, current_setting('app.role', true) as role` };

let t: TestApp;
let db: Database;
beforeAll(async () => {
  t = await startTestApp();
  db = t.app.get(Database);
});
afterAll(() => t.close());

const touch = {
  name: 'test-touch',
  text: 'update importer set created_by = created_by where id = (select min(id) from importer) returning id',
};
/** Of a table that no row policy and no audit guards: the service's own, of what it could delete without being anybody. */
const notedAnywhere = { name: 'test-noted', text: 'delete from cursor_key' };
/** Who wrote last, newest first, as the audit trail has it. */
const authors = (): Promise<readonly string[]> =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ actor: string }>(
      `select actor_id as actor from audit where table_name = 'importer' order by id desc`,
    );
    return rows.map(({ actor }) => actor);
  });

const who = async (): Promise<string> => {
  const [row] = await db.query<{ id: string; role: string }>(WHO);
  return `${row!.id} ${row!.role}`;
};

describe('who acts', () => {
  it('is joined by the same actor alone; somebody else is an error, not audited as the first', async () => {
    await db.transaction(OFFICER, async () => {
      expect(await db.transaction({ ...OFFICER }, who)).toBe('sandbox-port-officer port_officer');
      await expect(db.transaction(OTHER, who)).rejects.toThrow('sandbox-ipr-officer cannot join a transaction of');
      await expect(db.transaction({ ...OFFICER, role: 'ipr_officer' }, who)).rejects.toThrow('cannot join');
      expect(await who()).toBe('sandbox-port-officer port_officer');
    });
  });

  it('may be taken over by name, and goes back, also when that part failed', async () => {
    await db.transaction(OFFICER, async () => {
      expect(await db.actAs('system:test', who)).toBe('system:test system');
      expect(await who()).toBe('sandbox-port-officer port_officer');
      await expect(db.actAs(OTHER, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await who()).toBe('sandbox-port-officer port_officer');
      const broken = { name: 'test-broken', text: 'select 1 / 0' };
      await expect(db.savepoint(() => db.actAs(OTHER, () => db.query(broken)))).rejects.toThrow('division by zero');
      expect(await who()).toBe('sandbox-port-officer port_officer');
    });
    expect(await db.actAs(OTHER, who)).toBe('sandbox-ipr-officer ipr_officer');
  });

  it('is named by the audit trail for each part: whose act it was, and what the service did after it', async () => {
    await db.transaction(OFFICER, async () => {
      await db.query(touch);
      await db.actAs('system:test', () => db.query(touch));
    });
    expect((await authors()).slice(0, 2)).toEqual(['system:test', 'sandbox-port-officer']);
  });

  it('sees with other eyes by name, and writes under its own name meanwhile, also after a read as a third', async () => {
    const goods = { name: 'test-importers', text: 'select id from importer' };
    await db.transaction(IMPORTER, async () => {
      expect(await db.query(goods)).toHaveLength(1);
      const seen = await db.seeAs('system:test', async () => {
        await db.queryAs(OTHER, goods);
        expect(await who()).toBe('sandbox-importer system');
        return db.query(goods);
      });
      expect(seen.length).toBeGreaterThan(1);
      expect(await db.query(goods)).toHaveLength(1);
    });
    await expect(db.seeAs(OTHER, who)).rejects.toThrow('only a running transaction');
  });

  it('is one at a time: nobody asks in the first one’s name while another acts', async () => {
    await db.transaction(OFFICER, async () => {
      let [acts, open] = [false, (): void => undefined];
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      const other = db.actAs(OTHER, () => ((acts = true), gate));
      while (!acts) await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(who()).rejects.toThrow('Somebody else acts in the transaction');
      open();
      await other;
      expect(await who()).toBe('sandbox-port-officer port_officer');
    });
  });

  it('has one statement on its connection at a time, also where several are asked for at once', async () => {
    const client = pg.Client.prototype as unknown as { query: (this: { _activeQuery?: object | null }) => unknown };
    const { query } = client;
    let atOnce = 0;
    client.query = function (...given) {
      if (this._activeQuery) atOnce++;
      return query.apply(this, given);
    };
    try {
      const seen = await db.transaction(OFFICER, async () => {
        const read = () => db.queryAs<{ id: string; role: string }>(IMPORTER, WHO);
        const all = await Promise.all([who(), read(), db.query({ name: 'test-one', text: 'select 1 as one' }), who()]);
        return [all[0], all[1][0]?.role, all[2], all[3]];
      });
      const officer = 'sandbox-port-officer port_officer';
      expect(seen).toEqual([officer, 'importer', [{ one: 1 }], officer]);
      expect(atOnce).toBe(0);
      const failing = db.transaction(OFFICER, () =>
        Promise.all([db.query({ name: 'test-failing', text: 'select 1 / 0' }), db.query(touch), db.query(touch)]),
      );
      await expect(failing).rejects.toThrow('division by zero');
      expect(atOnce).toBe(0);
    } finally {
      client.query = query;
    }
  });

  it('keeps what was done apart although the transaction around it is undone', async () => {
    const before = await authors();
    const made = db.transaction(OFFICER, async () => {
      await db.apart('system:apart', () => db.query(touch));
      await db.query({ ...touch, name: 'test-touch-again', text: touch.text.replace('min', 'max') });
      throw new Error('undone');
    });
    await expect(made).rejects.toThrow('undone');
    expect(await authors()).toEqual(['system:apart', ...before]);
  });
});

describe('locks', () => {
  const twice = advisoryLock('test-twice');

  it('have names, each once', () => {
    expect(() => advisoryLock('test-twice')).toThrow('lock test-twice is declared twice');
    expect(() => advisoryLock('two words')).toThrow('named in words');
    expect(lockNames().length).toBeGreaterThan(10);
  });

  it('are known to PostgreSQL by numbers no two of which are alike', async () => {
    const numbers = await asOwner(t, async (client) => {
      const { rows } = await client.query<{ number: string }>(
        'select hashtextextended(name, 0)::text as number from unnest($1::text[]) name',
        [lockNames().map((name) => keyOf({ name }))],
      );
      return rows.map(({ number }) => number);
    });
    expect(new Set(numbers).size).toBe(lockNames().length);
  });

  it('are held by key until the transaction ends', async () => {
    await db.transaction(OFFICER, async () => {
      await db.hold(twice, ['b', 'a']);
      const [a, b, c] = await db.apart(OTHER, async () => [
        await db.tryHold(twice, 'a'),
        await db.tryHold(twice, 'b'),
        await db.tryHold(twice, 'c'),
      ]);
      expect([a, b, c]).toEqual([false, false, true]);
    });
    await db.transaction(OTHER, async () => expect(await db.tryHold(twice, 'a')).toBe(true));
    await expect(db.hold(twice)).rejects.toThrow('inside a transaction');
  });
});

describe('a look', () => {
  const READ_ONLY = 'cannot execute UPDATE in a read-only transaction';

  it('changes nothing, however it asks; the account of it and what all processes share are written by their own doors', async () => {
    await db.looksOnly(async () => {
      await expect(db.transaction(OFFICER, () => db.query(touch))).rejects.toThrow(READ_ONLY);
      await expect(db.queryAs(OFFICER, touch)).rejects.toThrow(READ_ONLY);
      // What is no tenant's is read outside a transaction and as nobody; that is no way to write either.
      await expect(db.query(notedAnywhere)).rejects.toThrow('cannot execute DELETE in a read-only transaction');
      expect(() => db.repo(Client)).toThrow('a look asks by query');
      await expect(db.transaction(OFFICER, () => db.actAs('system:test', () => db.query(touch)))).rejects.toThrow(
        READ_ONLY,
      );
      await expect(db.transaction(OFFICER, () => db.queryAs(OTHER, touch))).rejects.toThrow(READ_ONLY);
      await db.note('system:noting', touch, []);
      await db.apart('system:apart', () => db.query(touch));
    });
    expect((await authors()).slice(0, 2)).toEqual(['system:apart', 'system:noting']);
    // The connection that looked is free to write again.
    await db.queryAs(OFFICER, touch);
    await db.transaction(OFFICER, () => db.query(touch));
  });

  it('is every GET and HEAD: a handler that writes fails and has written nothing', async () => {
    const importers = t.app.get(ImportersService);
    const officer = (await t.as('port_officer')).set('purpose', 'enforcement');
    const [{ id }] = (await db.queryAs<{ id: string }>(OFFICER, touch)) as [{ id: string }];
    const before = (await authors()).length;
    await officer.get(`/v1/importers/${id}`).expect(200);
    const writes = async (): Promise<never> => {
      await db.queryAs(OFFICER, touch);
      throw new Error('it has written');
    };
    Object.defineProperty(importers, 'find', { value: writes, configurable: true });
    try {
      await officer.get(`/v1/importers/${id}`).expect(500);
      await officer.head(`/v1/importers/${id}`).expect(500);
    } finally {
      delete (importers as { find?: unknown }).find;
    }
    expect((await authors()).length).toBe(before);
  });
});

describe('a refusal', () => {
  it('that left a row behind is noticed by every test that hears of it', async () => {
    const own = await startTestApp();
    try {
      const inner = own.app.get(Database);
      const refuse = async (): Promise<never> => {
        await inner.apart('system:test', () => inner.query(touch));
        throw unlawful([{ pointer: '', code: 'importer.unknown', message: 'Refused, but not as if never asked.' }]);
      };
      Object.defineProperty(own.app.get(ImportersService), 'rename', { value: refuse });
      const officer = await own.as('import_specialist');
      const rename = { name: 'Blue Spruce', from: '2026-01-05' };
      await expect(
        officer
          .post('/v1/importers/imp_00000000000000000000000000/names')
          .set('idempotency-key', 'k')
          .send(rename)
          .expect(422),
      ).rejects.toThrow('left behind: test-touch');
    } finally {
      await own.close();
    }
  });
});
