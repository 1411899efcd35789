import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import { act } from '../support/detentions.js';
import { conclude, done, noticed, settle, suspectedWatches, tellOwner } from '../support/disclosures.js';
import { EIGHT, disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { WHOLE_NOTICE, seizeRequest } from '../support/seizure-scene.js';
import { partiesOf, post } from '../support/seizures.js';

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
});
afterAll(() => s.t.close());

const HOLD = { kind: 'law_enforcement', ground: 'Investigation 26-14', mode: 'No word to the rights holder' };

/** Seized and noticed on the day the service's clock stands at; the disclosure of the owner of the watch mark. */
async function seize(detention: string, day: string): Promise<string> {
  const { body } = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
  const { recordationId, disclosureId } = body.cases[0];
  const given = seizeRequest(body.merchandiseId, { recordationId, seizedOn: day });
  const { id } = await done(post(s.officer, '/v1/seizures', given));
  const notified = (await partiesOf(s.t, body.merchandiseId)).map((party) => party.id);
  await done(post(s.fpf, `/v1/seizures/${id}/notice`, { mailedOn: day, contents: WHOLE_NOTICE, notified }));
  await settle(s.t);
  return disclosureId as string;
}

describe('the eight items under a hold (19 CFR 133.21(e))', () => {
  it('are a duty that is met', async () => {
    const id = await seize(await noticed(s.t, s.officer, HOLD), '2026-11-18');
    expect(namesOf((await read(s.northpine, id)).fields)).toEqual(EIGHT);
  });

  it('withheld by a named authority they are late once their day has gone by, and only officers are told', async () => {
    const hold = { ...HOLD, withholdsDutiesBy: 'Executive Director, Trade' };
    const id = await seize(await noticed(s.t, s.officer, hold), '2026-11-18');
    await s.northpine.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    s.t.setNow('2027-01-05T15:00:00Z');
    await s.t.app.get(Ticks).runAll();
    const late = await s.ipr.get('/v1/rights-holder-disclosures?late=true').expect(200);
    expect(late.body.items.find((one: { id: string }) => one.id === id)).toMatchObject({ lateFields: EIGHT });
    await s.northpine.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    await s.northpine.get('/v1/rights-holder-disclosures?late=true').expect(403);
  });

  it('a hold that is no investigation withholds no word', async () => {
    const detention = await noticed(s.t, s.officer);
    const hold = { ...HOLD, kind: 'other_interdiction', withholdsDutiesBy: 'Executive Director, Trade' };
    const { status, body } = await act(s.ipr, `/${detention}/holds`, hold);
    expect([status, body.errors?.[0].code]).toEqual([422, 'hold.withholds_no_word']);
  });
});

describe('a held case reads like any other, to its owner and to the importer', () => {
  /** Every answer in which either could look for a difference, without ids and instants. */
  const readings = async (detention: string): Promise<string> => {
    const matrix = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
    const { disclosureId, recordationId } = matrix.body.cases[0];
    const seen = [
      await s.importer.get(`/v1/detentions/${detention}`),
      await s.importer.get(`/v1/detentions/${detention}/deadlines`),
      await s.importer.get(`/v1/detentions/${detention}/importer-disclosure-view`),
      await s.northpine.get(`/v1/detentions/${detention}`),
      await s.northpine.get(`/v1/rights-holder-disclosures/${disclosureId}`),
      await s.northpine.get(`/v1/rights-holder-disclosures/${disclosureId}/receipts`),
    ];
    const lists = [
      await s.northpine.get('/v1/detentions?limit=500'),
      await s.northpine.get(`/v1/rights-holder-disclosures?recordationId=${recordationId}&limit=500`),
    ].map(({ body }) => JSON.stringify(body).includes(detention));
    const text = JSON.stringify([...seen.map(({ status, body }) => [status, body]), lists]);
    return text
      .replace(/\b[a-z]{3}_[0-9a-z]{26}\b/g, '(id)')
      .replace(/"id":"\d+"/g, '(id)')
      .replace(/"requestId":"[^"]*"/g, '')
      .replace(
        /"(?:expiresAt|recordedAt|leafHash|index|proof|checkpoint|salt|contentDigest)":(?:"[^"]*"|\d+|null|\[[^\]]*\])/g,
        '',
      )
      .replace(/link=[^"]*/g, '');
  };
  type Stage = readonly [string, string, (hold?: object) => Promise<string>];
  const held = async (detention: string, hold?: object) => {
    if (hold) await done(act(s.ipr, `/${detention}/holds`, hold));
    await settle(s.t);
    return detention;
  };
  const presented = async (hold?: object) => {
    s.t.setNow('2026-11-18T15:00:00Z');
    return held(await suspectedWatches(s.officer), hold);
  };
  const disclosed = async (hold?: object) => {
    const detention = await noticed(s.t, s.officer);
    await tellOwner(s.t, detention, ['description', 'quantity']);
    return held(detention, hold);
  };
  const STAGES: readonly Stage[] = [
    ['presented', '2026-11-18', presented],
    ['noticed', '2026-11-18', (hold) => noticed(s.t, s.officer, hold)],
    ['something was disclosed before', '2026-11-18', disclosed],
    ['the importer was heard', '2026-12-01', disclosed],
  ];

  it.each(
    STAGES.flatMap((stage) =>
      [HOLD, { ...HOLD, withholdsDutiesBy: 'Executive Director' }].map((hold) => [...stage, hold] as const),
    ),
  )('%s, read on %s', async (_, day, make, hold) => {
    const [free, stopped] = [await make(), await make(hold)];
    s.t.setNow(`${day}T15:00:00Z`);
    await s.t.app.get(Ticks).runAll();
    if (day > '2026-11-30') await conclude(s.t, stopped);
    await settle(s.t);
    const plain = await readings(free);
    expect(await readings(stopped)).toBe(plain);
    expect(plain).not.toMatch(/26-14|investigation|1628a\(d\)|withholdsDuties/);
  });
});
