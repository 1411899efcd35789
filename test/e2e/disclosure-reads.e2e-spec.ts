import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import { askAs } from '../support/ask-as.js';
import { done, noticed, rowsOf, told } from '../support/disclosures.js';
import { FIVE, disclosureScene, namesOf, read } from '../support/rights-holders.js';
import type { DisclosureScene } from '../support/rights-holders.js';
import { post } from '../support/seizures.js';

let s: DisclosureScene;
beforeAll(async () => {
  s = await disclosureScene(await startTestApp());
});
afterAll(() => s.t.close());

const disclosureOf = async (detention: string): Promise<{ id: string; merchandiseId: string }> => {
  const { body } = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
  return { id: body.cases[0].disclosureId, merchandiseId: body.merchandiseId };
};

describe('a disclosure by id', () => {
  it('is read while someone else holds the goods, and changes nothing', async () => {
    const { id, merchandiseId } = await disclosureOf(await told(s.t, s.officer));
    const before = await askAs(s.t.database.adminUrl, 'select count(*)::int as n from audit');
    const other = new pg.Client({ connectionString: s.t.database.adminUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select from merchandise where id = $1 for update', [merchandiseId]);
      const answer = await s.northpine.get(`/v1/rights-holder-disclosures/${id}`).timeout(3000);
      expect([answer.status, namesOf(answer.body.fields)]).toEqual([200, FIVE]);
    } finally {
      await other.query('rollback');
      await other.end();
    }
    expect(await askAs(s.t.database.adminUrl, 'select count(*)::int as n from audit')).toEqual(before);
  });

  it('on a new day opens nothing by a look: that is the work of the clock, and the answer says of which day it is', async () => {
    const { id } = await disclosureOf(await told(s.t, s.officer));
    const reasonOf = (body: { withheldFields: { field: string }[] }) =>
      body.withheldFields.find(({ field }) => field === 'unredactedImages');
    const first = await read(s.northpine, id);
    expect(reasonOf(first)).toMatchObject({ reason: 'importer_may_still_answer', earliestOn: '2026-12-01' });
    s.t.setNow('2026-12-01T05:01:00Z');
    const looked = await read(s.northpine, id);
    expect([reasonOf(looked), looked.asOf, looked.evaluatedOn]).toEqual([reasonOf(first), '2026-12-01', '2026-11-18']);
    await s.t.app.get(Ticks).runAll();
    const after = await read(s.northpine, id);
    expect([reasonOf(after), after.evaluatedOn]).toMatchObject([
      { reason: 'not_available_at_this_time' },
      '2026-12-01',
    ]);
  });

  it('no look of anyone writes a business row, at whatever stage and whoever looks first', async () => {
    const detention = await noticed(s.t, s.officer);
    const held = await noticed(s.t, s.officer, { kind: 'law_enforcement', ground: 'x', mode: 'y' });
    s.t.setNow('2026-12-01T05:01:00Z');
    const written = () =>
      askAs(
        s.t.database.adminUrl,
        `select (select count(*) from audit)::int as audited, (select count(*) from outbox_message)::int as told,
           (select count(*) from disclosure)::int as cases, (select count(*) from determination)::int as answers`,
      );
    const before = await written();
    for (const one of [detention, held]) {
      await s.importer.get(`/v1/detentions/${one}/importer-disclosure-view`).expect(200);
      await s.ipr.get(`/v1/detentions/${one}/disclosure-matrix`).expect(200);
      const { id } = await disclosureOf(one);
      await s.ipr.get(`/v1/rights-holder-disclosures/${id}`).expect(200);
      await s.northpine.get(`/v1/rights-holder-disclosures/${id}`).expect(404);
    }
    expect(await written()).toEqual(before);
  });

  it('shows the fields that left, those withheld and those unavailable: together every field, none twice', async () => {
    const detention = await told(s.t, s.officer);
    const { id } = await disclosureOf(detention);
    await done(
      post(s.ipr, `/v1/detentions/${detention}/disclosure-decisions`, {
        items: [{ field: 'redactedImages', decision: 'release', reason: 'It helps.' }],
      }),
    );
    const { fields, withheldFields, unavailableFields } = await read(s.northpine, id);
    const every = [...namesOf(fields), ...namesOf(withheldFields), ...unavailableFields];
    const { body } = await s.ipr.get(`/v1/detentions/${detention}/disclosure-matrix`).expect(200);
    expect(every.sort()).toEqual(namesOf(body.cases[0].fields).sort());
  });
});

describe('the answer a disclosure stands on', () => {
  it('can be computed again with the same digest, also after policy and day have changed', async () => {
    const { id } = await disclosureOf(await told(s.t, s.officer));
    const { determinationId } = await read(s.ipr, id);
    s.t.setNow('2027-02-01T15:00:00Z');
    const { body } = await s.ipr.post('/v1/recomputations').send({ determinationId }).expect(200);
    expect(body).toMatchObject({ same: true, determination: { question: 'disclosure', outcome: 'disclosable' } });
    await s.northpine.post('/v1/recomputations').send({ determinationId }).expect(404);
  });

  it('every kept answer of every case can be', async () => {
    const rows = await rowsOf<{ id: string }>(s.t, `select id from determination where question = 'disclosure'`, []);
    expect(rows.length).toBeGreaterThan(5);
    for (const { id } of rows) {
      const { body } = await s.ipr.post('/v1/recomputations').send({ determinationId: id }).expect(200);
      expect([id, body.same]).toEqual([id, true]);
    }
  });
});
