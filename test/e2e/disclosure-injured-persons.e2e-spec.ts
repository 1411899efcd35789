import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';
import { done, rowsOf, settle } from '../support/disclosures.js';
import { EIGHT, disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { partiesOf, post } from '../support/seizures.js';
import { WHOLE_NOTICE, seizeRequest } from '../support/seizure-scene.js';
import { organisationOf } from '../support/sandbox-actors.js';

const { firmware, figures } = SANDBOX_RECORDATIONS;

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
  s.t.setNow('2026-11-20T15:00:00Z');
  const listing = { recordationId: figures.id, listedOn: '2026-11-02', citation: '91 FR 10001' };
  await done(post(s.ipr, '/v1/dmca-injured-persons', listing));
});
afterAll(() => s.t.close());

/** Devices detained for the firmware, seized, and the notice mailed on a day of November 2026. */
async function devicesSeized(day: string, given: object = {}, beforeNotice?: () => Promise<unknown>): Promise<string> {
  s.t.setNow(`${day}T15:00:00Z`);
  const { body } = await act(s.officer, '', {
    ...suspectedCounterfeits,
    goods: { ...watches, description: 'Modification chips', importedOn: '2026-11-19' },
    suspectedInfringement: 'circumvention_device',
    internationalClass: undefined,
    recordationId: firmware.id,
    presentedOn: day,
  });
  const { merchandiseId } = (await s.ipr.get(`/v1/detentions/${body.id}/disclosure-matrix`).expect(200)).body;
  const seizure = { grounds: ['dmca_device'], recordationId: firmware.id, seizedOn: day, ...given };
  const { id } = await done(post(s.officer, '/v1/seizures', seizeRequest(merchandiseId, seizure)));
  await beforeNotice?.();
  const notified = (await partiesOf(s.t, merchandiseId)).map((party) => party.id);
  await done(post(s.fpf, `/v1/seizures/${id}/notice`, { mailedOn: day, contents: WHOLE_NOTICE, notified }));
  await settle(s.t);
  return merchandiseId;
}

interface Told extends Record<string, unknown> {
  id: string;
  standing: string;
  recipient: string;
}
const toldOf = (merchandiseId: string): Promise<Told[]> =>
  rowsOf<Told>(
    s.t,
    `select id, standing, recipient_organisation_id as recipient from disclosure where merchandise_id = $1 and opened_on is not null`,
    [merchandiseId],
  );
const idsOf = async (as: Caller) =>
  (await as.get('/v1/rights-holder-disclosures?limit=500').expect(200)).body.items.map(({ id }: { id: string }) => id);

describe('after a seizure of circumvention devices (19 CFR 133.47(a)(4), (e))', () => {
  it('the listed owner of the work whose measure is attacked gets the eight items, and no other listed person learns of it', async () => {
    const merchandiseId = await devicesSeized('2026-11-20');
    const told = await toldOf(merchandiseId);
    expect(told.map(({ recipient }) => recipient)).toEqual([organisationOf('sandbox-rights-holder-2')]);
    const [{ id }] = told as [Told];
    const body = await read(s.northpine, id);
    expect(body).toMatchObject({ standing: 'owner', recordationId: firmware.id, stage: 'seized' });
    expect(namesOf(body.fields)).toEqual(EIGHT);
    for (const field of body.fields)
      expect(field).toMatchObject({ force: 'shall', dueOn: '2027-01-06', releasedOn: '2026-11-20', late: false });
    expect(body.fields[0].citations.map(({ authority }: { authority: string }) => authority)).toEqual([
      '19 CFR 133.47(e)',
      '19 USC 4342',
    ]);
    await s.larkfield.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    expect(await idsOf(s.larkfield)).not.toContain(id);
  });

  it('the importer sees the one case; an officer chooses for the owner without naming a right', async () => {
    const [{ id }] = (await toldOf(await devicesSeized('2026-11-23'))) as [Told];
    const [{ detention }] = (await rowsOf<{ detention: string }>(
      s.t,
      'select detention_id as detention from disclosure where id = $1',
      [id],
    )) as [{ detention: string }];
    const seen = await s.importer.get(`/v1/detentions/${detention}/importer-disclosure-view`).expect(200);
    expect(seen.body.cases.map(({ standing }: { standing: string }) => standing)).toEqual(['owner']);
    const { status, body } = await post(s.ipr, `/v1/detentions/${detention}/disclosure-decisions`, {
      items: [{ field: 'unredactedImages', decision: 'release', reason: 'It helps.' }],
    });
    expect([status, body.errors[0].code]).toEqual([422, 'disclosure.owner_has_not_asked']);
  });

  it('a seizure under 19 USC 1595a(c)(2)(G) is one of devices; one on a ground that names no work tells nobody', async () => {
    const devices = await toldOf(await devicesSeized('2026-11-25', { grounds: ['circumvention_device'] }));
    expect(devices.map(({ standing }) => standing)).toEqual(['owner']);
    expect(
      await toldOf(
        await devicesSeized('2026-11-25', { grounds: ['licence_or_permit_missing'], recordationId: undefined }),
      ),
    ).toEqual([]);
  });

  it('an owner that is taken off the list before the notice, or put on record after it, is told nothing of the seizure', async () => {
    s.t.setNow('2026-11-26T15:00:00Z');
    const { body } = await s.t.anonymous().get('/v1/dmca-injured-persons').expect(200);
    const entry = body.items.find(({ recordationId }: { recordationId: string }) => recordationId === firmware.id);
    await done(post(s.ipr, `/v1/dmca-injured-persons/${entry.id}/removal`, {}));
    const merchandiseId = await devicesSeized('2026-11-27', {}, async () => {
      s.t.setNow('2026-11-30T15:00:00Z');
      const listing = { recordationId: firmware.id, listedOn: '2026-11-27', citation: '91 FR 10002' };
      await done(post(s.ipr, '/v1/dmca-injured-persons', listing));
    });
    expect(await toldOf(merchandiseId)).toEqual([]);
    const [{ detention }] = (await rowsOf<{ detention: string }>(
      s.t,
      'select detention_id as detention from disclosure where merchandise_id = $1',
      [merchandiseId],
    )) as [{ detention: string }];
    const matrix = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
    const importer = matrix.body.cases[0].fields.find(({ field }: { field: string }) => field === 'importer');
    expect(importer).toMatchObject({ outcome: 'no', reason: 'not_listed_as_injured' });
    expect((await toldOf(await devicesSeized('2026-11-30'))).map(({ standing }) => standing)).toEqual(['owner']);
  });
});
