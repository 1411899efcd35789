import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Approval } from '../../src/platform/approvals/approval.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/approvals.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let first: Caller;
let second: Caller;
let service: pg.Client;
let policies: { key: string; value: unknown; since: string }[];

beforeAll(async () => {
  t = await startTestApp();
  [first, second] = await Promise.all([t.as('administrator'), t.as('administrator', 'sandbox-administrator-2')]);
  service = new pg.Client({ connectionString: t.database.serviceUrl });
  await service.connect();
  const { body } = await t.anonymous().get('/v1/policies').expect(200);
  policies = (body as { items: typeof policies }).items;
});
afterAll(async () => {
  await service.end();
  await t.close();
});

let turn = 0;
/** Each test takes a parameter of its own. */
const aParameter = () => {
  const policy = policies[turn++];
  if (!policy) throw new Error('there are not enough policy parameters');
  return policy;
};
const change = ({ value }: { value: unknown }, more: object = {}) => ({
  value,
  validFrom: '2026-04-01',
  basis: 'Decision of the board.',
  citations: [{ authority: 'EO 13785 §2(a)' }],
  ...more,
});
const propose = (key: string, body: object, by = first) =>
  by.post(`/v1/policies/${key}/proposals`).set('idempotency-key', crypto.randomUUID()).send(body);
const confirmed = async (key: string, body: object) => {
  const { id } = (await propose(key, body).expect(201)).body as Approval;
  return act(second, id, 'confirmation');
};
/** Since when the value has held that is in force on a day. */
const read = async (key: string, asOf: string, knownAt: string) =>
  (await t.anonymous().get(`/v1/policies/${key}?asOf=${asOf}&knownAt=${knownAt}`)).body as Record<string, unknown>;
const versions = async (key: string) =>
  (
    await service.query<Record<string, string | null>>(
      `select lower(valid)::text as "from", upper(valid)::text as "to", upper_inf(recorded) as open, basis, approved_by
       from policy_version where key = $1 order by lower(recorded), lower(valid)`,
      [key],
    )
  ).rows;
const FOREVER = '2199-01-01T00:00:00Z';

describe('a policy value', () => {
  it('is changed by two administrators, from its first day on, and no earlier answer with it', async () => {
    const policy = aParameter();
    const before = new Date(Date.parse('2026-03-02T14:00:00Z')).toISOString();
    const answer = await confirmed(policy.key, change(policy));
    expect([answer.status, (answer.body as Approval).result?.type]).toEqual([200, 'policy_version']);
    expect(await read(policy.key, '2026-04-01', FOREVER)).toMatchObject({
      since: '2026-04-01',
      basis: 'Decision of the board.',
      citations: [{ authority: 'EO 13785 §2(a)' }],
    });
    expect(await read(policy.key, '2026-03-31', FOREVER)).toMatchObject({ since: policy.since });
    expect(await read(policy.key, '2026-04-01', before)).toMatchObject({ since: policy.since });
    expect(await versions(policy.key)).toEqual([
      { from: policy.since, to: null, open: false, basis: expect.any(String), approved_by: null },
      { from: policy.since, to: '2026-04-01', open: true, basis: expect.any(String), approved_by: null },
      {
        from: '2026-04-01',
        to: null,
        open: true,
        basis: 'Decision of the board.',
        approved_by: 'sandbox-administrator-2',
      },
    ]);
  });

  it('shows everyone what it was and when that was known, and CBP who signed it', async () => {
    const policy = aParameter();
    await confirmed(policy.key, change(policy));
    const page = async (caller: Caller, more = '') =>
      (await caller.get(`/v1/policies/${policy.key}/versions?limit=2${more}`).expect(200)).body as {
        items: Record<string, unknown>[];
        page: { next: string };
      };
    const one = await page(first);
    expect(one.items).toMatchObject([
      { validFrom: '2026-04-01', proposedBy: 'sandbox-administrator', approvedBy: 'sandbox-administrator-2' },
      { validFrom: policy.since, validTo: '2026-03-31', proposedBy: 'system:release' },
    ]);
    expect((await page(first, `&cursor=${one.page.next}`)).items).toMatchObject([
      { validFrom: policy.since, knownTo: one.items[0]?.['knownFrom'] },
    ]);
    const [shown] = (await page(t.anonymous())).items;
    expect(shown).toMatchObject({ value: policy.value, withheld: expect.any(Array) });
    expect(shown).not.toHaveProperty('approvedBy');
    await t.anonymous().get('/v1/policies/no.such/versions').expect(404);
  });

  it('may be set for days past, but before the present value only as a correction', async () => {
    const policy = aParameter();
    await confirmed(policy.key, change(policy, { validFrom: '2026-01-01' }));
    const earlier = change(policy, { validFrom: '2025-06-01', basis: 'Entered late.' });
    const refused = await propose(policy.key, earlier).expect(422);
    expect((refused.body as { errors: unknown }).errors).toMatchObject([
      { pointer: '/validFrom', code: 'policy.before_present_value' },
    ]);
    await confirmed(policy.key, { ...earlier, correction: 'The board decided in May.' });
    for (const [day, since] of [
      ['2025-05-31', policy.since],
      ['2025-06-01', '2025-06-01'],
      ['2025-12-31', '2025-06-01'],
      ['2026-01-01', '2026-01-01'],
    ] as const)
      expect(await read(policy.key, day, FOREVER)).toMatchObject({ since });
  });

  it('tells every fault of what is proposed', async () => {
    const { key } = aParameter();
    const wrong = { wrong: ['shape'] };
    const { body } = await propose(key, change({ value: wrong }, { validFrom: '1990-01-01' })).expect(422);
    const codes = codesOf(body);
    expect(codes).toContain('policy.value_refused');
    expect(codes).toContain('policy.before_present_value');
    for (const bad of [
      change({ value: undefined }),
      change({ value: null }),
      change({ value: 1 }, { validFrom: '2026-02-30' }),
      change({ value: 1 }, { basis: '' }),
      change({ value: 1 }, { citations: [] }),
      change({ value: 1 }, { citations: [{ authority: 'x', url: 'javascript:alert(1)' }] }),
      change({ value: 1 }, { approvedBy: 'me' }),
    ])
      await propose(key, bad).expect(400);
  });

  it('is nothing others may propose, and no parameter that no rule uses', async () => {
    const policy = aParameter();
    for (const role of ['supervisor', 'analyst', 'broker'] as const)
      await propose(policy.key, change(policy), await t.as(role)).expect(403);
    await propose('no.such', change(policy)).expect(404);
    await t.anonymous().post(`/v1/policies/${policy.key}/proposals`).send({}).expect(401);
  });

  it('follows the proposal confirmed first; the other has been overtaken', async () => {
    const policy = aParameter();
    const ids = await Promise.all(
      ['2026-05-01', '2026-06-01'].map(
        async (validFrom) =>
          ((await propose(policy.key, change(policy, { validFrom })).expect(201)).body as Approval).id,
      ),
    );
    const answers = await Promise.all(ids.map((id) => act(second, id, 'confirmation')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await versions(policy.key)).filter(({ open }) => open)).toHaveLength(2);
  });

  it('is on record in one way for every day, however it is changed', async () => {
    const policy = aParameter();
    for (const [validFrom, correction] of [
      ['2026-06-01'],
      ['2026-04-01'],
      ['2026-06-01'],
      ['2026-05-01'],
      ['2020-01-01', 'x'],
    ] as const)
      expect((await confirmed(policy.key, change(policy, { validFrom, correction }))).status).toBe(200);
    const { rows } = await service.query<{ from: string; to: string | null }>(
      `select lower(valid)::text as "from", upper(valid)::text as "to" from policy_version
       where key = $1 and upper_inf(recorded) order by valid`,
      [policy.key],
    );
    expect(rows.map(({ from }) => from)).toEqual([
      policy.since,
      '2020-01-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
    expect(rows.map(({ to }) => to)).toEqual(['2020-01-01', '2026-04-01', '2026-05-01', '2026-06-01', null]);
  });
});

describe('the database itself, asked by the role of the service', () => {
  const write = async (sql: string): Promise<string> => {
    await service.query(`begin; select set_config('app.actor_id', 'sandbox-administrator', true)`);
    try {
      await service.query(sql);
      return 'written';
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? 'unknown';
    } finally {
      await service.query('rollback');
    }
  };

  it('takes no value that two persons have not signed', async () => {
    const { key } = aParameter();
    const columns =
      '(id, key, value, valid, recorded, basis, citations, reviewed_on, proposed_by, approved_by, approval_id)';
    const row = (by: string, and: string, approval: string, from = '2030-01-01') =>
      write(`insert into policy_version ${columns} values ('pol_x', '${key}', '1', daterange('${from}', null),
        tstzrange('2029-01-01', null), 'x', '[]', '2026-01-01', ${by}, ${and}, ${approval})`);
    expect(await row(`'sandbox-administrator'`, 'null', 'null')).toBe('policy_version_two_signatures');
    expect(await row(`'system:release'`, 'null', 'null')).toBe('policy_version_two_signatures');
    expect(await row(`'a'`, `'a'`, `(select max(id) from approval)`)).toBe('policy_version_two_signatures');
    // An old confirmation is spent.
    expect(await row(`'sandbox-administrator'`, `'sandbox-administrator-2'`, `(select max(id) from approval)`)).toBe(
      'policy_version_two_signatures',
    );
    expect(
      await write(`update policy_version set recorded = tstzrange(lower(recorded), now()) where key = '${key}'`),
    ).toBe('policy_version_is_final');
    expect(await write(`update policy_version set value = '0'`)).toBe('42501');
    expect(await write(`delete from policy_version`)).toBe('42501');
  });
});
