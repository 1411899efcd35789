import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decisions } from '../../src/features/targeting/engine/decisions.js';
import { SimulationEngine } from '../../src/features/targeting/engine/engine.js';
import { RequirementRecords } from '../../src/features/requirements/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { figuresOf } from '../../src/features/requirements/rules/prepared-requirement.js';
import { askedOf, requirementUnder } from '../../src/features/targeting/simulation/regime.js';
import type { WhatIf } from '../../src/features/targeting/simulation/regime.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { PolicyRegister } from '../../src/platform/policies/policy-register.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill, payBill } from '../support/bills.js';
import { filed } from '../support/entries.js';
import { lateDeposit, releasedNow } from '../support/liquidations.js';

const PERIOD = { from: '2025-03-01', through: '2026-04-30' } as const;
const [first, other] = SANDBOX_IMPORTERS.map(({ id }) => id);
let t: TestApp;
let third: string;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: '36' });
  third = await asOwner(t, async (client) => {
    const { rows } = await client.query('select id from importer where organisation_id is null order by id limit 1');
    return rows[0].id;
  });
});
afterAll(() => t.close());

const act = async (as: Caller, path: string, body: object, status: number) => {
  const answer = await as.post(path).set('idempotency-key', randomUUID()).send(body);
  if (answer.status !== status) throw new Error(answer.text);
  return answer.body;
};
const inApril = { exportedOn: '2026-03-20', importedOn: '2026-04-08', arrivedOn: '2026-04-08' };

/** An importer of which everything becomes other between its entries: bills, payments, a deposit too late, links, corrections. */
async function eventful(): Promise<void> {
  const importer = await t.as('importer');
  const { id: released } = await filed(importer);
  await releasedNow(t, String(released));
  const bill = await issueBill(t);
  await issueBill(t, { importerId: third, entryNumber: undefined });
  await filed(importer);
  t.setNow('2026-04-09T15:00:00Z');
  await filed(importer, inApril);
  // Its own bill is paid in its time: what is owed when the last entry is filed is its predecessor's predecessor's.
  const paid = { amount: '163534.46', paidOn: '2026-03-30' };
  const payment = await payBill(await t.as('account_manager'), bill.id, paid);
  expect(payment.status).toBe(201);
  const evidence = 'The same owner signs for both.';
  const link = { otherImporterId: other, kind: 'common_owner', confidence: 'confirmed', evidence, from: '2025-01-01' };
  await act(await t.as('import_specialist'), `/v1/importers/${first}/affiliations`, link, 201);
  // Its predecessor has one of its own.
  for (const [successor, predecessorId] of [
    [first, other],
    [other, third],
  ]) {
    const succession = { predecessorId, from: '2026-01-01', evidence, reason: 'Unpaid bills.' };
    const path = `/v1/importers/${successor}/successions`;
    const proposed = await act(await t.as('import_specialist'), path, succession, 201);
    await act(await t.as('supervisor'), `/v1/approvals/${proposed.id}/confirmation`, {}, 200);
  }
  await issueBill(t, { importerId: other, entryNumber: undefined });
  await lateDeposit(t, String(released), '2026-04-09');
  t.setNow('2026-04-10T15:00:00Z');
  await filed(importer, inApril);
}

/** Versions and a cancellation that came later, and one entry put on record after a later one. */
const planted = () =>
  asOwner(t, async (client) => {
    await client.query(`insert into entry_version (importer_id, entry_id, filed_month, importer_organisation_id, version, declared, computed, warnings, rules, digest,
        bond_version_ids, grounds, recorded_at, recorded_by)
      select importer_id, entry_id, filed_month, importer_organisation_id, 2, declared, jsonb_set(computed, '{total}', '"123456.78"'),
        warnings, rules, digest, bond_version_ids, grounds, recorded_at + interval '1 minute', recorded_by
      from entry_version v where v.recorded_by = 'system:sandbox' order by v.filed_month, v.entry_id limit 9`);
    await client.query(`insert into entry_event (importer_id, entry_id, filed_month, importer_organisation_id, kind, happened_on, details, recorded_at, recorded_by)
      select importer_id, entry_id, filed_month, importer_organisation_id, 'status_changed', filed_on, '{"to": "cancelled"}', recorded_at + interval '2 minutes', 'system:test'
      from entry order by filed_month, entry_id offset 3 limit 3`);
  });

/** Every entry decided by the engine beside the same decided alone, as known when it was put on record. */
async function* compared(overrides: Readonly<Record<string, unknown>>) {
  const [engine, records, register] = [SimulationEngine, RequirementRecords, PolicyRegister].map((of) =>
    t.app.get(of),
  ) as [SimulationEngine, RequirementRecords, PolicyRegister];
  const whatIf: WhatIf = { overrides: new Map(Object.entries(overrides)), issue: 'adcvd' };
  const running = await engine.begin(PERIOD, whatIf, t.app.get(Clock).now());
  for await (const set of engine.sets(PERIOD, ''))
    for (const one of await engine.prepare(running, set))
      for (const decided of new Decisions(one, running.rates, running.regimes).each()) {
        const { filedOn: asOf, at } = decided.entry;
        const knownAt = new Date(at).toISOString();
        const record = await records.read(one.history.importerId, asOf, knownAt);
        const policies = await register.at(asOf, knownAt);
        const nothing: WhatIf = { ...whatIf, overrides: new Map() };
        const was = requirementUnder(record, asOf, policies, nothing);
        const is = requirementUnder(record, asOf, policies, whatIf);
        yield {
          id: `${one.history.importerId} ${decided.entry.id}`,
          ours: [decided.figures, decided.before, decided.after],
          alone: [figuresOf(was), askedOf(was, asOf, policies, nothing), askedOf(is, asOf, policies, whatIf)],
        };
      }
}

const OVERRIDES = {
  'bond.minimum': '150000.00',
  'risk.tenureFullMonths': 24,
  'risk.countryCommodityDelinquency': [{ country: 'CN', htsPrefix: '8541', share: '0.4' }],
  'security.riskFactors': { low: '0.1', medium: '0.5', high: '1' },
  'order_14411.switched_on': { provisions: ['higher_bond_minimum'], minimumAssets: null, minimumBond: 200_000 },
};

describe('the engine of simulations', () => {
  it('decides every entry as it is decided alone, as known when it was put on record', async () => {
    await eventful();
    await planted();
    const seen: { entries: number; bands: Set<unknown>; covered: Set<unknown>; owing: number; unpaid: number } = {
      ...{ entries: 0, owing: 0, unpaid: 0 },
      ...{ bands: new Set(), covered: new Set() },
    };
    for await (const { id, ours, alone } of compared(OVERRIDES)) {
      expect({ id, of: ours }).toEqual({ id, of: alone });
      const [figures, before] = alone as [ReturnType<typeof figuresOf>, ReturnType<typeof askedOf>];
      seen.entries += 1;
      seen.bands.add(before.band);
      seen.covered.add(figures.covered);
      if (figures.risk.largestOpenBill !== 0n) seen.owing += 1;
      if (figures.risk.paymentRecord?.unpaid === true) seen.unpaid += 1;
    }
    expect(seen.entries).toBeGreaterThan(36);
    expect([seen.owing > 0, seen.unpaid > 0]).toEqual([true, true]);
    expect(seen.covered.size).toBeGreaterThan(1);
  });
});
