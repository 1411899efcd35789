import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { notifiedRequirement } from '../support/risk.js';
import { walked } from '../support/pages.js';

let t: TestApp;
let officer: Caller;
let supervisor: Caller;
let importer: Caller;
let id: string;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-06T17:00:00Z');
  [officer, supervisor, importer] = [await t.as('bond_officer'), await t.as('supervisor'), await t.as('importer')];
  id = await notifiedRequirement(t);
});
afterAll(() => t.close());

const act = (path: string, body: object, as: Caller) => as.post(path).set('idempotency-key', randomUUID()).send(body);

describe('the review of a requirement', () => {
  it('is reviewed by somebody else where its principal asks, one review at a time, with reasons', async () => {
    const path = `/v1/bond-requirements/${id}/reviews`;
    const asked = { ground: 'amount_wrong', grounds: 'One of the entries is counted twice.' };
    const { body: review } = await act(path, asked, importer).expect(201);
    expect((await act(path, asked, importer).expect(409)).body.code).toBe('requirement_review.open');
    await (await t.as('importer', 'sandbox-importer-2')).get(path).expect(404);
    const decide = (body: object, as: Caller) => act(`${path}/${review.id}/decision`, body, as);
    const upheld = { outcome: 'upheld', reason: 'Each is another shipment.' };
    for (const maker of [officer, supervisor])
      expect((await decide(upheld, maker).expect(422)).body.errors[0].code).toBe('requirement_review.own');
    const manager = await t.as('account_manager');
    const modified = await decide({ ...upheld, outcome: 'modified', replacedBy: id }, manager).expect(422);
    expect(modified.body.errors[0].code).toBe('requirement_review.no_replacement');
    await decide(upheld, manager).expect(200);
    await decide(upheld, manager).expect(409);
    const { items } = (await importer.get(path).expect(200)).body;
    expect(items).toMatchObject([{ status: 'upheld', reason: upheld.reason, decidedOn: '2026-03-06' }]);
    const publish = (as: Caller) =>
      act(`${path}/${review.id}/publication`, { summary: 'Shipments count one by one.' }, as);
    expect((await publish(manager).expect(403)).body.code).toBe('requirement_review.decider_publishes');
    await publish(supervisor).expect(200);
    await act(path, asked, importer).expect(201);
    expect(await walked(importer, path)).toBe(2);
    const published = (await t.anonymous().get('/v1/bond-requirement-reviews').expect(200)).body.items;
    expect(published).toEqual([
      {
        ground: 'amount_wrong',
        outcome: 'upheld',
        summary: 'Shipments count one by one.',
        publishedOn: '2026-03-06',
      },
    ]);
  });

  it('binds nothing any more once it is withdrawn on review, and is kept by the table from its makers', async () => {
    const other = await t.as('importer', 'sandbox-importer-2');
    const bonds = [{ bondNumber: SANDBOX_BONDS[1]!.number, kind: 'continuous', suretyCode: '822' }];
    for (let i = 0; i < 4; i += 1) await filed(other, { bonds });
    const asked = { importerId: SANDBOX_IMPORTERS[1]!.id, reason: 'Periodic review.' };
    const { body } = await act('/v1/bond-requirements', asked, officer).expect(201);
    const path = `/v1/bond-requirements/${body.id}`;
    await act(`${path}/notice`, { reason: 'Too small.' }, supervisor).expect(200);
    const grounds = { ground: 'record_wrong', grounds: 'Not ours.' };
    const { body: review } = await act(`${path}/reviews`, grounds, other).expect(201);
    const forced = `update bond_requirement_review set outcome = 'upheld', reason = 'x', decided_on = '2026-03-06', decided_by = $2 where id = $1`;
    const { rows } = await asOwner(t, (client) =>
      client.query<{ by: string }>('select determined_by as by from bond_requirement where id = $1', [body.id]),
    );
    await expect(asOwner(t, (client) => client.query(forced, [review.id, rows[0]!.by]))).rejects.toMatchObject({
      message: 'a requirement is reviewed by somebody else',
    });
    const withdrawn = { outcome: 'withdrawn', reason: 'The record was wrong.' };
    await act(`${path}/reviews/${review.id}/decision`, withdrawn, await t.as('account_manager')).expect(200);
    expect((await other.get(path).expect(200)).body).toMatchObject({ status: 'withdrawn', withdrawnOn: '2026-03-06' });
    const measure = { measure: 'cash_deposit', ground: 'bond_insufficient', reason: 'Not raised.' };
    const refused = await act(`/v1/importers/${asked.importerId}/legal-measures`, measure, officer).expect(422);
    expect(refused.body.errors[0].code).toBe('legal_measure.not_notified');
  });
});
