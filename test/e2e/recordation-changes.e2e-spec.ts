import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import type { Caller } from '../support/app.js';
import { act, owner, RECORDATIONS, recorded, startRecordationScene } from '../support/recordations.js';
import type { RecordationScene } from '../support/recordations.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let t: RecordationScene;
let larkfield: Caller;
let northpine: Caller;
let counsel: Caller;
let otherCounsel: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startRecordationScene();
  ({ larkfield, northpine, counsel, otherCounsel, officer } = t);
});
afterAll(() => t.close());

const { lapsed, inGrace, tradeName } = SANDBOX_RECORDATIONS;

describe('a renewal (19 CFR 133.7, 133.37)', () => {
  const renewed = { registrationExpiresOn: '2036-01-15', titleInApplicant: true };

  it('applied for in the grace keeps the protection uninterrupted once it is approved', async () => {
    expect(codesOf((await act(larkfield, `/${inGrace.id}/renewals`, renewed).expect(422)).body)).toEqual([
      'standing.not_owner',
    ]);
    const { body } = await act(northpine, `/${inGrace.id}/renewals`, renewed).expect(201);
    expect(body).toMatchObject({ status: 'in_grace', renewals: [{ outcome: 'pending', appliedOn: '2026-03-02' }] });
    expect((await act(northpine, `/${inGrace.id}/renewals`, renewed).expect(409)).body.code).toBe(
      'recordation.renewal_pending',
    );
    const address = `/${inGrace.id}/renewals/${body.renewals[0].id}/decision`;
    await act(officer, address, { decision: 'approve', reason: 'Renewed.' }).expect(200);
    const on = async (asOf: string) =>
      (await t.anonymous().get(`${RECORDATIONS}/${inGrace.id}`).query({ asOf }).expect(200)).body;
    expect(await on('2026-02-01')).toMatchObject({ status: 'active', expiresOn: '2036-01-15' });
    await act(officer, address, { decision: 'approve', reason: 'Again.' }).expect(409);
  });

  it('too late is refused with the day and the paragraph', async () => {
    const { body } = await act(larkfield, `/${lapsed.id}/renewals`, renewed).expect(422);
    expect(body.errors[0]).toMatchObject({
      code: 'recordation.renewal_too_late',
      message: expect.stringContaining('2025-09-30'),
      citation: { authority: '19 CFR 133.7(c)' },
    });
  });

  it('with more time is entered by customs only, and there is none for a trade name', async () => {
    const extension = { requestedOn: '2025-09-20', until: '2026-06-30' };
    const own = await act(larkfield, `/${lapsed.id}/renewals`, { ...renewed, extension }).expect(422);
    expect(codesOf(own.body)).toEqual(['recordation.extension_by_customs']);
    await act(officer, `/${lapsed.id}/renewals`, { ...renewed, extension }).expect(201);
    const name = await act(larkfield, `/${tradeName.id}/renewals`, { titleInApplicant: true }).expect(422);
    expect(codesOf(name.body)).toEqual(['recordation.trade_name_is_not_renewed']);
  });

  it('stands in the calendar of its owner and no one else', async () => {
    const days = async (caller: Caller) =>
      (
        await caller
          .get(`${RECORDATIONS}/renewal-calendar`)
          .query({ from: '2028-01-01', through: '2030-12-31' })
          .expect(200)
      ).body.items.map(({ on, number, event }: Record<string, string>) => `${on} ${number} ${event}`);
    const mine = await days(northpine);
    expect(mine).toEqual(
      expect.arrayContaining(['2029-01-20 TMK 19-00421 expires', '2029-04-20 TMK 19-00421 last_day_to_renew']),
    );
    expect(mine.every((day: string) => day.includes('TMK 19-00421'))).toBe(true);
    expect(await days(otherCounsel)).toEqual([]);
    expect(await days(counsel)).toEqual(await days(larkfield));
    await officer.get(`${RECORDATIONS}/renewal-calendar`).expect(403);
  });
});

describe('a transfer (19 CFR 133.5)', () => {
  const to = organisationOf('sandbox-rights-holder-2');
  const given = {
    newOwnerOrganisationId: to,
    owner: { ...owner, name: 'Northpine Instruments' },
    transferredOn: '2026-02-10',
    titleInNewOwner: true,
    paymentReference: 'PAY-1',
  };

  it('changes the owner from the day of the instrument; the former one sees no more than the public', async () => {
    const id = await recorded(t, { title: 'HANDED OVER' });
    t.setNow('2026-03-20T15:00:00Z');
    try {
      const { body } = await act(larkfield, `/${id}/transfers`, { ...given, transferredOn: '2026-03-10' }).expect(201);
      expect(body).toMatchObject({ ownerName: 'Northpine Instruments', accessBasis: 'public' });
      const seen = await northpine.get(`${RECORDATIONS}/${id}`).expect(200);
      expect(seen.body.owners).toMatchObject([
        { name: 'Larkfield Brands', through: '2026-03-09' },
        { name: 'Northpine Instruments', from: '2026-03-10' },
      ]);
      const before = await t.anonymous().get(`${RECORDATIONS}/${id}?asOf=2026-03-09`).expect(200);
      expect(before.body.ownerName).toBe('Larkfield Brands');
      expect(codesOf((await act(larkfield, `/${id}/transfers`, given).expect(422)).body)).toEqual([
        'standing.former_owner',
      ]);
    } finally {
      t.setNow('2026-03-02T15:00:00Z');
    }
  });

  it('is refused with every fault at once', async () => {
    const { paymentReference: _, ...unpaid } = given;
    const faulty = { ...unpaid, transferredOn: '2026-03-03', titleInNewOwner: false, limitedInTime: true };
    const { body } = await act(larkfield, `/${tradeName.id}/transfers`, faulty).expect(422);
    expect(codesOf(body)).toEqual([
      'recordation.trade_name_not_transferable',
      'date.in_future',
      'recordation.title_not_in_applicant',
      'recordation.limit_not_described',
      'recordation.fee_missing',
    ]);
    expect(codesOf((await act(larkfield, `/${lapsed.id}/transfers`, given).expect(422)).body)).toEqual([
      'recordation.not_active',
    ]);
  });
});

describe('a cancellation (19 CFR 133.4)', () => {
  it('by its owner at its own request, by customs when the right has ended', async () => {
    const [id, other] = [await recorded(t), await recorded(t)];
    const ended = { ground: 'registration_ended', on: '2026-03-02', reason: 'Cancelled.' };
    expect(codesOf((await act(larkfield, `/${id}/cancellation`, ended).expect(422)).body)).toEqual([
      'recordation.ground_for_customs',
    ]);
    const own = await act(larkfield, `/${id}/cancellation`, { ...ended, ground: 'at_request' }).expect(200);
    expect(own.body).toMatchObject({ status: 'cancelled', active: false });
    await act(officer, `/${id}/cancellation`, ended).expect(409);
    const future = await act(officer, `/${other}/cancellation`, { ...ended, on: '2026-03-03' }).expect(422);
    expect(codesOf(future.body)).toEqual(['recordation.day_outside_recordation']);
    const { body } = await act(officer, `/${other}/cancellation`, ended).expect(200);
    expect(body).toMatchObject({ status: 'ended', reasonCodes: ['recordation.registration_ended'] });
  });
});
