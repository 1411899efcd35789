import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SimulationEngine } from '../../src/features/targeting/engine/engine.js';
import { riskWeights } from '../../src/features/security/rules/security-policies.js';
import { DecidedSets } from '../../src/features/targeting/simulation/sets/decided-sets.js';
import { SimulationThread } from '../../src/features/targeting/simulation/sets/simulation-thread.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let analyst: Caller;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: '24' });
  analyst = await t.as('analyst');
});
afterAll(() => t.close());

const act = (path: string, body: object) => analyst.post(path).set('idempotency-key', randomUUID()).send(body);
const rowsOf = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  asOwner(t, async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows);

describe('the sets of importers of a simulation', () => {
  const YEAR = { from: '2025-03-01', through: '2026-03-31' };
  const MINIMUM = { key: 'bond.minimum', value: '150000.00' };
  const askFor = async (more: object) => (await act('/v1/simulations', { ...YEAR, ...more }).expect(202)).body.id;
  const found = async (id: string) => (await analyst.get(`/v1/simulations/${id}`).expect(200)).body;
  const simulated = async (more: object) => {
    const id = await askFor(more);
    while (await t.app.get(Jobs).runOne());
    return found(id);
  };
  afterEach(() => {
    jest.restoreAllMocks();
  });

  // So that it can be broken off between them: an importer or two to a set, decided here where there are few.
  const inSmallSets = (few: number): void => {
    const [engine, sets] = [t.app.get(SimulationEngine), t.app.get(DecidedSets)];
    const after = sets.after.bind(sets);
    const [small, where] = [jest.spyOn(engine, 'sets'), jest.spyOn(sets, 'after')];
    small.mockImplementation(async function* (_, importerId) {
      const text = 'select distinct importer_id as id from entry_directory where importer_id > $1 order by 1';
      const ids = (await rowsOf(text, [importerId])).map(({ id }) => String(id));
      for (let i = 0; i < ids.length; i += 2)
        yield { first: ids[i] ?? '', last: ids[i + 1] ?? ids[i] ?? '', entries: 1 };
    });
    where.mockImplementation((asked, importerId) => after(asked, importerId, few));
  };

  it('come to the same where it was broken off between them', async () => {
    const first = await simulated({ overrides: [MINIMUM] });
    const id = await askFor({ overrides: [MINIMUM] });
    const engine = t.app.get(SimulationEngine);
    const decide = engine.decide.bind(engine);
    inSmallSets(1_000);
    let sets = 0;
    const broken = jest.spyOn(engine, 'decide').mockImplementation(async (...given) => {
      if (++sets === 3) throw new Error('killed');
      return decide(...given);
    });
    await t.app.get(Jobs).runOne();
    broken.mockRestore();
    const half = await found(id);
    expect([half.state, half.entries > 0, half.entries < first.entries]).toEqual(['running', true, true]);
    await pause(1_050);
    while (await t.app.get(Jobs).runOne());
    expect(await found(id)).toMatchObject({ state: 'done', digest: first.digest, entries: first.entries });
  });

  it('come to the same in a thread of its own, also where that dies with some that it has begun', async () => {
    const here = await simulated({ overrides: [MINIMUM] });
    const [engine, thread] = [t.app.get(SimulationEngine), t.app.get(SimulationThread)];
    const [decidedHere, decide] = [jest.spyOn(engine, 'decide'), thread.decide.bind(thread)];
    inSmallSets(0);
    let sets = 0;
    jest.spyOn(thread, 'decide').mockImplementation((...given) => {
      const decided = decide(...given);
      if (++sets === 5) void thread.onApplicationShutdown();
      return decided;
    });
    const id = await askFor({ overrides: [MINIMUM] });
    await t.app.get(Jobs).runOne();
    const half = await found(id);
    expect([half.state, half.entries < here.entries]).toEqual(['running', true]);
    await pause(1_050);
    while (await t.app.get(Jobs).runOne());
    expect(await found(id)).toMatchObject({ state: 'done', digest: here.digest, entries: here.entries });
    expect(decidedHere).not.toHaveBeenCalled();
  });

  it('are decided otherwise by other weights, bands and factors of additional security', async () => {
    const changedBy = async (key: string, value: object) => {
      const { overrides, totals } = await simulated({ overrides: [{ key, value }] });
      return [overrides[0].cites.length > 0, totals.whole.changed > 0];
    };
    const weights: Readonly<Record<string, number>> = { ...riskWeights.asInitial.value };
    const [first, second] = Object.keys(weights);
    const swapped = { ...weights, [String(first)]: weights[String(second)], [String(second)]: weights[String(first)] };
    expect(await changedBy('risk.weights', swapped)).toEqual([true, true]);
    expect(await changedBy('risk.bands', { medium: 1, high: 2 })).toEqual([true, true]);
    expect(await changedBy('security.riskFactors', { low: '0.5', medium: '0.6', high: '1' })).toEqual([true, true]);
  });
});
