import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCEPTED, abandonRequest, permitSeizure } from '../support/abandonments.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, goodsOf, post } from '../support/seizures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let ipr: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-06-10T15:00:00Z');
  [officer, ipr, importer] = await Promise.all([t.as('port_officer'), t.as('ipr_officer'), t.as('importer')]);
});
afterAll(() => t.close());

const parcel = () => presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });

describe('seizure and abandonment', () => {
  it('what was seized first is not abandoned, whatever day the abandonment names', async () => {
    const { id } = await parcel();
    expect((await post(officer, '/v1/seizures', permitSeizure(id))).status).toBe(201);
    const same = await post(officer, '/v1/abandoned-merchandise', abandonRequest(id, ACCEPTED));
    expect([same.status, same.body.code]).toEqual([409, 'merchandise.state_conflict']);
    expect(same.body.errors).toEqual([
      expect.objectContaining({
        code: 'abandonment.after_seizure',
        citation: expect.objectContaining({ authority: '19 CFR 127.12(b)' }),
      }),
    ]);
    const asked = abandonRequest(id, { requestedOn: '2026-06-10' });
    expect((await post(importer, '/v1/abandoned-merchandise', asked)).status).toBe(409);
  });

  it('what was abandoned first is not seized', async () => {
    const { id } = await parcel();
    await post(officer, '/v1/abandoned-merchandise', abandonRequest(id, ACCEPTED));
    const { status, body } = await post(officer, '/v1/seizures', permitSeizure(id, '2026-03-06'));
    expect([status, codesOf(body)]).toEqual([409, ['seizure.government_property']]);
  });

  it('at once: exactly one lawful outcome, the other 409', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await parcel();
      const answers = await Promise.all([
        post(officer, '/v1/abandoned-merchandise', abandonRequest(id, ACCEPTED)),
        post(ipr, '/v1/seizures', permitSeizure(id)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const won = answers[0].status === 201 ? 'abandoned' : 'seized';
      expect((await goodsOf(t, id))?.state).toBe(won);
    }
  });

  it('two officers accept at once: one does, the other gets 409', async () => {
    const { id } = await parcel();
    t.setNow('2026-03-04T15:00:00Z');
    const { body } = await post(importer, '/v1/abandoned-merchandise', abandonRequest(id));
    t.setNow('2026-06-10T15:00:00Z');
    const accept = (who: Caller) =>
      post(who, `/v1/abandoned-merchandise/${String(body.id)}/acceptance`, { acceptedOn: '2026-03-05' });
    const answers = await Promise.all([officer, ipr].map(accept));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
