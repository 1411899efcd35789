import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EntryLiquidations } from '../../src/features/liquidation/index.js';
import { CAST } from '../../src/features/past-year/sandbox/cast.js';
import { PointsOfMonth } from '../../src/features/targeting/simulation/points-of-month.js';
import { Database } from '../../src/platform/database/database.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { SandboxSeeds } from '../../src/platform/sandbox/sandbox-seeds.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { walked } from '../support/pages.js';
import { soundProfile } from '../support/targeting.js';

const ENTRIES = 24;
let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: String(ENTRIES) });
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const rowsOf = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  asOwner(t, async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows);
const year = () => rowsOf(`select id from entry_directory where entry_number like 'Y00-%' order by entry_number`);
const standing = (id: string) =>
  rowsOf('select to_jsonb(l) as body from entry_liquidation l where entry_id = $1', [id]);

describe('the year before the first day of the sandbox', () => {
  it('is put there once, as the setting says', async () => {
    const written = await year();
    expect(written).toHaveLength(ENTRIES);
    await t.app.get(SandboxSeeds).run();
    expect(await year()).toEqual(written);
  });

  it('has entries that are what the law makes of them on their day, and stand as they would had each been heard of', async () => {
    const written = await year();
    for (const { id } of [written[0], written[11], written[23]].map((row) => ({ id: String(row?.['id']) }))) {
      const { body: entry } = await specialist.get(`/v1/entries/${id}`).expect(200);
      expect(entry).toMatchObject({ status: 'summary_filed', version: 1 });
      const { body: again } = await specialist.get(`/v1/entries/${id}/versions/1/acceptance`).expect(200);
      const bonds = [expect.stringMatching(/^bnd_.*@1$/)];
      expect(again.result).toMatchObject({ duties: entry.duties, bondVersionIds: bonds });
      expect(again.outcome).not.toBe('refused');
      const before = await standing(id);
      await t.app.get(Database).actAs('system:outbox', () => t.app.get(EntryLiquidations).follow(id));
      expect(await standing(id)).toEqual(before);
    }
  });

  it('is of nobody outside customs, and audited', async () => {
    const { body } = await (await t.as('importer'))
      .get('/v1/entries?filedFrom=2025-09-01&filedThrough=2026-02-28')
      .expect(200);
    expect(body.items).toEqual([]);
    const [trail] = await rowsOf(
      `select count(*)::int as rows from audit where actor_id = 'system:sandbox' and after ->> 'entry_number' like 'Y00-%'`,
    );
    expect(trail).toEqual({ rows: ENTRIES * 3 });
  });
});

describe('the cast of the sandbox', () => {
  const covered = async (place: number, asOf = '2026-03-02') => {
    const path = `/v1/importers/${CAST[place]!.importerId}/covered-status?asOf=${asOf}`;
    const { body } = await analyst.get(path).expect(200);
    const { noPriorImports, failedToFullyPay, failedToPayTimely, programExempt } = body.result;
    const met = { new: noPriorImports, unpaid: failedToFullyPay, late: failedToPayTimely };
    const prongs = Object.entries(met).flatMap(([name, { standing: is }]) => (is === 'met' ? [name] : []));
    return [body.outcome, prongs, programExempt];
  };
  let analyst: Caller;
  beforeAll(async () => (analyst = await t.as('analyst')));

  it('has an importer for each prong of the definition, and one that is new and not covered', async () => {
    expect(await Promise.all([0, 1, 2, 3].map((place) => covered(place)))).toEqual([
      ['covered', ['new'], 'no'],
      ['covered', ['unpaid'], 'no'],
      ['covered', ['late'], 'no'],
      ['not_covered', ['new'], 'no'],
    ]);
  });

  it('has one of which something is owed and secured', async () => {
    const path = `/v1/importers/${CAST[1]!.importerId}/profile?include=exposure`;
    const { exposure } = (await specialist.get(path).expect(200)).body;
    expect(exposure).toMatchObject({ bonds: 1, notKnown: [] });
    expect(Number(exposure.exposed)).toBeGreaterThan(41_250);
  });

  it('has one whose C-TPAT standing lapsed, and was exempt before', async () => {
    expect(await covered(4, '2026-02-13')).toEqual(['covered', ['unpaid'], 'yes']);
    expect((await covered(4))[2]).toBe('no');
  });

  it('has one whose only entry is of the calendar year before and not of the last twelve months', async () => {
    const path = `/v1/importers/${CAST[5]!.importerId}/covered-status`;
    expect((await analyst.get(path).expect(200)).body.result.noPriorImports.standing).toBe('not_met');
    const [{ filed_on: on } = {}] = await rowsOf('select filed_on::text from entry where importer_id = $1', [
      CAST[5]!.importerId,
    ]);
    expect(on).toBe('2025-02-18');
  });

  it('has one that imported nothing and answers for the debts of what it came from', async () => {
    expect(await covered(6)).toEqual(['covered', ['new', 'unpaid'], 'no']);
  });

  it('has one whose duties of twelve months ask for a cent more than $100,000, and so for $200,000', async () => {
    const body = { importerId: CAST[7]!.importerId, reason: 'Periodic review.' };
    const officer = await t.as('account_manager');
    const { result } = (await officer.post('/v1/bond-requirements').set('idempotency-key', randomUUID()).send(body))
      .body;
    expect(result).toMatchObject({
      ...{ dutiesTaxesFees12Months: '1000000.05', standardAmount: '200000.00', requiredAmount: '200000.00' },
      ...{ bondAmount: '100000.00', sufficiency: 'insufficient', shortfall: '100000.00' },
    });
  });
});

interface Answered {
  readonly before: { readonly required: string | null };
  readonly after: { readonly required: string | null };
}

describe('the year asked "what if"', () => {
  const YEAR = { from: '2025-03-01', through: '2026-03-31' };
  const MINIMUM = { key: 'bond.minimum', value: '150000.00' };
  let analyst: Caller;
  beforeAll(async () => (analyst = await t.as('analyst')));
  const act = (path: string, body: object, as = analyst) =>
    as.post(path).set('idempotency-key', randomUUID()).send(body);
  const askFor = async (more: object) => (await act('/v1/simulations', { ...YEAR, ...more }).expect(202)).body.id;
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

  it('by a larger minimum bond tells who changes, the same twice and after it was broken off', async () => {
    const first = await simulated({ overrides: [MINIMUM] });
    const { whole, byPort, ways } = first.totals;
    expect([whole.changed > 0, Number(whole.bondDifference) > 0]).toEqual([true, true]);
    const sum = byPort.reduce((all: number, one: { importers: number }) => all + one.importers, 0);
    expect([sum, ways.map(({ name }: { name: string }) => name)]).toEqual([
      whole.importers,
      ['today', 'simulated', 'standard_bond', 'formula_2004'],
    ]);
    expect(Number(whole.uncollected)).toBeGreaterThan(41_250);
    const id = await askFor({ overrides: [MINIMUM] });
    const points = t.app.get(PointsOfMonth);
    const read = points.read.bind(points);
    let pages = 0;
    const broken = jest.spyOn(points, 'read').mockImplementation((...given) => {
      if (++pages === 7) throw new Error('killed');
      return read(...given);
    });
    await t.app.get(Jobs).runOne();
    broken.mockRestore();
    const half = await found(id);
    expect([half.state, half.points > 0, half.points < first.points]).toEqual(['running', true, true]);
    await pause(1_050);
    while (await t.app.get(Jobs).runOne());
    expect(await found(id)).toMatchObject({ state: 'done', digest: first.digest, points: first.points });
    const csv = (await analyst.get(`/v1/simulations/${id}/results.csv`).expect(200)).text.trim().split('\r\n');
    expect(csv).toHaveLength(whole.importers + 1);
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
    expect(differing.map(({ id }: { id: string }) => id)).toContain('BOND-01');
    expect(differing[0].cites.length).toBeGreaterThan(0);
    expect({ before, after }).toEqual({ before: raised.before, after: raised.after });
    expect(factors).toHaveLength(9);
    await act('/v1/simulation-replays', { entryId: `ent_${'0'.repeat(26)}` }).expect(404);
  });

  it('reads nothing that became known after the entry it is decided at', async () => {
    const before = await simulated({});
    const plant = (later: string) =>
      rowsOf(
        `insert into entry_version (importer_id, entry_id, filed_month, importer_organisation_id, version, declared, computed, warnings, rules, digest,
           bond_version_ids, grounds, recorded_at, recorded_by)
         select importer_id, entry_id, filed_month, importer_organisation_id,
           (select max(version) from entry_version o where o.entry_id = v.entry_id) + 1, jsonb_set(declared, '{lines,0,enteredValue}', '"99999999.00"'), computed,
           warnings, rules, digest, bond_version_ids, grounds, recorded_at + $1::interval, recorded_by
         from entry_version v where v.version = 1 and v.recorded_by = 'system:sandbox' order by v.filed_month desc, v.entry_id limit 1 returning entry_id`,
        [later],
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

  it('is refused by name, cancelled once, and shown to nobody outside customs', async () => {
    expect(await refusalOf({ overrides: [{ key: 'moon.phase', value: 1 }] })).toEqual(['simulation.no_such_parameter']);
    expect(await refusalOf({ overrides: [{ key: 'risk.bands', value: { medium: 9 } }] })).toContain(
      'simulation.value_refused',
    );
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
