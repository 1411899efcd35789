import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits } from '../support/detentions.js';
import { tellOwner } from '../support/disclosures.js';
import { codesOf } from '../support/refusals.js';

let t: TestApp;
let officer: Caller;
let ipr: Caller;
let owner: Caller;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  officer = await t.as('port_officer');
  ipr = await t.as('ipr_officer');
  importer = await t.as('importer');
  owner = await t.as('rights_holder', 'sandbox-rights-holder-2');
});
afterAll(() => t.close());

const today = (day: string) => t.setNow(`${day}T15:00:00Z`);
const view = async (id: string, caller = officer) => (await caller.get(`/v1/detentions/${id}`).expect(200)).body;
const sameAgain = async (determinationId: string) => {
  const { body } = await ipr.post('/v1/recomputations').send({ determinationId }).expect(200);
  expect(body).toMatchObject({ same: true });
};
async function watches(): Promise<string> {
  today('2026-03-02');
  const recordation = { recordationId: SANDBOX_RECORDATIONS.watch.id };
  const { body } = await act(officer, '', { ...suspectedCounterfeits, ...recordation }).expect(201);
  await tellOwner(t, body.id);
  return body.id as string;
}
const bond = {
  bondNumber: '26A004417',
  kind: 'single_transaction',
  activityCode: '15',
  limitOfLiability: '1000.00',
  effectiveOn: '2026-03-01',
};
const asked = async (id: string, given: object = {}): Promise<string> =>
  (
    await act(owner, `/${id}/sample-requests`, {
      kind: 'redacted',
      quantity: '1',
      purpose: 'Movement',
      ...given,
    }).expect(201)
  ).body.id as string;

describe('a sample (19 CFR 133.21(b)(5), (c))', () => {
  it('leaves against 120 % of its domestic value, comes back or is certified lost', async () => {
    const id = await watches();
    const sample = await asked(id, { bond: { ...bond, bondNumber: '26A000001' } });
    const give = (body: object) => act(ipr, `/${id}/sample-requests/${sample}/release`, body);
    expect(codesOf((await give({ domesticValue: '900.00' }).expect(422)).body)).toEqual(['sample.bond_too_small']);
    const { body } = await give({ domesticValue: '800.00' }).expect(200);
    expect(body).toMatchObject({ status: 'released', requiredBond: '960.00', releasedOn: '2026-03-02' });
    await sameAgain(body.determinationId);
    await give({ domesticValue: '800.00' }).expect(409);
    await act(ipr, `/${id}/sample-requests/${sample}/return-demands`, { reason: 'Case closed' }).expect(200);
    const back = (given: object) => act(ipr, `/${id}/sample-requests/${sample}/return`, given);
    expect(codesOf((await back({ outcome: 'lost' }).expect(422)).body)).toEqual(['sample.not_certified']);
    await back({ outcome: 'destroyed', certification: 'Destroyed in testing' }).expect(200);
    const [seen] = (await view(id, owner)).sampleRequests;
    expect(seen.custody.map(({ event }: { event: string }) => event)).toEqual([
      'released',
      'return demanded: Case closed',
      'destroyed',
    ]);
    expect(await view(id, importer)).not.toHaveProperty('sampleRequests');
  });

  it('does not leave without a bond, under another activity, beyond the goods, or before the importer was heard', async () => {
    const id = await watches();
    const give = async (given: object, body: object) =>
      codesOf((await act(ipr, `/${id}/sample-requests/${await asked(id, given)}/release`, body).expect(422)).body);
    expect(await give({}, { domesticValue: '10.00' })).toEqual(['sample.no_bond']);
    expect(await give({ bond: { ...bond, activityCode: '1' } }, { domesticValue: '10.00' })).toEqual([
      'sample.bond_of_other_activity',
    ]);
    expect(await give({ bond, quantity: '121' }, { domesticValue: '10.00' })).toEqual(['quantity.exceeds_total']);
    expect(await give({ bond, kind: 'unredacted' }, { domesticValue: '10.00' })).toEqual(['sample.importer_not_heard']);
    expect(await give({ bond: { ...bond, endsOn: '2026-03-02' } }, { domesticValue: '10.00' })).toEqual([
      'sample.bond_not_in_force',
    ]);
  });

  it('two samples do not share one dollar of a bond', async () => {
    const id = await watches();
    const [one, other] = [await asked(id, { bond }), await asked(id, { bond })];
    const give = (sample: string) =>
      act(ipr, `/${id}/sample-requests/${sample}/release`, { domesticValue: '500.00' }).then(({ status }) => status);
    expect((await Promise.all([give(one), give(other)])).sort()).toEqual([200, 422]);
  });

  it('is stopped by a hold, and is nobody else’s', async () => {
    const id = await watches();
    const sample = await asked(id, { bond: { ...bond, bondNumber: '26A000009' } });
    await act(officer, `/${id}/holds`, { kind: 'law_enforcement', ground: 'x', mode: 'y' }).expect(201);
    const held = await act(ipr, `/${id}/sample-requests/${sample}/release`, { domesticValue: '10.00' }).expect(422);
    expect(codesOf(held.body)).toEqual(['sample.held']);
    const stranger = await t.as('rights_holder');
    await act(stranger, `/${id}/sample-requests`, { kind: 'redacted', quantity: '1', purpose: 'x' }).expect(404);
  });
});

describe('a redelivery demand (19 CFR 141.113)', () => {
  const marking = { kind: 'marking', reason: 'Origin not marked' };
  it('for marking is lawful to the thirtieth day from entry: entry 2026-03-04, demand by 04-03', async () => {
    const id = await watches();
    const demand = (given: object) => act(officer, `/${id}/redelivery-demands`, { ...marking, ...given });
    expect(codesOf((await demand({ enteredOn: '2026-03-04' }).expect(422)).body)).toEqual(['redelivery.not_released']);
    today('2026-03-05');
    await act(officer, `/${id}/decision`, { decision: 'release' }).expect(200);
    today('2026-04-03');
    const final = { enteredOn: '2026-03-04', liquidationFinalOn: '2026-04-03' };
    expect(codesOf((await demand(final).expect(422)).body)).toEqual(['redelivery.liquidation_final']);
    const { body } = await demand({ enteredOn: '2026-03-04' }).expect(201);
    await sameAgain(body.determinationId);
    expect(body).toMatchObject({ demandBy: '2026-04-03', dueOn: '2026-05-03', liquidatedDamages: '1200.00' });
    today('2026-04-04');
    expect(codesOf((await demand({ enteredOn: '2026-03-04' }).expect(422)).body)).toEqual([
      'redelivery.demanded_too_late',
    ]);
    await act(officer, `/${id}/redelivery-demands/${body.id}/compliance`, {}).expect(200);
    expect((await view(id)).goods.state).toBe('redelivered');
    const { body: again } = await act(officer, '', {
      merchandiseId: (await view(id)).goods.id,
      grounds: 'Origin still not marked',
      presentedOn: '2026-04-04',
    }).expect(201);
    await act(officer, `/${again.id}/decision`, { decision: 'detain' }).expect(200);
    expect(await view(again.id)).toMatchObject({ status: 'detained', track: 'general' });
    await act(officer, '', { merchandiseId: (await view(id)).goods.id, grounds: 'Twice' }).expect(409);
  });
});

describe('the clocks run by themselves (19 USC 1499(c))', () => {
  it('write what silence did, tell of it once, and never twice', async () => {
    const id = await watches();
    const run = () => t.app.get(Ticks).runAll();
    await run();
    today('2026-03-10');
    await run();
    const acts = async () => (await view(id)).determinations.length;
    expect((await view(id)).goods.state).toBe('detained');
    const before = await acts();
    await run();
    expect(await acts()).toBe(before);
    today('2026-04-02');
    await run();
    const excluded = await view(id);
    expect(excluded).toMatchObject({
      status: 'excluded',
      deemedExcludedOn: '2026-04-02',
      goods: { state: 'excluded' },
    });
    expect(excluded.clocks.find((clock: { name: string }) => clock.name === 'notice')).toMatchObject({
      status: 'overdue',
    });
    await run();
    expect((await view(id)).determinations).toEqual(excluded.determinations);
  });
});
