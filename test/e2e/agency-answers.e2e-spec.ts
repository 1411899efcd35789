import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { ndjson, submit } from '../support/bulk.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { suspectedCounterfeits, watches } from '../support/detentions.js';
import { agencyOfEntries } from '../support/entry-agency.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { IMPORTER, post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let agency: Caller;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
  agency = await agencyOfEntries(t);
});
afterAll(() => t.close());

type Entry = Record<string, any>;
const correct = async ({ id, version, declared }: Entry, given: object): Promise<void> => {
  const body = { ...declared, reason: 'Corrected.', ...given };
  await importer.put(`/v1/entries/${id}`).set('if-match', `"${version}"`).send(body).expect(200);
};

describe('an agency’s time to answer (ENTRY-41)', () => {
  const epa = { lines: [solarLine({ agencies: ['EPA'] })] };
  const answer = (id: string, disposition: string) =>
    post(agency, `/v1/entries/${id}/agency-dispositions`, { disposition });
  const read = async (id: string) => (await importer.get(`/v1/entries/${id}`).expect(200)).body;
  const clockOf = async (id: string) => (await read(id)).clocks.find(({ name }: Entry) => name === 'agency_answer');
  const missedOf = async (id: string) =>
    (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body.events
      .filter(({ kind, details }: Entry) => kind === 'clock_missed' && details.clock === 'agency_answer')
      .map(({ details }: Entry) => details);

  it('runs from the flag, is ended by its answer, set anew where it is asked again, and told once where it is missed', async () => {
    today('2026-03-02');
    const [answered, silent, dropped] = [
      await filed(importer, epa),
      await filed(importer, epa),
      await filed(importer, epa),
    ];
    const running = { subject: 'EPA', startedOn: '2026-03-02', dueOn: '2026-03-09', status: 'running' };
    expect(await clockOf(answered['id'])).toMatchObject(running);
    await answer(answered['id'], 'may_proceed');
    expect(await clockOf(answered['id'])).toMatchObject({ metOn: '2026-03-02', status: 'met' });
    const item = `/v1/work-items/entry_agency_answer~${String(silent['id'])}~EPA`;
    expect((await officer.get(item).expect(200)).body).toMatchObject({ dueOn: '2026-03-09' });
    const { body: due } = await importer
      .get(`/v1/importers/${String(silent['importerId'])}/deadlines?limit=500`)
      .expect(200);
    expect(due.items.filter(({ name }: Entry) => name === 'agency_answer')).toEqual([]);
    await correct(dropped, { lines: [solarLine()] });
    today('2026-03-04');
    const other = [solarLine({ agencies: ['EPA'], description: 'Solar panels' })];
    await correct(answered, { lines: other });
    expect(await clockOf(answered['id'])).toMatchObject({
      startedOn: '2026-03-04',
      dueOn: '2026-03-11',
      status: 'running',
    });
    await answer(answered['id'], 'hold');
    today('2026-03-12');
    await Promise.all([t.app.get(DueWork).doAll(), t.app.get(DueWork).doAll()]);
    expect(await missedOf(silent['id'])).toEqual([
      { clock: 'agency_answer', agency: 'EPA', dueOn: '2026-03-09', daysAfter: 3 },
    ]);
    expect([await missedOf(answered['id']), await missedOf(dropped['id'])]).toEqual([[], []]);
    expect(await clockOf(silent['id'])).toMatchObject({ status: 'overdue' });
    await answer(silent['id'], 'may_proceed');
    expect(await clockOf(silent['id'])).toMatchObject({ metOn: '2026-03-12', status: 'met_late' });
  });

  it('runs from arrival where goods are still to come, and goes with it', async () => {
    today('2026-03-02');
    const ahead = { ...epa, importedOn: '2026-03-05', arrivedOn: '2026-03-05' };
    const entry = await filed(importer, ahead);
    expect(await clockOf(entry['id'])).toMatchObject({ startEvent: 'arrival', dueOn: '2026-03-12' });
    await correct(entry, { arrivedOn: '2026-03-06' });
    expect(await clockOf(entry['id'])).toMatchObject({ startedOn: '2026-03-06', dueOn: '2026-03-13' });
    await post(officer, `/v1/entries/${String(entry['id'])}/status-changes`, { to: 'refused' });
    today('2026-03-20');
    await t.app.get(DueWork).doAll();
    expect(await missedOf(entry['id'])).toEqual([]);
  });

  it('is set the same for an entry that comes in a file', async () => {
    today('2026-03-02');
    const given = aFiling(epa);
    await submit(importer, 'entries', ndjson([given]));
    while (await t.app.get(Jobs).runOne());
    const { body } = await officer.get('/v1/work-items?kind=entry_agency_answer&limit=500').expect(200);
    const { items } = (await importer.get('/v1/entries?limit=500').expect(200)).body;
    const { id } = items.find(({ entryNumber }: Entry) => entryNumber === given.entryNumber);
    expect(await clockOf(id)).toMatchObject({ subject: 'EPA', startedOn: '2026-03-02', dueOn: '2026-03-09' });
    expect(body.items.find(({ subjectId }: Entry) => subjectId === id)).toMatchObject({
      part: 'EPA',
      dueOn: '2026-03-09',
    });
  });
});

describe('an agency that refuses goods (ENTRY-53)', () => {
  const fda = { modeOfTransport: '40', lines: [solarLine({ agencies: ['EPA'] })] };
  const move = (id: string, to: string) => post(officer, `/v1/entries/${id}/status-changes`, { to });
  const answer = (id: string, disposition: string) =>
    post(agency, `/v1/entries/${id}/agency-dispositions`, { disposition });
  const stepOf = async (id: string) => {
    const { status, agencies } = (await importer.get(`/v1/entries/${id}`).expect(200)).body;
    return [status, agencies[0].disposition, agencies[0].waitsFor];
  };
  const told = async (id: string, kind: string) =>
    (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body.events
      .filter((event: Entry) => event['kind'] === kind)
      .map(({ details }: Entry) => details);
  const waits = async (id: string) => (await officer.get(`/v1/work-items/entry_agency_refusal~${id}~EPA`)).status;

  it('before release: the entry stays, customs is told to refuse it, and that ends it', async () => {
    today('2026-03-02');
    const { id } = await filed(importer, fda);
    expect(await stepOf(id)).toEqual(['filed', undefined, 'agency_answer']);
    await answer(id, 'documents_required');
    expect(await stepOf(id)).toEqual(['on_hold', 'documents_required', 'documents_for_agency']);
    await answer(id, 'may_proceed');
    expect([await stepOf(id), await waits(id)]).toEqual([['filed', 'may_proceed', undefined], 404]);
    await answer(id, 'refused');
    expect([await stepOf(id), await waits(id)]).toEqual([['filed', 'refused', 'customs_refusal'], 200]);
    expect((await told(id, 'agency_answered')).at(-1)).toEqual({
      ...{ agency: 'EPA', disposition: 'refused', status: 'filed', waitsFor: 'customs_refusal' },
    });
    // Whoever files hears of it, and finds the entry among those that changed.
    while (await t.app.get(Relay).relayOne());
    const { body: feed } = await importer.get('/v1/events?types=entry.agency_answered&limit=500').expect(200);
    expect(feed.items.filter(({ subject }: Entry) => subject.id === id)).toHaveLength(3);
    expect((await move(id, 'released')).body.errors[0].code).toBe('release.waits_for_agency');
    await move(id, 'refused');
    expect([await stepOf(id), await waits(id)]).toEqual([['refused', 'refused', undefined], 404]);
  });

  it('after it: nothing moves, and customs is told to demand the goods back, until it does', async () => {
    today('2026-03-02');
    const { id, entryNumber } = await filed(importer, fda);
    await answer(id, 'may_proceed');
    await move(id, 'released');
    expect((await answer(id, 'hold')).status).toBe(201);
    expect([await stepOf(id), await waits(id)]).toEqual([['released', 'hold', 'agency_decision'], 404]);
    expect((await answer(id, 'refused')).body.status).toBe('released');
    expect([await stepOf(id), await waits(id)]).toEqual([['released', 'refused', 'redelivery_demand'], 200]);
    expect((await told(id, 'agency_answered')).at(-1)).toMatchObject({
      status: 'released',
      waitsFor: 'redelivery_demand',
    });
    await answer(id, 'may_proceed');
    expect(await waits(id)).toBe(404);
    await answer(id, 'refused');
    await demandBack(String(entryNumber));
    expect([await stepOf(id), await waits(id)]).toEqual([['released', 'refused', undefined], 404]);
    expect(await told(id, 'redelivery_demanded')).toEqual([{}]);
    expect((await importer.get(`/v1/entries/${id}`).expect(200)).body.agencies[0].recalledOn).toBe('2026-03-02');
    await answer(id, 'refused');
    expect(await waits(id)).toBe(200);
  });

  it('the goods of another importer under its number are not taken for its own', async () => {
    today('2026-03-02');
    const { id, entryNumber } = await filed(importer, fda);
    await answer(id, 'may_proceed');
    await move(id, 'released');
    await answer(id, 'refused');
    await demandBack(String(entryNumber), organisationOf('sandbox-importer-2'));
    expect([await waits(id), await told(id, 'redelivery_demanded')]).toEqual([200, []]);
  });

  async function demandBack(entryNumber: string, organisationId = organisationOf('sandbox-importer')): Promise<void> {
    const specialist = await t.as('import_specialist');
    const goods = { ...watches, entryNumber, parties: [{ ...IMPORTER, organisationId }] };
    const { body } = await post(specialist, '/v1/detentions', { ...suspectedCounterfeits, goods });
    await post(specialist, `/v1/detentions/${String(body.id)}/decision`, { decision: 'release' });
    const demand = { kind: 'other', reason: 'The EPA refuses them.' };
    expect((await post(specialist, `/v1/detentions/${String(body.id)}/redelivery-demands`, demand)).status).toBe(201);
  }
});
