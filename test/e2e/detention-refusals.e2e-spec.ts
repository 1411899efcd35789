import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';

let t: TestApp;
let officer: Caller;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-04-03T15:00:00Z');
  [officer, specialist] = await Promise.all([t.as('port_officer'), t.as('import_specialist')]);
});
afterAll(() => t.close());

/** Each fault by its code and its paragraph. */
const refusal = ({ status, body }: Response) => [
  status,
  ...(body.errors ?? []).map(({ code, citation }: any) => [code, citation?.authority].filter(Boolean).join(' ')),
];
const general = { suspectedInfringement: undefined, internationalClass: undefined, presentedOn: '2026-04-03' };
const detained = async (given: object = {}) =>
  (await act(officer, '', { ...suspectedCounterfeits, ...given }).expect(201)).body;
const countOf = async () => (await officer.get('/v1/detentions?limit=500').expect(200)).body.items.length as number;

describe('a detention that cannot be recorded', () => {
  it.each<[string, object, (number | string)[]]>([
    ['without goods', { goods: undefined }, [400, 'detention.either_goods_or_id']],
    [
      'with a recordation but no suspicion',
      { ...general, recordationId: SANDBOX_RECORDATIONS.watch.id },
      [422, 'detention.right_without_suspicion 19 CFR 133.21(b)'],
    ],
    [
      'with an importer nobody knows',
      { goods: { ...watches, importerId: 'imp_01jd3z3m8tf0qr6f2x8mz0c2yv' } },
      [422, 'importer.unknown'],
    ],
    [
      'with two importers',
      { goods: { ...watches, parties: [watches.parties[2], watches.parties[2]] } },
      [422, 'merchandise.party_twice'],
    ],
    ['of goods nobody knows', { goods: undefined, merchandiseId: 'mer_01jd3z3m8tf0qr6f2x8mz0c2yv' }, [404]],
  ])('%s is refused and leaves nothing', async (_, given, expected) => {
    const before = await countOf();
    expect(refusal(await act(officer, '', { ...suspectedCounterfeits, ...given }))).toEqual(expected);
    expect(await countOf()).toBe(before);
  });

  it('of goods that are detained already, also by two officers at once', async () => {
    const { goods } = await detained(general);
    const again = { ...suspectedCounterfeits, goods: undefined, merchandiseId: goods.id };
    const twice = await act(officer, '', again).expect(409);
    expect(twice.body.code).toBe('detention.already_open');
  });
});

describe('acts of a detention out of their order', () => {
  it('a notice dated before the decision (19 CFR 151.16(c))', async () => {
    const { id } = await detained({ presentedOn: '2026-04-01' });
    await act(officer, `/${id}/decision`, { decision: 'detain', decidedOn: '2026-04-03' }).expect(200);
    const notice = { noticeOn: '2026-04-02', specificReason: 'Mark', anticipatedLength: '30 days' };
    expect(refusal(await act(officer, `/${id}/notice`, notice))).toEqual([
      422,
      'detention.notice_before_decision 19 CFR 151.16(c)',
    ]);
    await act(officer, `/${id}/notice`, { ...notice, noticeOn: '2026-04-03' }).expect(200);
    expect((await act(officer, `/${id}/notice`, { ...notice, noticeOn: '2026-04-03' }).expect(409)).body.code).toBe(
      'detention.already_done',
    );
  });

  it('anything once it has ended (19 CFR 151.16)', async () => {
    const { id } = await detained(general);
    await act(officer, `/${id}/decision`, { decision: 'release' }).expect(200);
    const notice = { specificReason: 'Mark', anticipatedLength: '30 days' };
    expect(refusal(await act(officer, `/${id}/notice`, notice))).toEqual([422, 'detention.ended 19 CFR 151.16']);
    expect(refusal(await act(specialist, `/${id}/release`, { reason: 'x' }))).toEqual([
      422,
      'detention.ended 19 CFR 151.16',
    ]);
  });

  it('a redelivery demand of unknown value, or on days that have not come (19 CFR 113.62(n), 141.113)', async () => {
    const { id } = await detained({ ...general, goods: { ...watches, enteredValue: undefined } });
    await act(officer, `/${id}/decision`, { decision: 'release' }).expect(200);
    const demand = (given: object) =>
      act(officer, `/${id}/redelivery-demands`, {
        kind: 'marking',
        reason: 'Unmarked',
        enteredOn: '2026-04-02',
        ...given,
      });
    expect(refusal(await demand({}))).toEqual([422, 'redelivery.value_unknown 19 CFR 113.62(n)']);
    expect(refusal(await demand({ value: '1200.00', enteredOn: '2026-04-04' }))).toEqual([
      422,
      'redelivery.after_demand 19 CFR 141.113',
    ]);
    const { body } = await demand({ value: '1200.00' }).expect(201);
    expect(body).toMatchObject({ demandBy: '2026-05-02', dueOn: '2026-05-03', liquidatedDamages: '1200.00' });
    const comply = (compliedOn: string) =>
      act(officer, `/${id}/redelivery-demands/${String(body.id)}/compliance`, { compliedOn });
    expect(refusal(await comply('2026-04-02'))).toEqual([422, 'redelivery.complied_before_demand 19 CFR 141.113']);
    await comply('2026-04-03').expect(200);
  });
});

describe('a batch of express parcels', () => {
  it('tells every fault of each parcel, and records the others', async () => {
    const parcel = (given: object = {}) => ({ ...suspectedCounterfeits, presentedOn: '2026-04-03', ...given });
    const before = await countOf();
    const { body } = await act(officer, '/batches', {
      detentions: [
        parcel(),
        parcel({ presentedOn: '2026-04-04', goods: { ...watches, quantity: '0', countryOfOrigin: 'ZZ' } }),
        parcel(),
      ],
    }).expect(200);
    expect(body).toMatchObject({ recorded: 2, refused: 1 });
    expect(body.results[1].faults.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/detentions/1/goods/countryOfOrigin',
      '/detentions/1/goods/quantity',
      '/detentions/1/presentedOn',
    ]);
    expect(await countOf()).toBe(before + 2);
  });
});
