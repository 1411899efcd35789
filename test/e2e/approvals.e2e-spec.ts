import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import type { Approval } from '../../src/platform/approvals/approval.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { PROPOSER, SECOND, TestChange, act } from '../support/approvals.js';

let t: TestApp;
let change: TestChange;
let first: Caller;
let second: Caller;
let supervisor: Caller;
const aFault = { pointer: '/size', code: 'size.wrong', message: 'Too large.' };

beforeAll(async () => {
  t = await startTestApp();
  change = new TestChange(t);
  [first, second, supervisor] = await Promise.all([
    t.as('administrator'),
    t.as('administrator', SECOND),
    t.as('supervisor'),
  ]);
});
afterAll(() => t.close());
beforeEach(() => {
  change.reset();
});

const proposed = () => change.proposed();
const stateOf = async (id: string): Promise<unknown> =>
  ((await first.get(`/v1/approvals/${id}`).expect(200)).body as Approval).state;

describe('what one person proposes', () => {
  it('happens when another confirms it, once', async () => {
    const { id } = await proposed();
    expect(change.done).toEqual([]);
    const { body } = await act(second, id, 'confirmation', { reason: 'Checked.' }).expect(200);
    expect(body).toMatchObject({
      state: 'confirmed',
      payload: { size: 3 },
      proposedBy: PROPOSER.id,
      decidedBy: SECOND,
      decisionReason: 'Checked.',
      result: { type: 'thing', id: 'thing-1' },
      version: 2,
    });
    const again = await act(second, id, 'confirmation').expect(409);
    expect(again.body).toMatchObject({ code: 'approval.already_decided', state: 'confirmed' });
    expect(change.done).toEqual([`thing-1 3 ${SECOND}`]);
  });

  it('cannot be confirmed or refused by whoever proposed it', async () => {
    const { id } = await proposed();
    for (const [what, body] of [
      ['confirmation', {}],
      ['refusal', { reason: 'On second thoughts.' }],
    ] as const)
      expect((await act(first, id, what, body).expect(403)).body).toMatchObject({ code: 'approval.own_proposal' });
    expect([change.done, await stateOf(id)]).toEqual([[], 'proposed']);
  });

  it('does not exist for a role that neither proposes nor decides it', async () => {
    const { id } = await proposed();
    await supervisor.get(`/v1/approvals/${id}`).expect(404);
    await act(supervisor, id, 'confirmation').expect(404);
    const { body } = await supervisor.get('/v1/approvals?limit=500').expect(200);
    expect((body as { items: unknown[] }).items).toEqual([]);
    const broker = await t.as('broker');
    await broker.get('/v1/approvals').expect(403);
    await act(broker, id, 'confirmation').expect(403);
    await act(await t.as('analyst'), id, 'confirmation').expect(403);
  });

  it('of two confirmations at once one wins', async () => {
    for (let round = 0; round < 5; round++) {
      change.done = [];
      const { id } = await proposed();
      const answers = await Promise.all([1, 2, 3].map(() => act(second, id, 'confirmation')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      expect(change.done).toHaveLength(1);
    }
  });

  it('of a confirmation and a withdrawal at once one wins', async () => {
    const { id } = await proposed();
    const answers = await Promise.all([act(second, id, 'confirmation'), act(first, id, 'withdrawal')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(['confirmed', 'withdrawn']).toContain(await stateOf(id));
  });

  it('happens once however often the same confirmation is sent', async () => {
    const { id } = await proposed();
    const key = crypto.randomUUID();
    const one = await act(second, id, 'confirmation', {}, key).expect(200);
    const two = await act(second, id, 'confirmation', {}, key).expect(200);
    expect(two.body).toEqual(one.body);
    expect(change.done).toHaveLength(1);
  });

  it('is refused with a reason, or taken back by the proposer alone', async () => {
    const [{ id: one }, { id: two }] = [await proposed(), await proposed()];
    await act(second, one, 'refusal').expect(400);
    expect((await act(second, one, 'refusal', { reason: 'No.' }).expect(200)).body).toMatchObject({ state: 'refused' });
    expect((await act(second, two, 'withdrawal').expect(403)).body).toMatchObject({
      code: 'approval.not_the_proposer',
    });
    expect((await act(first, two, 'withdrawal').expect(200)).body).toMatchObject({ state: 'withdrawn' });
    for (const id of [one, two]) await act(second, id, 'confirmation').expect(409);
    expect(change.done).toEqual([]);
  });

  it('fails if what it would change has changed meanwhile', async () => {
    const { id } = await proposed();
    change.standing = 'as somebody else made it';
    expect((await act(second, id, 'confirmation').expect(409)).body).toMatchObject({ code: 'approval.overtaken' });
    const { body } = await first.get(`/v1/approvals/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', decidedBy: SECOND, failure: [{ code: 'approval.overtaken' }] });
    expect(change.done).toEqual([]);
  });

  it('fails whole if carrying it out meets a fault', async () => {
    const { id } = await proposed();
    change.lateFaults = [aFault];
    expect((await act(second, id, 'confirmation').expect(422)).body).toMatchObject({ errors: [aFault] });
    expect((await first.get(`/v1/approvals/${id}`)).body).toMatchObject({ state: 'failed', failure: [aFault] });
    expect((await first.get(`/v1/approvals/${id}`)).body).not.toHaveProperty('result');
  });

  it('is not kept if it has faults, and not taken from a role that may not propose it', async () => {
    change.faults = [aFault];
    await expect(proposed()).rejects.toMatchObject({ code: 'request.unlawful', faults: [aFault] });
    const analyst: Actor = { ...PROPOSER, id: 'sandbox-analyst', role: 'analyst' };
    await expect(change.proposed(analyst)).rejects.toMatchObject({ code: 'approval.role_may_not_propose' });
  });

  it('is listed by state and kind, newest first, page by page', async () => {
    const ids = [(await proposed()).id, (await proposed()).id];
    const page = async (more = '') =>
      (await first.get(`/v1/approvals?state=proposed&kind=test_change&limit=1${more}`).expect(200)).body as {
        items: Approval[];
        page: { next: string };
      };
    const one = await page();
    expect(one.items[0]?.id).toBe(ids[1]);
    expect((await page(`&cursor=${one.page.next}`)).items[0]?.id).toBe(ids[0]);
    await first.get('/v1/approvals?state=no').expect(400);
    await first.get('/v1/approvals?sort=payload').expect(400);
    expect((await first.get('/v1/approvals?kind=other').expect(200)).body).toMatchObject({ items: [] });
  });

  it.each(['apr_01jd3z3m8tf0qr6f2x8mz0c2yv', 'nonsense', 'det_01jd3z3m8tf0qr6f2x8mz0c2yv'])(
    'is nothing under the id %s',
    async (id) => {
      await first.get(`/v1/approvals/${id}`).expect(404);
      await act(second, id, 'confirmation').expect(404);
    },
  );

  it('needs an Idempotency-Key and no other field', async () => {
    const { id } = await proposed();
    await second.post(`/v1/approvals/${id}/confirmation`).send({}).expect(400);
    await act(second, id, 'confirmation', { state: 'confirmed' }).expect(400);
    expect(await stateOf(id)).toBe('proposed');
  });
});

describe('a proposal nobody decided in time', () => {
  it('has expired', async () => {
    const { id, expiresAt } = await proposed();
    t.setNow(expiresAt);
    expect(await stateOf(id)).toBe('expired');
    expect((await act(second, id, 'confirmation').expect(409)).body).toMatchObject({ code: 'approval.expired' });
    await proposed(); // closes it for good
    const { body } = await first.get('/v1/approvals?state=expired&limit=500').expect(200);
    expect((body as { items: Approval[] }).items.find((item) => item.id === id)).toMatchObject({
      decidedBy: 'system:approvals',
    });
  });
});
