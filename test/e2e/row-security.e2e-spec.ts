import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CBP_ROLES, PUBLIC_ACTOR, ROLES } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { actorOf as actor, organisationOf } from '../support/sandbox-actors.js';

const ALL = { name: 'test-all', text: 'select id, owner from parcel order by id' };
const CHILDREN = { name: 'test-children', text: 'select id from parcel_note order by id' };
const ids = (rows: readonly { id?: string }[]) => rows.map(({ id }) => id);

// Tables that name an organisation and hold nothing of it that others may not know.
const NOT_WALLED = {
  agency_code: 'a list of codes, which every filer needs',
  client: 'asked before anyone is signed in',
  dmca_injured_person: 'a list published in the Federal Register',
  surety_code: 'a list of codes, which every filer needs',
};

describe('the second wall: row-level security', () => {
  let t: TestApp;
  let db: Database;
  let owner: pg.Client;
  const [mine, other] = [organisationOf('sandbox-importer'), organisationOf('sandbox-importer-2')];

  beforeAll(async () => {
    t = await startTestApp();
    db = t.app.get(Database);
    owner = new pg.Client({ connectionString: t.database.adminUrl });
    await owner.connect();
    await owner.query(`
      create table parcel (id text primary key, owner text);
      create table parcel_note (id text primary key, parcel_id text not null references parcel);
      select tenant_table('parcel', 'importers', array['owner'], writers => 'owners', also => 'id = ''p4''');
      select tenant_child('parcel_note', 'parcel', 'parcel_id');
      select grant_to_service('parcel', 'select, insert, update, delete'), grant_to_service('parcel_note', 'select');
      insert into parcel values ('p1', '${mine}'), ('p2', '${other}'), ('p3', null), ('p4', null);
      insert into parcel_note values ('n1', 'p1'), ('n2', 'p2')`);
  });
  afterAll(async () => {
    await owner.end();
    await t.close();
  });

  const grant = async (id: string, from: string, to: string, more = {}) => {
    const given = {
      resources: ['importers'],
      actions: ['read'],
      valid_from: '2000-01-01',
      valid_until: '2100-01-01',
      ...more,
    };
    await owner.query(
      `select set_config('app.actor_id', 'test', false);
       insert into access_grant (id, grantor_organisation_id, grantee_organisation_id, resources, actions, valid_from, valid_until, reason, granted_by, granted_at)
       select '${id}', '${from}', '${to}', array(select jsonb_array_elements_text(g->'resources')), array(select jsonb_array_elements_text(g->'actions')),
              (g->>'valid_from')::date, (g->>'valid_until')::date, 'test', 'test', now() from (select '${JSON.stringify(given)}'::jsonb as g) given`,
    );
  };

  it('shows a query that forgets its scope nothing of any tenant', async () => {
    expect(ids(await db.query(ALL))).toEqual(['p4']);
    expect(await db.query(CHILDREN)).toEqual([]);
  });

  it('shows an organisation its own rows, whatever the statement asks for', async () => {
    expect(ids(await db.queryAs(actor('sandbox-importer'), ALL))).toEqual(['p1', 'p4']);
    expect(ids(await db.queryAs(actor('sandbox-importer'), CHILDREN))).toEqual(['n1']);
    expect(ids(await db.queryAs(PUBLIC_ACTOR, ALL))).toEqual(['p4']);
  });

  it('shows CBP and the service itself all rows', async () => {
    expect(ids(await db.queryAs(actor('sandbox-analyst'), ALL))).toHaveLength(4);
    expect(ids(await db.queryAs('system:test', ALL))).toHaveLength(4);
  });

  it('leaves nothing behind on the connection', async () => {
    await Promise.all(Array.from({ length: 12 }, () => db.queryAs(actor('sandbox-analyst'), ALL)));
    const later = await Promise.all(Array.from({ length: 12 }, () => db.query(ALL)));
    expect(later.map(ids)).toEqual(Array(12).fill(['p4']));
  });

  it('keeps callers apart who ask at the same time', async () => {
    const asked = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'sandbox-importer' : 'sandbox-importer-2'));
    const answers = await Promise.all(asked.map((client) => db.queryAs<{ id: string }>(actor(client), ALL)));
    answers.forEach((rows, i) => expect(ids(rows)[0]).toBe(i % 2 ? 'p1' : 'p2'));
  });

  it('survives a statement that fails, at planning and at work, and answers the next one', async () => {
    const bad = { name: 'test-bad', text: 'select nothing from nowhere' };
    const worse = { name: 'test-worse', text: 'select 1 / $1::int as id' };
    for (let i = 0; i < 6; i++) {
      await expect(db.queryAs(actor('sandbox-importer'), bad)).rejects.toThrow('nowhere');
      await expect(db.queryAs(actor('sandbox-importer'), worse, [0])).rejects.toThrow('zero');
      expect(await db.queryAs(actor('sandbox-importer'), worse, [1])).toEqual([{ id: 1 }]);
    }
  });

  it('sees with the eyes of whoever began the transaction, and for one statement with other eyes', async () => {
    await db.transaction(actor('sandbox-importer'), async () => {
      expect(ids(await db.query(ALL))).toEqual(['p1', 'p4']);
      expect(ids(await db.queryAs('system:test', ALL))).toHaveLength(4);
      expect(ids(await db.query(ALL))).toEqual(['p1', 'p4']);
      const [row] = await db.queryAs('system:test', { name: 'test-who', text: `select audit_actor() as id` });
      expect(row).toEqual({ id: 'sandbox-importer' });
    });
  });

  it('refuses to write rows of others', async () => {
    const insert = { name: 'test-insert', text: 'insert into parcel values ($1, $2)' };
    await expect(db.queryAs(actor('sandbox-importer'), insert, ['p9', other])).rejects.toThrow('row-level security');
    const update = { name: 'test-update', text: `update parcel set owner = owner where id = 'p2' returning id` };
    expect(await db.queryAs(actor('sandbox-importer'), update)).toEqual([]);
  });

  it('shows granted rows while the grant is in force, by resource, and not one request longer', async () => {
    const broker = actor('sandbox-broker-2');
    await grant('grt_test_old', other, broker.organisationId, { valid_until: '2001-01-01' });
    await grant('grt_test_else', other, broker.organisationId, { resources: ['merchandise'] });
    expect(ids(await db.queryAs(broker, ALL))).toEqual(['p4']);
    await grant('grt_test', other, broker.organisationId);
    expect(ids(await db.queryAs(broker, ALL))).toEqual(['p2', 'p4']);
    // The sandbox has given it a grant by the first importer.
    expect(ids(await db.queryAs(actor('sandbox-broker'), ALL))).toEqual(['p1', 'p4']);
    const named = {
      name: 'test-grant',
      text: `select under_grant(owner, 'importers') as id from parcel where id = 'p2'`,
    };
    expect(await db.queryAs(broker, named)).toEqual([{ id: 'grt_test' }]);
    const insert = { name: 'test-act', text: 'insert into parcel values ($1, $2)' };
    await expect(db.queryAs(broker, insert, ['p9', other])).rejects.toThrow('row-level security');
    await owner.query(`update access_grant set revoked_at = now(), revoked_by = 'test' where id = 'grt_test'`);
    expect(ids(await db.queryAs(broker, ALL))).toEqual(['p4']);
  });

  it('names the same staff as the code', async () => {
    const reach = { name: 'test-reach', text: 'select actor_sees_all() as all' };
    const seeAll = await Promise.all(
      ROLES.map(async (role) => {
        const [row] = await db.queryAs<{ all: boolean }>({ ...PUBLIC_ACTOR, role }, reach);
        return row!.all ? [role] : [];
      }),
    );
    expect(seeAll.flat()).toEqual([...CBP_ROLES, 'system']);
  });

  it('is switched on for every table that names an organisation, and the service owns nothing', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and a.attname ~ 'organisation_id$' and not c.relrowsecurity order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(NOT_WALLED));
    const { rows: owned } = await owner.query(
      `select relname from pg_class where pg_get_userbyid(relowner) = trade_runtime_role()`,
    );
    expect(owned).toEqual([]);
  });

  it('is not walked around by a view', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
         and not coalesce(reloptions @> '{security_invoker=true}' or reloptions @> '{security_invoker=on}', false)`,
    );
    expect(rows.map((row: { relname: string }) => row.relname)).toEqual([]);
  });
});
