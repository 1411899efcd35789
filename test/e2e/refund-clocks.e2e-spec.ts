import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { solarLine } from '../support/entries.js';
import { enteredOn } from '../support/liquidations.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let [importer, specialist]: Caller[] = [];
beforeAll(async () => {
  t = await startTestApp();
  importer = await t.as('importer');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const OURS = SANDBOX_IMPORTERS[0]!.id;
const at = (day: string) => t.setNow(`${day}T15:00:00Z`);
const worked = () => t.app.get(Ticks).runAll({ wait: true });
const CELLS = solarLine({ additionalHtsNumbers: ['9903.01.24', '9903.01.25', '9903.91.02'], adcvdCases: [] });
const entered = () => enteredOn(t, '2026-02-10', { filing: 'entry_and_summary', entryType: '01', lines: [CELLS] });
const deadlines = async (caller: Caller = importer!) =>
  (await caller.get(`/v1/importers/${OURS}/deadlines`).query({ limit: 500 }).expect(200)).body.items as Record<
    string,
    string
  >[];
const refundDays = async (id: string, caller: Caller = importer!) =>
  (await deadlines(caller))
    .filter(({ entryId, name }) => entryId === id && name!.startsWith('refund_'))
    .map(({ name, dueOn }) => [name, dueOn]);
const liquidate = async (id: string, given: object = {}) => {
  const { status, body } = await post(specialist!, `/v1/entries/${id}/liquidation`, given);
  expect(status).toBe(200);
  return body.decisions.at(-1).id as string;
};

describe('the days by which duties that fell come back, in the calendar of the importer', () => {
  it('are those that the refund position names, first to declare, then to protest, then none', async () => {
    const id = await entered();
    at('2026-05-01');
    await worked();
    expect(await refundDays(id)).toEqual([]);
    await liquidate(id);
    await worked();
    expect(await refundDays(id)).toEqual([['refund_declaration', '2026-07-20']]);
    const { text } = await (
      await t.as('importer')
    )
      .set('accept', 'text/calendar')
      .get(`/v1/importers/${OURS}/deadlines?limit=500`)
      .expect(200);
    expect(text).toContain(`UID:${id}.refund_declaration`);
    at('2026-07-20');
    await worked();
    expect(await refundDays(id)).toEqual([['refund_declaration', '2026-07-20']]);
    at('2026-07-21');
    await worked();
    expect(await refundDays(id)).toEqual([['refund_protest', '2026-10-28']]);
    expect(await refundDays(id, specialist)).toEqual([['refund_protest', '2026-10-28']]);
    at('2026-10-29');
    await worked();
    expect(await refundDays(id)).toEqual([]);
  });

  it('end with a declaration or a protest, and go on to the court where that is denied', async () => {
    const [declared, protested] = [await entered(), await entered()];
    at('2026-05-01');
    await liquidate(declared);
    const decisionId = await liquidate(protested);
    await worked();
    const number = (await deadlines()).find(({ entryId }) => entryId === declared)!['entryNumber'];
    const { status } = await post(importer!, '/v1/refund-declarations', { importerId: OURS, entryNumbers: [number] });
    expect(status).toBe(201);
    await worked();
    expect(await refundDays(declared)).toEqual([]);
    at('2026-07-22');
    const matter = { matter: 'charges_and_exactions', objection: 'The duties fell.' };
    const { body: protest } = await post(importer!, '/v1/protests', { entryId: protested, decisionId, ...matter });
    await worked();
    expect(await refundDays(protested)).toEqual([]);
    at('2026-08-03');
    await post(specialist!, `/v1/protests/${protest.id}/decision`, { outcome: 'denied', reason: 'No.' });
    await worked();
    expect(await refundDays(protested)).toEqual([['refund_suit', '2027-01-30']]);
  });

  it('are gone once liquidation has taken the duties off', async () => {
    const id = await entered();
    at('2026-05-01');
    await liquidate(id);
    await worked();
    expect(await refundDays(id)).toHaveLength(1);
    const { body } = await importer!.get(`/v1/entries/${id}`).expect(200);
    await liquidate(id, { duties: String(Number(body.duties.duties) - 40_000), reliquidates: true });
    await worked();
    expect(await refundDays(id)).toEqual([]);
  });
});
