import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';
import { done, rowsOf, settle } from '../support/disclosures.js';
import { EIGHT, disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { organisationOf, partiesOf, post } from '../support/seizures.js';
import { WHOLE_NOTICE, seizeRequest } from '../support/seizure-scene.js';

const { firmware, figures } = SANDBOX_RECORDATIONS;
const LARKFIELD = organisationOf('sandbox-rights-holder');

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
const idFor = (told: Told[], standing: string) => told.find((one) => one.standing === standing)?.id ?? '';
const idsOf = async (as: Caller) =>
  (await as.get('/v1/rights-holder-disclosures?limit=500').expect(200)).body.items.map(({ id }: { id: string }) => id);

describe('after a seizure of circumvention devices (19 USC 4342)', () => {
  it('each listed injured person gets the eight items within thirty business days, with a receipt of its own', async () => {
    const merchandiseId = await devicesSeized('2026-11-20');
    const told = await toldOf(merchandiseId);
    expect(told.map(({ standing }) => standing).sort()).toEqual(['listed_injured_person', 'owner']);
    const [injured, owned] = [idFor(told, 'listed_injured_person'), idFor(told, 'owner')];

    const body = await read(s.larkfield, injured);
    expect(body).toMatchObject({
      standing: 'listed_injured_person',
      recipientOrganisationId: LARKFIELD,
      recordationId: figures.id,
      infringement: 'circumvention_device',
      stage: 'seized',
    });
    expect(body).not.toHaveProperty('detentionId');
    expect(namesOf(body.fields)).toEqual(EIGHT);
    for (const field of body.fields)
      expect(field).toMatchObject({ force: 'shall', dueOn: '2027-01-06', releasedOn: '2026-11-20', late: false });
    expect(body.fields[0].citations.map(({ authority }: { authority: string }) => authority)).toContain('19 USC 4342');
    expect(body.withheldFields.find(({ field }: { field: string }) => field === 'unredactedImages').reason).toBe(
      'no_rule_permits',
    );
    expect(namesOf((await read(s.northpine, owned)).fields)).toEqual(EIGHT);

    await settle(s.t);
    const receipts = async () =>
      (await s.larkfield.get(`/v1/rights-holder-disclosures/${injured}/receipts`).expect(200)).body.items;
    // It holds digests of the names, and opens with them.
    expect((await receipts())[0]).not.toHaveProperty('receipt');
    await s.larkfield
      .post(`/v1/rights-holder-disclosures/${injured}/acknowledgements`)
      .set('Idempotency-Key', randomUUID())
      .send({ notice: 'TSA_LIMITED_PURPOSE' })
      .expect(201);
    const [mine] = await receipts();
    expect(mine.receipt).toMatchObject({ disclosureId: injured, recipientOrganisationId: LARKFIELD });
    const [its] = (await s.northpine.get(`/v1/rights-holder-disclosures/${owned}/receipts`).expect(200)).body.items;
    expect(its.leafHash).not.toBe(mine.leafHash);
  });

  it('each knows of its own alone, and the importer of both', async () => {
    const told = await toldOf(await devicesSeized('2026-11-23'));
    const [injured, owned] = [idFor(told, 'listed_injured_person'), idFor(told, 'owner')];
    await s.larkfield.get(`/v1/rights-holder-disclosures/${owned}`).expect(404);
    await s.northpine.get(`/v1/rights-holder-disclosures/${injured}`).expect(404);
    expect(await idsOf(s.larkfield)).not.toContain(owned);
    expect(await idsOf(s.northpine)).not.toContain(injured);
    const [{ detention }] = (await rowsOf<{ detention: string }>(
      s.t,
      'select detention_id as detention from disclosure where id = $1',
      [owned],
    )) as [{ detention: string }];
    await s.larkfield.get(`/v1/detentions/${detention}`).expect(404);
    const seen = await s.importer.get(`/v1/detentions/${detention}/importer-disclosure-view`).expect(200);
    expect(seen.body.cases.map(({ standing }: { standing: string }) => standing).sort()).toEqual([
      'listed_injured_person',
      'owner',
    ]);
  });

  it('an officer still chooses for the owner without naming a right: what listed persons get is no choice', async () => {
    const told = await toldOf(await devicesSeized('2026-11-24'));
    const [{ detention }] = (await rowsOf<{ detention: string }>(
      s.t,
      'select detention_id as detention from disclosure where id = $1',
      [idFor(told, 'owner')],
    )) as [{ detention: string }];
    const { status, body } = await post(s.ipr, `/v1/detentions/${detention}/disclosure-decisions`, {
      items: [{ field: 'unredactedImages', decision: 'release', reason: 'It helps.' }],
    });
    expect([status, body.errors[0].code]).toEqual([422, 'disclosure.owner_has_not_asked']);
  });

  it('a seizure under 19 USC 1595a(c)(2)(G) is one of devices; one on another ground tells nobody on the list', async () => {
    const devices = await toldOf(await devicesSeized('2026-11-25', { grounds: ['circumvention_device'] }));
    expect(devices.map(({ recipient }) => recipient)).toContain(LARKFIELD);
    const other = await toldOf(await devicesSeized('2026-11-25', { grounds: ['piratical_copy'] }));
    expect(other.map(({ standing }) => standing)).toEqual(['owner']);
  });

  it('who is taken off the list before the notice is told nothing', async () => {
    s.t.setNow('2026-11-26T15:00:00Z');
    const { body } = await s.t.anonymous().get('/v1/dmca-injured-persons').expect(200);
    const entry = body.items.find(({ recordationId }: { recordationId: string }) => recordationId === figures.id);
    await done(post(s.ipr, `/v1/dmca-injured-persons/${entry.id}/removal`, {}));
    const told = await toldOf(await devicesSeized('2026-11-27'));
    expect(told.map(({ standing }) => standing)).toEqual(['owner']);
  });

  it('who is put on record after the notice is told nothing of it, whatever day its listing names', async () => {
    const told = await devicesSeized('2026-11-27', {}, async () => {
      s.t.setNow('2026-11-30T15:00:00Z');
      const listing = { recordationId: figures.id, listedOn: '2026-11-27', citation: '91 FR 10002' };
      await done(post(s.ipr, '/v1/dmca-injured-persons', listing));
    });
    expect((await toldOf(told)).map(({ standing }) => standing)).toEqual(['owner']);
    const late = await devicesSeized('2026-11-30');
    expect((await toldOf(late)).map(({ standing }) => standing).sort()).toEqual(['listed_injured_person', 'owner']);
  });
});
