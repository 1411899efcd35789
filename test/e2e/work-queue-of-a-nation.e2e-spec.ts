import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_CLOCKS, WINDOWS } from '../../src/features/entries/rules/clocks/entry-clock.js';
import { CBP_ROLES } from '../../src/kernel/actor.js';
import { manifests } from '../../src/platform/manifest/manifest.js';
import { itemOf, itemsOf, overdueOf } from '../../src/platform/work/work-items.sql.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { rowsLookedAt } from '../support/rows-looked-at.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
});
afterAll(() => t.close());

const itemsAbout = async (id: string, by = officer): Promise<readonly Record<string, any>[]> => {
  const { body } = await by.get('/v1/work-items').query({ limit: 500 }).expect(200);
  return body.items.filter(({ subjectId }: any) => subjectId === id);
};
const sources = () => manifests().flatMap(({ work = [] }) => work);

// No security filing is made of it.
const BY_AIR = { modeOfTransport: '40' };

describe('what runs on an entry waits with customs', () => {
  it('from the day it runs, with its port and day, and goes when it is met', async () => {
    const { id } = await filed(importer);
    expect((await post(officer, `/v1/entries/${String(id)}/status-changes`, { to: 'released' })).status).toBe(200);
    expect(await itemsAbout(id)).toMatchObject([
      { kind: 'entry_clock', part: 'summary', dueOn: '2026-03-16', since: '2026-03-02', port: '2704', overdue: false },
    ]);
    const asked = { document: 'packing_list', reason: 'It is wanted.' };
    await post(officer, `/v1/entries/${String(id)}/document-requests`, asked);
    expect((await itemsAbout(id)).map(({ part, dueOn }) => [part, dueOn])).toEqual([
      ['summary', '2026-03-16'],
      ['document.packing_list', '2026-06-30'],
    ]);
    const { body } = await officer.get('/v1/work-items?kind=entry_clock&dueBefore=2026-03-17&port=2704').expect(200);
    expect(body.items.map(({ subjectId, part }: any) => [subjectId, part])).toEqual([[id, 'summary']]);
    await post(officer, `/v1/entries/${String(id)}/document-waivers`, asked);
    await post(officer, `/v1/entries/${String(id)}/status-changes`, { to: 'cancelled' });
    expect(await itemsAbout(id)).toEqual([]);
  });

  it('moves with the port of its entry', async () => {
    const { id } = await filed(importer, BY_AIR);
    await post(officer, `/v1/entries/${String(id)}/document-requests`, { document: 'packing_list', reason: 'Wanted.' });
    const { body } = await importer.get(`/v1/entries/${String(id)}`).expect(200);
    await importer
      .put(`/v1/entries/${String(id)}`)
      .set('if-match', `"${String(body.version)}"`)
      .send({ ...body.declared, portCode: '4601', reason: 'It goes to New York.' })
      .expect(200);
    expect(await itemsAbout(id)).toMatchObject([{ part: 'document.packing_list', port: '4601' }]);
  });

  it('so does an agency that has not let the goods go', async () => {
    const { id } = await filed(importer, { ...BY_AIR, lines: [solarLine({ agencies: ['EPA'] })] });
    expect(await itemsAbout(id)).toMatchObject([{ kind: 'entry_agency_answer', part: 'EPA', since: '2026-03-02' }]);
    await post(officer, `/v1/entries/${String(id)}/status-changes`, { to: 'cancelled' });
    expect(await itemsAbout(id)).toEqual([]);
  });

  it('by whatever name the law gives it', async () => {
    const { id } = await filed(importer);
    // What an agency is asked to answer waits under a kind of its own.
    const names = ENTRY_CLOCKS.filter((name) => !WINDOWS.includes(name) && name !== 'agency_answer');
    await asOwner(t, (client) =>
      client.query(
        `insert into entry_due (entry_id, name, subject, due_on, started_on, port_code)
         select $1, name, '', '2026-04-01', '2026-03-02', '2704' from unnest($2::text[]) name`,
        [id, names],
      ),
    );
    expect((await itemsAbout(id)).map(({ part }) => part).sort()).toEqual([...names].sort());
  });
});

it('every clock says in which kinds of work of its feature it is seen, and each of those is told to some role', () => {
  for (const { name, clocks = [], work = [] } of manifests())
    for (const { waits } of clocks)
      expect([name, waits.filter((kind) => !work.some((one) => one.kind === kind))]).toEqual([name, []]);
  const seen = new Set(manifests().flatMap(({ clocks = [] }) => clocks.flatMap(({ waits }) => waits)));
  const days = sources().filter(({ select }) => !/null::date as due_on/.test(select));
  const alone = days.filter(({ kind }) => !seen.has(kind)).map(({ kind }) => kind);
  // Their days are read as they stand: no clock has to tell anything of them.
  expect(alone.sort()).toEqual([
    ...['approval', 'bond_claim_demand', 'entry_security_filing', 'recordation_renewal', 'redelivery_demand'],
    ...['refund_declaration_to_settle', 'refund_to_certify'],
  ]);
});

describe('however many clocks run', () => {
  const MANY = 30_000;
  let subject: string;
  beforeAll(async () => {
    ({ id: subject } = await filed(importer, aFiling()));
    await asOwner(t, async (client) => {
      await client.query('alter table entry_due disable trigger user');
      await client.query(
        `insert into entry_due (entry_id, name, subject, due_on, started_on, port_code)
         select $1, 'document', 'd' || k, date '2026-03-03' + k % 300, '2026-03-02', lpad((k % 300)::text, 4, '0') from generate_series(1, $2::int) k`,
        [subject, MANY],
      );
      await client.query('alter table entry_due enable trigger user');
      await client.query('analyze entry_due');
    });
  });

  /** How many rows a statement of the queue looks at, planned without a look at its values. */
  const looks = async (text: string, types: string, values: readonly (string | number | null)[]): Promise<number> => {
    const service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
    try {
      await service.query('begin');
      await service.query(`select set_config('app.actor_id', 'x', true), set_config('app.role', 'supervisor', true),
        set_config('app.now', '2026-03-02T16:00:00Z', true), set_config('plan_cache_mode', 'force_generic_plan', true)`);
      await service.query(`prepare asked (${types}) as ${text}`);
      const given = values.map((value) => (value === null ? 'null' : `'${String(value)}'`)).join(', ');
      const { rows } = await service.query(`explain (analyze, format json) execute asked (${given})`);
      return rowsLookedAt(rows[0]['QUERY PLAN'][0].Plan);
    } finally {
      await service.end();
    }
  };
  const LIST = 'text, date, text, text, date, text, text, text, int';
  const NOTHING = { held: false, atPort: false, before: false, after: false };
  const NULLS = [null, null, null, null];

  it.each<[string, Partial<typeof NOTHING>, (string | null)[]]>([
    ['all of it', {}, [null, null, null, null, ...NULLS]],
    ['what is due before a day', { before: true }, [null, '2026-03-03', null, null, ...NULLS]],
    ['what nobody has taken', {}, [null, null, null, '', ...NULLS]],
    ['what is at a port', { atPort: true }, [null, null, '0007', null, ...NULLS]],
    ['what is at a port before a day', { atPort: true, before: true }, [null, '2026-03-11', '0007', null, ...NULLS]],
    ['what somebody has', { held: true }, [null, null, null, 'x', ...NULLS]],
    ['a page far behind', { after: true }, [null, null, null, null, '2026-12-20', 'entry_clock', 'ent_0', '']],
    [
      'the last page before a day',
      { after: true, before: true },
      [null, '2026-09-02', null, null, '2026-09-01', 'z', '', ''],
    ],
  ])('%s is read without going through them', async (_what, asked, values) => {
    const { text } = itemsOf('supervisor', sources(), { ...NOTHING, ...asked });
    expect(await looks(text, LIST, [...values, 51])).toBeLessThan(MANY / 10);
  });

  it('one of them, and how many are overdue, are read without going through the rest', async () => {
    const clock = sources().find(({ kind }) => kind === 'entry_clock')!;
    expect(await looks(itemOf(clock).text, 'text, text', ['ent_none', 'entry_clock~ent_none~summary'])).toBeLessThan(
      10,
    );
    expect(await looks(overdueOf(sources()).text, 'date', ['2026-03-04'])).toBeLessThan(MANY / 10);
  });

  it('every page of a role comes once, in its order', async () => {
    for (const role of CBP_ROLES) {
      const by = await t.as(role);
      const days: string[] = [];
      const ids: string[] = [];
      for (let cursor: string | undefined, pages = 0; pages < 4; pages++) {
        const { body } = await by
          .get('/v1/work-items')
          .query({ limit: 40, ...(cursor ? { cursor } : {}) })
          .expect(200);
        ids.push(...body.items.map(({ id }: any) => id));
        days.push(...body.items.map(({ dueOn = '9999-12-31' }: any) => dueOn));
        cursor = body.page.next;
        if (!cursor) break;
      }
      expect([role, new Set(ids).size, days]).toEqual([role, ids.length, [...days].sort()]);
    }
  });
});
