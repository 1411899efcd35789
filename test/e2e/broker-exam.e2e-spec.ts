import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BOND_QUOTES } from '../support/golden-requests.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, post } from '../support/seizures.js';

// Questions of the Customs Broker License Examination, the facts in our own words, the answers of the official keys. Each asserts only what
// its key speaks of. Days and values that the question leaves open are ours.

let t: TestApp;
let broker: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  broker = t.anonymous();
  officer = await t.as('port_officer');
});
afterAll(() => t.close());

const quote = async (line: object, entry: object = {}) =>
  broker.post('/v1/bond-requirement-quotes').send({
    asOf: '2026-03-02',
    importer: { entityType: 'corporation', firstEntryOn: '2015-01-01', jurisdictionOfOrganization: 'US-DE' },
    dutiesTaxesFees12Months: '100000.00',
    plannedEntries: [
      {
        entryType: '01',
        modeOfTransport: '11',
        timesPer12Months: 1,
        lines: [
          { htsNumber: '8501.52.4000', countryOfOrigin: 'FR', quantity: '1', unit: 'No.', adcvdCases: [], ...line },
        ],
        ...entry,
      },
    ],
  });

/** Goods held from a day on, by the acts up to the notice. */
async function detained(presentedOn: string, decidedOn: string): Promise<string> {
  t.setNow(`${presentedOn}T17:00:00Z`);
  const goods = { ...watches, importedOn: presentedOn };
  const { body } = await act(officer, '', { ...suspectedCounterfeits, presentedOn, goods }).expect(201);
  t.setNow(`${decidedOn}T17:00:00Z`);
  await act(officer, `/${String(body.id)}/decision`, { decision: 'detain' }).expect(200);
  return body.id as string;
}
const dueOn = async (id: string, name: string): Promise<string> => {
  const { body } = await officer.get(`/v1/detentions/${id}/deadlines`).expect(200);
  return body.clocks.find((clock: any) => clock.name === name).dueOn as string;
};

describe('bonds', () => {
  it('October 2005, question 43: goods of another agency need three times their value (Directive 3510-004)', async () => {
    const { body } = await quote({ enteredValue: '12500.00', pgaRequirement: true });
    expect(body.result.singleTransaction.basicAmount).toBe('37500.00');
  });

  it('October 2024, question 58: the companies of Treasury Circular 570 may write customs bonds (19 CFR 113.37(a))', async () => {
    const { body } = await broker.get('/v1/sureties?limit=1').expect(200);
    expect(body.items[0].citation.authority).toMatch(/Circular 570/);
  });

  it('April 2026, question 57: the surety code of a waived bond is 999 (CBP Form 7501, block 4)', async () => {
    const { body } = await broker.get('/v1/code-lists/surety-exception-codes').expect(200);
    expect(JSON.stringify(body)).toContain('"code":"999","label":"No surety required"');
  });
});

describe('fees', () => {
  it.each([
    ['2005-04-04', ['2.00', '6.00', '9.00']],
    ['2018-10-01', ['2.10', '6.29', '9.44']],
    ['2020-01-02', ['2.14', '6.43', undefined]],
    ['2026-03-02', ['2.69', '8.06', '12.09']],
  ])(
    'April 2005, question 31: the fee on informal entries by way of filing, on %s (19 CFR 24.23(b)(2))',
    async (day, fees) => {
      const { merchandiseProcessingFee: fee } = (await broker.get(`/v1/fees?asOf=${day}`).expect(200)).body;
      expect([fee.informal.amount, fee.informalManual.amount, fee.informalPreparedByCustoms.amount]).toEqual(fees);
    },
  );
});

describe('antidumping duties', () => {
  it('April 2023, question 49: an exclusion or rate of one company’s goods does not cover a reseller (19 CFR 351.107)', async () => {
    const rateOf = async (exporter: string) => {
      const asked = { caseNumber: 'A-570-979', countryOfOrigin: 'CN', asOf: '2026-03-02', exporter };
      const { body } = await broker
        .post('/v1/adcvd-rate-determinations')
        .send({ ...asked, producer: 'HC Solar Power Co., Ltd.' })
        .expect(200);
      return body.result.rate;
    };
    expect(await rateOf('Northwind Trading GmbH')).toMatchObject({ adValoremPercent: '249.96', scope: 'country_wide' });
    expect(await rateOf('Upsolar Group Co., Ltd.')).toMatchObject({ adValoremPercent: '24.48' });
  });
});

describe('importer numbers', () => {
  it.each([
    ['EV', 201],
    ['ZZ', 422],
    ['I1', 422],
    ['O5', 422],
  ])('April 2026, question 24: the suffix %s (19 CFR 24.5(d))', async (suffix, status) => {
    t.setNow('2026-03-02T17:00:00Z');
    const goods = { ...watches, importerNumber: `12-3456789${suffix}` };
    const { body } = await act(officer, '', { ...suspectedCounterfeits, goods }).expect(status);
    if (status === 422)
      expect(body.errors).toMatchObject([
        {
          pointer: '/goods/importerNumber',
          code: 'importer_number.suffix_letter',
          citation: { authority: '19 CFR 24.5(d)' },
        },
      ]);
  });
});

describe('detention of suspected counterfeits', () => {
  it('April 2023, question 7: the notice is due five business days after the decision (19 CFR 133.21(b)(2))', async () => {
    const id = await detained('2026-02-09', '2026-02-09');
    expect(await dueOn(id, 'notice')).toBe('2026-02-17');
  });

  it('October 2022, question 57: customs has thirty days from presentation in all (19 CFR 133.21(b)(1))', async () => {
    const asked = { presentedOn: '2022-10-05', decidedOn: '2022-10-06', infringement: 'counterfeit_mark' };
    const { body } = await broker
      .post('/v1/recomputations')
      .send({ question: 'detention_clock', inputs: asked, asOf: '2022-10-07', knownAt: '2026-03-02T17:00:00Z' })
      .expect(200);
    expect(JSON.stringify(body.determination.result)).toContain('2022-11-04');
  });
});

describe('the power of attorney of a nonresident', () => {
  it('October 2024, question 16: a resident agent and proof of the signer’s authority, no seal (19 CFR 141.36, 141.37); version 2 of a quote tells nothing of it', async () => {
    t.setNow('2026-03-02T17:00:00Z');
    const { asOf, ...inputs } = {
      ...BOND_QUOTES.plain,
      importer: { ...BOND_QUOTES.plain.importer, jurisdictionOfOrganization: 'CA' },
    };
    const again = (given: object) =>
      t
        .anonymous()
        .post('/v1/recomputations')
        .send({ question: 'bond_requirement', asOf, knownAt: '2026-03-02T14:00:00Z', inputs, ...given });
    const duties = async (given: object) =>
      (await again(given).expect(200)).body.determination.result.nonresidentDuties.map(
        ({ requirement, applies }: { requirement: string; applies: string }) => `${requirement}:${applies}`,
      );
    const entering = ['resident_agent_for_service_of_process:yes', 'resident_corporate_surety:yes'];
    expect(await duties({ questionVersion: 2 })).toEqual(entering);
    const qualifiedInState = { ...inputs, importer: { ...inputs.importer, qualifiedInState: false } };
    expect(await duties({ questionVersion: 3, inputs: qualifiedInState })).toEqual([
      ...entering,
      'power_of_attorney_to_resident_agent:yes',
      'proof_of_signers_authority:yes',
      'corporate_seal:no',
    ]);
    const { body } = await again({ questionVersion: 2, inputs: qualifiedInState }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/inputs/importer/qualifiedInState', code: 'field.unknown' }]);
  });
});

describe('goods nobody enters', () => {
  it('October 2025, question 49, and May 2024, question 64: sold after six months, told within twenty days (19 CFR 127.4, 123.10(b))', async () => {
    t.setNow('2026-03-02T17:00:00Z');
    const { id: merchandiseId } = await presentedGoods(t, '2026-02-27', {
      parties: [IMPORTER],
      importedOn: '2026-02-01',
    });
    const days = { landedOn: '2026-02-01', importedOn: '2026-02-01', takenOn: '2026-02-28' };
    const { body } = await post(officer, '/v1/general-orders', { merchandiseId, ...days });
    expect(body).toMatchObject({ unclaimedOn: '2026-08-01', carrierNoticeBy: '2026-02-21' });
  });
});
