import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import type { Caller } from '../support/app.js';
import { BILLS_PATH, issueBill, payBill, theBill } from '../support/bills.js';
import { file, forOneEntry } from '../support/bonds.js';
import { act, suspectedCounterfeits } from '../support/detentions.js';
import { FIVE, noticed, settle } from '../support/disclosures.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { SeizureScene, seizeRequest } from '../support/seizure-scene.js';
import { post } from '../support/seizures.js';
import { statementsOf } from '../support/statements.js';

/**
 * The most that the driver sends for what is done most often. The frame of an act is six of them: begin, who acts, the key,
 * the answer given before, the answer kept, commit. One look at a fresh connection is one more.
 */
const MOST = {
  recordDetention: 14,
  determineDetention: 16,
  seize: 16,
  decideDisclosure: 28,
  readDetention: 3,
  readSeizure: 1,
  readDisclosure: 2,
  quote: 7,
  fileEntry: 27,
  releaseEntry: 25,
  readEntry: 1,
  listEntries: 2,
  readLiquidation: 4,
  correctEntry: 24,
  liquidateEntry: 16,
  fileBond: 17,
  readBond: 2,
  issueBill: 14,
  payBill: 14,
  writeOffBill: 24,
  readBill: 3,
  readAccount: 11,
} as const;

/** What sent more, each with its statements. */
const over: string[] = [];

let scene: SeizureScene;
let specialist: Caller;
let ipr: Caller;
beforeAll(async () => {
  scene = await SeizureScene.open();
  specialist = await scene.t.as('import_specialist');
  ipr = await scene.t.as('ipr_officer');
});
afterAll(() => scene.t.close());
afterEach(() => {
  expect(over.splice(0)).toEqual([]);
});

async function holds(
  what: keyof typeof MOST,
  ask: () => PromiseLike<{ status: number; body: unknown }>,
): Promise<void> {
  const sent = await statementsOf(async () => {
    const { status, body } = await ask();
    if (status >= 300) throw new Error(JSON.stringify(body));
  });
  if (sent.length > MOST[what]) over.push(`${what} sends ${String(sent.length)}:\n${sent.join('\n')}`);
  expect(sent.length).toBeGreaterThan(0);
}

describe('statements sent', () => {
  it('for a detention', async () => {
    scene.today('2026-04-03');
    const { officer } = scene;
    const given = { ...suspectedCounterfeits, presentedOn: '2026-04-03' };
    const [first, second] = [await act(officer, '', given), await act(officer, '', given)];
    for (const { body } of [first, second])
      await act(officer, `/${body.id}/decision`, { decision: 'detain' }).expect(200);
    const determine = (id: string) =>
      act(specialist, `/${id}/determination`, { determination: 'excluded', reason: 'The mark is counterfeit.' });
    await determine(second.body.id);
    await holds('recordDetention', () => act(officer, '', given));
    await holds('readDetention', () => officer.get(`/v1/detentions/${first.body.id}`));
    await holds('determineDetention', () => determine(first.body.id));
  });

  it('for a seizure', async () => {
    scene.today('2026-08-03');
    const seized = await scene.notified();
    const { id } = await scene.goods();
    await holds('seize', () => post(scene.officer, '/v1/seizures', seizeRequest(id)));
    await holds('readSeizure', () => scene.officer.get(`/v1/seizures/${seized.id}`));
  });

  it('for a disclosure', async () => {
    const id = await noticed(scene.t, scene.officer);
    const matrix = await ipr.get(`/v1/detentions/${id}/disclosure-matrix`).expect(200);
    const owner = (await scene.t.as('rights_holder', 'sandbox-rights-holder-2')).set('purpose', 'rights_protection');
    await owner.get(`/v1/rights-holder-disclosures`).expect(200);
    const items = FIVE.map((field) => ({ field, decision: 'release', reason: 'It helps to tell.' }));
    await holds('decideDisclosure', () => post(ipr, `/v1/detentions/${id}/disclosure-decisions`, { items }));
    await settle(scene.t);
    await holds('readDisclosure', () =>
      owner.get(`/v1/rights-holder-disclosures/${matrix.body.cases[0].disclosureId}`),
    );
  });

  it('for an entry', async () => {
    scene.today('2026-03-02');
    const importer = await scene.t.as('importer');
    const { id } = await filed(importer);
    await holds('fileEntry', () => post(importer, '/v1/entries', aFiling()));
    await holds('readEntry', () => importer.get(`/v1/entries/${id as string}`));
    await holds('listEntries', () => importer.get('/v1/entries'));
    await holds('readLiquidation', () => importer.get(`/v1/entries/${id as string}/liquidation`));
    const release = (entry: string) => post(scene.officer, `/v1/entries/${entry}/status-changes`, { to: 'released' });
    await release((await filed(importer))['id'] as string);
    await holds('releaseEntry', () => release(id as string));
    const corrected = await filed(importer);
    const correct = (version: number) =>
      importer
        .put(`/v1/entries/${corrected['id'] as string}`)
        .set('if-match', `"${String(version)}"`)
        .send({ ...corrected['declared'], carrier: `Voyage ${String(version)}`, reason: 'She sailed on another.' });
    await correct(1);
    await holds('correctEntry', () => correct(2));
  });

  it('for a liquidation', async () => {
    scene.today('2026-03-02');
    const importer = await scene.t.as('importer');
    const lines = [solarLine({ adcvdCases: [], countryOfOrigin: 'VN', mid: 'VNCHATRI2CHA' })];
    const [first, second] = [
      await filed(importer, { entryType: '01', lines }),
      await filed(importer, { entryType: '01', lines }),
    ];
    for (const { id } of [first, second])
      await post(scene.officer, `/v1/entries/${id as string}/status-changes`, { to: 'released' });
    await settle(scene.t);
    const liquidate = ({ id }: Record<string, unknown>) =>
      post(specialist, `/v1/entries/${id as string}/liquidation`, {});
    await liquidate(first);
    await holds('liquidateEntry', () => liquidate(second));
  });

  it('for a bond and a bill', async () => {
    scene.today('2026-03-02');
    const [surety, importer] = [await scene.t.as('surety'), await scene.t.as('importer')];
    const bond = (await file(surety, forOneEntry())).body.id as string;
    await holds('fileBond', () => file(surety, forOneEntry()));
    await holds('readBond', () => surety.get(`/v1/bonds/${bond}`));
    const [{ id }, manager] = [await issueBill(scene.t), await scene.t.as('account_manager')];
    const pay = () => payBill(manager, id, { amount: '100.00', paidOn: '2026-03-02' });
    await pay();
    await holds('issueBill', () => post(specialist, BILLS_PATH, theBill()));
    await holds('payBill', pay);
    await holds('readBill', () => importer.get(`${BILLS_PATH}/${id}`));
    scene.today('2026-05-04');
    const supervisor = await scene.t.as('supervisor');
    const proposed = await post(manager, `${BILLS_PATH}/${id}/write-off`, { reason: 'Dissolved.' });
    await holds('writeOffBill', () => post(supervisor, `/v1/approvals/${proposed.body.id as string}/confirmation`, {}));
    await holds('readAccount', () => importer.get(`/v1/importers/${SANDBOX_IMPORTERS[0]!.id}/profile`));
  });

  it('for a quote with a case', async () => {
    const line = {
      htsNumber: '8541.42.0010',
      countryOfOrigin: 'CN',
      enteredValue: '200000.00',
      adcvdCases: ['A570979'],
    };
    const body = {
      asOf: '2026-03-02',
      importer: {
        entityType: 'corporation',
        firstEntryOn: '2015-01-05',
        jurisdictionOfOrganization: 'US-DE',
        ctpat: null,
      },
      dutiesTaxesFees12Months: '550000.00',
      plannedEntries: [{ entryType: '03', modeOfTransport: '40', timesPer12Months: 12, lines: [line] }],
    };
    const anyone = scene.t.anonymous();
    await anyone.post('/v1/bond-requirement-quotes').send(body).expect(200);
    await holds('quote', () => anyone.post('/v1/bond-requirement-quotes').send(body));
  });
});
