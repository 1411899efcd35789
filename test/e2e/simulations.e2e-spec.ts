import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { walked } from '../support/pages.js';
import { soundProfile } from '../support/targeting.js';

let t: TestApp;
let analyst: Caller;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: '24' });
  analyst = await t.as('analyst');
});
afterAll(() => t.close());

const act = (path: string, body: object, as: Caller = analyst) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const rowsOf = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  asOwner(t, async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows);

interface Answered {
  readonly before: { readonly required: string | null };
  readonly after: { readonly required: string | null };
}

describe('the year asked "what if"', () => {
  const YEAR = { from: '2025-03-01', through: '2026-03-31' };
  const MINIMUM = { key: 'bond.minimum', value: '150000.00' };
  const askFor = async (more: object) => {
    const { body, headers } = await act('/v1/simulations', { ...YEAR, ...more }).expect(202);
    expect(headers['location']).toBe(`/v1/simulations/${body.id}`);
    return body.id;
  };
  const found = async (id: string) => (await analyst.get(`/v1/simulations/${id}`).expect(200)).body;
  const simulated = async (more: object) => {
    const id = await askFor(more);
    while (await t.app.get(Jobs).runOne());
    return found(id);
  };
  const refusalOf = async (more: object) =>
    (await act('/v1/simulations', { ...YEAR, ...more }).expect(422)).body.errors.map(
      ({ code }: { code: string }) => code,
    );

  it('by nothing changes nobody, and gives what is decided today', async () => {
    await filed(await t.as('importer'));
    const { body: entered } = await analyst.get('/v1/entries?filedFrom=2026-03-01').expect(200);
    const { importerId } = entered.items[0];
    const asked = { importerId, reason: 'Periodic review.' };
    const { body: decided } = await act('/v1/bond-requirements', asked, await t.as('bond_officer')).expect(201);
    const { id, state, totals, proof } = await simulated({});
    expect([state, totals.whole.changed, totals.ways[0].burden]).toEqual(['done', 0, totals.ways[1].burden]);
    expect(proof.map(({ neverLater }: { neverLater: boolean }) => neverLater)).toEqual([true, true, true, true]);
    const { body } = await analyst.get(`/v1/simulations/${id}/results?limit=500`).expect(200);
    const { before } = body.items.find((one: { importerId: string }) => one.importerId === importerId);
    const { requiredAmount, additionalAmount } = decided.result ?? decided;
    expect([before.required, before.additional]).toEqual([requiredAmount, additionalAmount]);
    expect(await walked(analyst, `/v1/simulations/${id}/results?show=all`)).toBeGreaterThan(1);
  });

  it('by a larger minimum bond tells who changes, the same twice', async () => {
    const first = await simulated({ overrides: [MINIMUM] });
    const { whole, byPort, ways } = first.totals;
    expect([whole.changed > 0, Number(whole.bondDifference) > 0]).toEqual([true, true]);
    const sum = byPort.reduce((all: number, { importers }: { importers: number }) => all + importers, 0);
    expect([sum, ways.map(({ name }: { name: string }) => name)]).toEqual([
      whole.importers,
      ['today', 'simulated', 'standard_bond', 'formula_2004'],
    ]);
    expect(Number(whole.uncollected)).toBeGreaterThan(41_250);
    const { id, digest } = await simulated({ overrides: [MINIMUM] });
    expect(digest).toBe(first.digest);
    const csv = (await analyst.get(`/v1/simulations/${id}/results.csv`).expect(200)).text.trim().split('\r\n');
    expect(csv.slice(1)).toHaveLength(whole.importers);
    const picture = await analyst.get(`/v1/simulations/${id}/charts/protection.svg`).expect(200);
    expect(picture.body.toString()).toContain(ways[1].burden);
  });

  it('is asked of one entry, factor by factor and rule by rule, with what each stands on', async () => {
    const { id } = await simulated({ overrides: [MINIMUM] });
    const { items } = (await analyst.get(`/v1/simulations/${id}/results?show=changed`).expect(200)).body;
    const raised = items.find((one: Answered) => one.before.required !== one.after.required);
    const { entryId } = raised;
    const replayed = async (more: object) =>
      (await act('/v1/simulation-replays', { entryId, ...more }).expect(200)).body;
    const same = await replayed({});
    expect(same.after).toEqual(same.before);
    expect(same.rules.filter(({ differs }: { differs: boolean }) => differs)).toEqual([]);
    const { before, after, rules, factors } = await replayed({ overrides: [MINIMUM] });
    const differing = rules.filter(({ differs }: { differs: boolean }) => differs);
    expect(differing.map(({ id: named }: { id: string }) => named)).toContain('BOND-01');
    expect(differing[0].cites.length).toBeGreaterThan(0);
    expect({ before, after }).toEqual({ before: raised.before, after: raised.after });
    expect(factors).toHaveLength(9);
    await act('/v1/simulation-replays', { entryId: `ent_${'0'.repeat(26)}` }).expect(404);
  });

  it('reads nothing that became known after the entry it is decided at', async () => {
    const before = await simulated({});
    const { body: shown } = await analyst.get(`/v1/simulations/${before.id}/results?limit=500`).expect(200);
    // What is owed on another of its entries is known too, so that more on this one is seen in what is asked for.
    const { entryId } = shown.items.find((one: Answered) => one.before.required !== null);
    const plant = (later: string) =>
      rowsOf(
        `with v as (
           insert into entry_version (importer_id, entry_id, filed_month, importer_organisation_id, version, declared, computed, warnings, rules, digest,
             bond_version_ids, grounds, recorded_at, recorded_by)
           select importer_id, entry_id, filed_month, importer_organisation_id,
             (select max(version) from entry_version o where o.entry_id = v.entry_id) + 1, declared, jsonb_set(computed, '{total}', '"99999999.00"'),
             warnings, rules, digest, bond_version_ids, grounds, recorded_at + $1::interval, recorded_by
           from entry_version v where v.version = 1 and v.entry_id = $2 returning *)
         insert into entry_line (importer_id, entry_id, filed_month, importer_organisation_id, version, line, hts_number, country_of_origin, entered_value, adcvd_cases,
           additional_hts_numbers)
         select l.importer_id, l.entry_id, l.filed_month, l.importer_organisation_id, v.version, l.line, l.hts_number, l.country_of_origin,
           l.entered_value, l.adcvd_cases, l.additional_hts_numbers
         from v join entry_line l on l.filed_month = v.filed_month and l.importer_id = v.importer_id and l.entry_id = v.entry_id and l.version = 1
         returning entry_id`,
        [later, entryId],
      );
    const leftOut = (of: { proof: { part: string; leftOut: number }[] }) =>
      of.proof.find(({ part }) => part === 'entries')?.leftOut ?? 0;
    await plant('1 minute');
    const after = await simulated({});
    expect([after.digest, leftOut(after) > leftOut(before)]).toEqual([before.digest, true]);
    // The same planted as known at the entry is used: the comparison can see it.
    await plant('0 minutes');
    expect((await simulated({})).digest).not.toBe(before.digest);
  });

  it('by a profile or by the order of June 2026 is compared with what was', async () => {
    const { id: profileId } = (await act('/v1/targeting-profiles', soundProfile()).expect(201)).body;
    const order = { provisions: ['higher_bond_minimum'], minimumAssets: null, minimumBond: 200_000 };
    const { totals } = await simulated({ profileId, overrides: [{ key: 'order_14411.switched_on', value: order }] });
    expect([totals.whole.changed > 0, Number(totals.whole.bondDifference) > 0]).toEqual([true, true]);
  });

  it('by another programme of Chapter 99 tells who owes what, cited, and by the same programme nothing', async () => {
    const [charged] = await rowsOf(
      `select a ->> 'heading' as heading, v.computed ->> 'rateOn' as on, count(*) from entry_version v
         cross join jsonb_array_elements(v.computed -> 'lines') l cross join jsonb_array_elements(l -> 'additional') a
       where v.recorded_by = 'system:sandbox' and (a ->> 'amount')::numeric > 0 and v.computed ->> 'total' is not null
       group by 1, 2 order by 3 desc, 1, 2 limit 1`,
    );
    const { body: programs } = await analyst
      .get(`/v1/additional-duty-programs?asOf=${charged?.['on']}&limit=500`)
      .expect(200);
    const digits = (heading: string) => heading.replaceAll('.', '');
    const program = programs.items.find(
      ({ heading }: { heading: string }) => digits(heading) === digits(String(charged?.['heading'])),
    );
    const key = `chapter_99.${program.id}`;
    const under = (value: object) => ({ overrides: [{ key, value }] });
    const same = await simulated(under({ ratePercent: program.ratePercent }));
    expect([same.totals.whole.changed, same.totals.duties]).toEqual([
      0,
      expect.objectContaining({ entries: 0, difference: '0.00' }),
    ]);
    const gone = await simulated(under({ inForce: false }));
    const { duties, whole, byCountry } = gone.totals;
    expect([duties.entries > 0, Number(duties.difference) < 0, whole.dutyDifference]).toEqual([
      true,
      true,
      duties.difference,
    ]);
    const sum = byCountry.reduce((all: number, one: { dutyDifference: string }) => all + Number(one.dutyDifference), 0);
    expect(sum).toBeCloseTo(Number(duties.difference), 2);
    expect(gone.overrides[0].cites[0].authority).toContain(program.heading);
    const { items } = (await analyst.get(`/v1/simulations/${gone.id}/results?show=changed`).expect(200)).body;
    const [one] = items;
    expect(Number(one.duties.after)).toBeLessThan(Number(one.duties.before));
    const alone = (
      await act('/v1/simulation-replays', { entryId: one.entryId, ...under({ inForce: false }) }).expect(200)
    ).body;
    expect([alone.before, alone.after]).toEqual([one.before, one.after]);
    const dearer = await simulated(under({ ratePercent: String(Number(program.ratePercent) + 10) }));
    expect(Number(dearer.totals.duties.difference)).toBeGreaterThan(0);
    expect(await refusalOf({ overrides: [{ key: 'chapter_99.moon_tax', value: { inForce: false } }] })).toEqual([
      'simulation.no_such_parameter',
    ]);
    for (const value of [{}, 7, { rate: '1' }, { ratePercent: 'much' }, { from: '2030-01-01', until: '2029-01-01' }])
      expect(await refusalOf(under(value as object))).toContain('simulation.value_refused');
  });

  it('is refused by name, cancelled once, and shown to nobody outside customs', async () => {
    expect(await refusalOf({ overrides: [{ key: 'moon.phase', value: 1 }] })).toEqual(['simulation.no_such_parameter']);
    expect(await refusalOf({ overrides: [{ key: 'risk.bands', value: { medium: 9 } }] })).toContain(
      'simulation.value_refused',
    );
    const idle = {
      key: 'order_14411.switched_on',
      value: { provisions: ['good_standing'], minimumAssets: null, minimumBond: null },
    };
    for (const override of [idle, { key: 'targeting.profileMonths', value: 6 }])
      expect(await refusalOf({ overrides: [override] })).toEqual(['simulation.value_refused']);
    expect(await refusalOf({ through: '2026-04-01' })).toEqual(['simulation.period_too_long']);
    expect(await refusalOf({ from: '2019-01-01', through: '2019-02-01' })).toEqual(['simulation.no_data']);
    const id = await askFor({});
    expect((await act(`/v1/simulations/${id}/cancellation`, {}).expect(200)).body.state).toBe('cancelled');
    expect((await act(`/v1/simulations/${id}/cancellation`, {}).expect(409)).body.code).toBe('simulation.ended');
    expect((await analyst.get(`/v1/simulations/${id}/results.csv`).expect(409)).body.code).toBe('simulation.not_done');
    for (const role of ['importer', 'partner_agency', 'surety'] as const)
      await (await t.as(role)).get(`/v1/simulations/${id}`).expect(403);
  });
});
