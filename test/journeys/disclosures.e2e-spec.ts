import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerSchedule } from '../../src/platform/ledger/ledger-schedule.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { tourOfAbandonment } from '../../src/tools/tour/abandonment.js';
import { tourOfDisclosures } from '../../src/tools/tour/disclosures.js';
import { tourOfEntries } from '../../src/tools/tour/entries.js';
import { tourOfMoney } from '../../src/tools/tour/money.js';
import { HttpGuide } from '../../src/tools/tour/guide.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
let guide: HttpGuide;
beforeAll(async () => {
  t = await startTestApp();
  t.app.get(Relay).start();
  t.app.get(LedgerSchedule).start();
  guide = new HttpGuide(t.url, () => undefined);
});
afterAll(() => t.close());

describe('the tour', () => {
  it('an entry of a new importer with every fault, corrected and released; what is due this week, claimed', async () => {
    await tourOfEntries(guide);
    expect(guide.checks).toBe(11);
  }, 180_000);

  it('counterfeit watches over Thanksgiving, each disclosure proven offline', async () => {
    const before = guide.checks;
    await tourOfDisclosures(guide);
    expect(guide.checks - before).toBeGreaterThan(20);
  }, 180_000);

  it('parcels abandoned before seizure under each policy, and one seized first', async () => {
    const before = guide.checks;
    await tourOfAbandonment(guide);
    expect(guide.checks - before).toBeGreaterThan(8);
  }, 180_000);

  it('the entry again: suspended, lifted, liquidated, billed and paid late; duties that fell', async () => {
    await guide.post('/v1/sandbox/reset', {});
    const filed = await tourOfEntries(guide);
    const before = guide.checks;
    await tourOfMoney(guide, filed);
    expect(guide.checks - before).toBe(17);
  }, 180_000);
});
