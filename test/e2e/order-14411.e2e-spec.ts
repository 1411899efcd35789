import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act } from '../support/approvals.js';
import { aFiling, filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let analyst: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-05-01T17:00:00Z');
  [importer, analyst] = await Promise.all([t.as('importer'), t.as('analyst')]);
  for (let i = 0; i < 4; i += 1) await filed(importer);
  t.setNow('2026-11-27T17:00:00Z');
});
afterAll(() => t.close());

const [own, another] = SANDBOX_IMPORTERS.map(({ id }) => id);
interface Stands {
  readonly provision: string;
  readonly binds: string;
  readonly standing: string;
  readonly missing: readonly string[];
}
const readiness = async (as: Caller, query = '', id = own) =>
  (await as.get(`/v1/importers/${id!}/readiness${query}`).expect(200)).body;
const bound = ({ result }: { result: { provisions: Stands[] } }) =>
  result.provisions.filter(({ binds }) => binds !== 'not').map(({ provision, binds }) => [provision, binds]);

describe('the order of 3 June 2026', () => {
  it('is listed for everybody, provision by provision, as it stood on the day', async () => {
    const { body } = await t.anonymous().get('/v1/order-provisions').expect(200);
    const statuses = body.items.map((one: { provision: string; status: string }) => [one.provision, one.status]);
    expect(statuses).toHaveLength(20);
    expect(statuses.filter(([, status]: string[]) => status !== 'directed')).toEqual([
      ['inactive_numbers', 'in_force'],
    ]);
    expect(body.items[0]).toMatchObject({ citations: [{ authority: 'EO 14411 §2(a)(ii)' }], dueOn: '2026-11-30' });
    const before = await t.anonymous().get('/v1/order-provisions?asOf=2026-06-02').expect(200);
    expect(before.body.items).toEqual([]);
  });

  it('asks little of an importer as things stand, and says what the whole of it would ask', async () => {
    const now = await readiness(importer);
    expect(bound(now)).toEqual([['inactive_numbers', 'by_law']]);
    const whole = await readiness(importer, '?policySet=eo_14411');
    expect(whole).toMatchObject({
      outcome: 'undetermined',
      result: { policySet: 'eo_14411', foreign: 'undetermined' },
      warnings: [{ code: 'order.asked_as_if_in_force' }],
    });
    expect(bound(whole)).toHaveLength(9);
    expect(whole.reasonCodes).toContain('order.minimum_bond_not_set');
    expect((await readiness(analyst, '?policySet=eo_14411')).digest).toBe(whole.digest);
  });

  it('before its day it is not determinable', async () => {
    expect((await readiness(analyst, '?asOf=2026-06-02')).outcome).toBe('not_determinable');
  });

  it('is nobody else’s to know', async () => {
    await importer.get(`/v1/importers/${another!}/readiness`).expect(404);
    await (await t.as('surety')).get(`/v1/importers/${own!}/readiness`).expect(403);
    await analyst.get(`/v1/importers/${own!}/readiness?policySet=everything`).expect(400);
  });

  describe('a provision that is switched on', () => {
    const asked = { importerId: own, reason: 'Periodic review.' };
    const required = async () => (await post(await t.as('bond_officer'), '/v1/bond-requirements', asked)).body;
    const entry = { exportedOn: '2026-11-10', importedOn: '2026-11-26', arrivedOn: '2026-11-26' };
    const anEntry = async () => JSON.stringify((await post(importer, '/v1/entries', aFiling(entry))).body);

    it('is proposed by one person and confirmed by another, and answers of before stay', async () => {
      const before = (await readiness(analyst)).digest;
      expect((await required()).result.requiredAmount).not.toBe('90000000.00');
      expect(await anEntry()).not.toContain('order.');
      const first = await t.as('administrator');
      const proposal = {
        value: {
          provisions: ['higher_bond_minimum', 'no_continuous_bond_of_foreign'],
          minimumAssets: null,
          minimumBond: 90_000_000,
        },
        validFrom: '2026-12-01',
        basis: 'Decision of the board.',
        citations: [{ authority: 'EO 14411 §2(a)' }],
      };
      const { body } = await post(first, '/v1/policies/order_14411.switched_on/proposals', proposal);
      expect((await act(first, body.id, 'confirmation')).status).toBe(403);
      const done = await act(await t.as('administrator', 'sandbox-administrator-2'), body.id, 'confirmation');
      expect(done.status).toBe(200);
      t.setNow('2026-12-01T17:00:00Z');
      expect(bound(await readiness(analyst))).toEqual([
        ['higher_bond_minimum', 'by_policy'],
        ['inactive_numbers', 'by_law'],
        ['no_continuous_bond_of_foreign', 'by_policy'],
      ]);
      // A value of later days never changes what was answered of earlier ones.
      expect((await readiness(analyst, '?asOf=2026-11-27')).digest).toBe(before);
    });

    it('changes what is required and what is said of entries, and says so', async () => {
      const { result, determinationId } = await required();
      expect(result.requiredAmount).toBe('90000000.00');
      const { body } = await (await t.as('auditor')).get(`/v1/determinations/${determinationId}`).expect(200);
      expect(body.reasonCodes).toContain('requirement.order_minimum_applied');
      expect(await anEntry()).toContain('order.foreign_not_known');
    });
  });
});
