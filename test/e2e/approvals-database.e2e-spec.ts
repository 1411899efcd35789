import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { askAs } from '../support/ask-as.js';
import { PROPOSER, SECOND, TestChange, act } from '../support/approvals.js';

let t: TestApp;
let change: TestChange;
let second: Caller;
beforeAll(async () => {
  t = await startTestApp();
  change = new TestChange(t);
  second = await t.as('administrator', SECOND);
});
afterAll(() => t.close());

describe('the database itself, asked by the role of the service', () => {
  let service: pg.Client;
  let id: string;
  beforeAll(async () => {
    service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
  });
  afterAll(() => service.end());
  beforeEach(async () => {
    ({ id } = await change.proposed());
  });

  /** As the named client, undone in any case. */
  const write = async (actorId: string, sql: string, values: unknown[] = []): Promise<string> => {
    await service.query('begin');
    try {
      await service.query(`select set_config('app.actor_id', $1, true)`, [actorId]);
      await service.query(sql, values);
      return 'written';
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? 'unknown';
    } finally {
      await service.query('rollback');
    }
  };
  const decide = (as: string, by: string, role: string, state = 'confirmed', at = 'proposed_at') =>
    write(
      as,
      `update approval set state = $1, decided_by = $2, decided_role = $3, decided_at = ${at}, decision_reason = 'x',
         failure = case when $1 = 'failed' then '[]'::jsonb end where id = $4`,
      [state, by, role, id],
    );

  it('lets another administrator confirm', async () => {
    expect(await decide(SECOND, SECOND, 'administrator')).toBe('written');
  });

  it.each([
    ['the proposer', () => decide(PROPOSER.id, PROPOSER.id, 'administrator'), 'approval_by_another_person'],
    [
      'the proposer refusing',
      () => decide(PROPOSER.id, PROPOSER.id, 'administrator', 'refused'),
      'approval_by_another_person',
    ],
    [
      'the proposer in the name of another',
      () => decide(PROPOSER.id, SECOND, 'administrator'),
      'approval_signed_by_actor',
    ],
    [
      'a role that may not',
      () => decide('sandbox-analyst', 'sandbox-analyst', 'analyst'),
      'approval_by_a_role_that_may',
    ],
    [
      'a role one does not have',
      () => decide('sandbox-analyst', 'sandbox-analyst', 'administrator'),
      'approval_role_on_record',
    ],
    [
      'another than the proposer withdrawing',
      () => decide(SECOND, SECOND, 'administrator', 'withdrawn'),
      'approval_withdrawn_by_proposer',
    ],
    [
      'whoever comes too late',
      () => decide(SECOND, SECOND, 'administrator', 'confirmed', 'expires_at'),
      'approval_confirmed_in_time',
    ],
    [
      'someone calling it expired',
      () => decide(SECOND, SECOND, 'administrator', 'expired'),
      'approval_expired_by_the_service',
    ],
  ])('refuses %s', async (_, attempt, refusedBy) => {
    expect(await attempt()).toBe(refusedBy);
  });

  it('refuses to change what was proposed, to forget it, or to write as nobody', async () => {
    for (const column of ['payload', 'reason', 'proposed_by', 'may_confirm', 'expires_at', 'kind'])
      expect(await write(SECOND, `update approval set ${column} = ${column} where id = $1`, [id])).toBe('42501');
    expect(await write(SECOND, 'delete from approval')).toBe('42501');
    expect(await write(SECOND, 'truncate approval')).toBe('42501');
    expect(await write('', `update approval set state = 'refused' where id = $1`, [id])).toBe('42501');
    expect(await write(SECOND, 'alter table approval disable trigger all')).toBe('42501');
  });

  it('refuses to change a decision, or to begin with one', async () => {
    await act(second, id, 'confirmation').expect(200);
    expect(await decide(SECOND, SECOND, 'administrator', 'refused')).toBe('approval_decision_is_final');
    expect(await write(SECOND, `update approval set state = 'proposed', decided_by = null where id = $1`, [id])).toBe(
      'approval_decision_is_final',
    );
    expect(await write(SECOND, `update approval set result = '{}' where id = $1`, [id])).toBe(
      'approval_decision_is_final',
    );
    const copy = `insert into approval overriding system value select (jsonb_populate_record(a, $1::jsonb)).* from approval a where id = $2`;
    expect(await write(SECOND, copy, [{ id: 'apr_forged' }, id])).toBe('approval_begins_proposed');
  });

  it('keeps the whole history in the audit trail', async () => {
    await act(second, id, 'confirmation').expect(200);
    const rows = await askAs(
      t.database.adminUrl,
      `select actor_id, after ->> 'state' as state from audit where table_name = 'approval' and after ->> 'id' = '${id}' order by id`,
    );
    expect(rows.map(({ actor_id, state }) => `${String(actor_id)} ${String(state)}`)).toEqual([
      `${PROPOSER.id} proposed`,
      `${SECOND} confirmed`,
      `${SECOND} confirmed`,
    ]);
  });
});
