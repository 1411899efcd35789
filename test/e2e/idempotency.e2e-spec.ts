import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxGrantId } from '../../src/features/identity/sandbox/sandbox-grants.js';
import type { Caller } from '../support/app.js';
import { SeizureScene, aPetition } from '../support/seizure-scene.js';

let s: SeizureScene;
beforeAll(async () => {
  s = await SeizureScene.open();
  s.today('2026-04-20');
});
afterAll(() => s.t.close());

const send = (caller: Caller, path: string, key: string, body: object = aPetition()) =>
  caller.post(path).set('idempotency-key', key).send(body);
const petitionsOf = async (id: string): Promise<number> =>
  (await s.officer.get(`/v1/seizures/${id}`).expect(200)).body.petitions.length as number;

describe('a key is bound to what it was first sent with', () => {
  it.each([
    ['an escaped letter', (id: string) => id.replace('s', '%73')],
    ['an escaped digit', (id: string) => id.replace(/\d/, (digit) => `%3${digit}`)],
    ['an empty query', (id: string) => `${id}/petitions?`],
  ])('%s in the address is the same address', async (_, spelled) => {
    const { id } = await s.published();
    const key = randomUUID();
    const first = await send(s.importer, `/v1/seizures/${id}/petitions`, key).expect(201);
    const other = spelled(id);
    const path = other.includes('?') ? other : `${other}/petitions`;
    const again = await send(s.importer, `/v1/seizures/${path}`, key).expect(201);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect(await petitionsOf(id)).toBe(1);
  });

  it('a body of the same meaning is the same body, another is refused', async () => {
    const { id } = await s.published();
    const key = randomUUID();
    const path = `/v1/seizures/${id}/petitions`;
    const turned = Object.fromEntries(Object.entries(aPetition()).reverse());
    await send(s.importer, path, key).expect(201);
    expect((await send(s.importer, path, key, turned).expect(201)).headers['idempotency-replayed']).toBe('true');
    const { body } = await send(s.importer, path, key, { ...aPetition(), statement: 'Else.' }).expect(422);
    expect(body.code).toBe('idempotency.key_reused');
  });

  it('on another thing it is another key', async () => {
    const [one, other] = [await s.published(), await s.published()];
    const key = randomUUID();
    await send(s.importer, `/v1/seizures/${one.id}/petitions`, key).expect(201);
    const { headers } = await send(s.importer, `/v1/seizures/${other.id}/petitions`, key).expect(201);
    expect(headers['idempotency-replayed']).toBeUndefined();
  });
});

describe('an answer given under a grant', () => {
  it('is given again while the grant lasts, and is nothing once it is revoked', async () => {
    const counsel = await s.t.as('counsel');
    const { id } = await s.published();
    const path = `/v1/seizures/${id}/petitions`;
    const [done, refused] = [randomUUID(), randomUUID()];
    const first = await send(counsel, path, done).expect(201);
    const late = await send(counsel, path, refused, aPetition('2027-01-01'));
    expect(late.status).toBe(409);
    expect((await send(counsel, path, done).expect(201)).body).toEqual(first.body);
    expect((await send(counsel, path, refused, aPetition('2027-01-01')).expect(409)).body).toEqual(late.body);

    const grant = sandboxGrantId('sandbox-importer', 'sandbox-counsel');
    await (await s.t.as('administrator')).delete(`/v1/access-grants/${grant}`).set('if-match', '*').expect(200);
    const unknown = await send(counsel, `/v1/seizures/sez_${'0'.repeat(26)}/petitions`, randomUUID()).expect(404);
    for (const key of [done, refused]) {
      const body = key === done ? aPetition() : aPetition('2027-01-01');
      const again = await send(counsel, path, key, body).expect(404);
      expect({ ...again.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      expect(again.headers['idempotency-replayed']).toBeUndefined();
    }
    expect(await petitionsOf(id)).toBe(1);
  });
});
