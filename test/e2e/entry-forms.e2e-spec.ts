import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BULK, ndjson, submit } from '../support/bulk.js';
import { HEADINGS, aFiling, filed, solarLine } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
});
afterAll(() => t.close());

const CONSIGNEE = { name: 'Harbor Solar Farms LLC', street: '4 Sunny Lane', city: 'Reno', country: 'US' };
const CARTONS = { quantity: '40', unit: 'CTN' };
/** Each block of CBP Form 7501 that is declared of an entry, and what of Form 3461 stands beside. */
const BLOCKS: Readonly<Record<string, readonly [member: string, value: unknown]>> = {
  '2 entry type': ['entryType', '03'],
  '4 surety': ['bonds', [{ bondNumber: '240000001', kind: 'continuous', suretyCode: '821' }]],
  '6 port': ['portCode', '2704'],
  '7 entry date, elected': ['electedEntryOn', '2026-03-02'],
  '8 carrier, voyage': ['carrier', 'Pacific Star, voyage 118W'],
  '9 mode': ['modeOfTransport', '11'],
  '11 import date': ['importedOn', '2026-02-25'],
  '12 bill of lading': ['billNumbers', ['MAEU123456789']],
  '14 exporting country': ['exportingCountry', 'CN'],
  '15 export date': ['exportedOn', '2026-02-10'],
  '16 in-bond number': ['inBondNumber', '123456789'],
  '17 its date': ['inBondOn', '2026-02-26'],
  '18 missing documents': ['missingDocuments', ['packing_list']],
  '19 foreign port of lading': ['foreignPortOfLading', '57035'],
  '20 port of unlading': ['unladingPortCode', '2704'],
  '25 location of goods': ['locationOfGoods', 'Y258, Pier J'],
  '26 consignee': ['consigneeNumber', '12-345678900'],
  '28 reference number': ['referenceNumber', '252704-00123'],
  '29 ultimate consignee': ['ultimateConsignee', CONSIGNEE],
  '3461 arrival': ['arrivedOn', '2026-03-01'],
  '3461 licence of the broker': ['brokerLicenseNumber', '12345'],
};
const LINE: Readonly<Record<string, readonly [member: string, value: unknown]>> = {
  '10 origin': ['countryOfOrigin', 'CN'],
  '13 manufacturer': ['mid', 'CNCHATRI2CHA'],
  '32 description': ['description', 'Crystalline silicon photovoltaic cells'],
  '33A tariff number': ['htsNumber', '8541420010'],
  '33A Chapter 99': ['additionalHtsNumbers', HEADINGS.map((one) => one.replaceAll('.', ''))],
  '33B case': ['adcvdCases', solarLine().adcvdCases],
  '34 gross weight': ['grossWeightKg', '5200'],
  '34 manifest quantity': ['manifestQuantity', CARTONS],
  '35 net quantity': ['quantities', solarLine().quantities],
  '36 entered value': ['enteredValue', '200000.00'],
  '36 charges': ['charges', '1250.00'],
  '36 relationship': ['relatedParties', false],
  '37 visa': ['visaNumber', '6CN123456'],
};
const membersOf = (blocks: typeof BLOCKS): object => Object.fromEntries(Object.values(blocks));
const whole = () => ({
  ...aFiling(membersOf(BLOCKS)),
  filing: 'entry_and_summary',
  lines: [solarLine(membersOf(LINE))],
});

describe('what CBP Forms 3461 and 7501 ask for', () => {
  it('is declared block by block and read again', async () => {
    const { id } = await filed(importer, whole());
    const { declared } = (await importer.get(`/v1/entries/${String(id)}`).expect(200)).body;
    for (const [block, [member, value]] of Object.entries(BLOCKS))
      expect([block, declared[member]]).toEqual([block, value]);
    for (const [block, [member, value]] of Object.entries(LINE))
      expect([block, declared.lines[0][member]]).toEqual([block, value]);
  });

  it('of a social security number keeps the last four digits, which a correction may send again', async () => {
    const { id, declared } = await filed(importer, { ...whole(), consigneeNumber: '906778899' });
    expect(declared.consigneeNumber).toBe('***-**-8899');
    const same = { ...whole(), entryNumber: declared.entryNumber, consigneeNumber: '***-**-8899', reason: 'Again.' };
    const put = (body: object) =>
      importer
        .put(`/v1/entries/${String(id)}`)
        .set('if-match', '"1"')
        .send(body);
    const nothing = await put(same);
    expect([nothing.status, nothing.body.code ?? nothing.body.errors]).toEqual([422, 'entry.nothing_corrected']);
    const { body } = await put({ ...same, consigneeNumber: '12-345678900' });
    expect(body.declared.consigneeNumber).toBe('12-345678900');
  });

  it('names who designated the broker that is importer of record, and of nobody else (19 USC 1484(a)(2)(B))', async () => {
    const tried = async (given: object) => {
      const { body } = await importer
        .post('/v1/entries/validate')
        .send({ ...whole(), ...given })
        .expect(200);
      return body.findings.map(({ code }: { code: string }) => code);
    };
    expect(await tried({ designatedBy: 'purchaser' })).toContain('importer.designation_of_no_broker');
    expect(await tried({ designatedBy: 'purchaser', importerRole: 'broker_designated' })).not.toContain(
      'importer.designation_of_no_broker',
    );
  });

  it('holds quota and visa against the type, and tells of each bond what ACE tells of its kind', async () => {
    const tried = async (given: object, line: object = {}) => {
      const lines = [solarLine(line)];
      const { body } = await importer.post('/v1/entries/validate').send({ ...whole(), ...given, lines });
      return body.findings.map(({ pointer, code, aceConditionCode: ace }: Told) => [pointer, code, ace ?? '']);
    };
    const refused = ['/lines/0/quota', 'entry_type.no_quota', ''];
    expect(await tried({}, { quota: true })).toContainEqual(refused);
    expect(await tried({ entryType: '07' }, { quota: true })).not.toContainEqual(refused);
    const untold = ['/entryType', 'entry_type.quota_not_told', ''];
    expect(await tried({ entryType: '07' })).toContainEqual(untold);
    expect(await tried({ entryType: '07' }, { visaNumber: '6CN123456' })).not.toContainEqual(untold);
    const facts = { solarCellQuota: 'in_quota' };
    expect(await tried({}, { facts })).toContainEqual(['/lines/0/facts', 'entry_type.inside_quota', '']);
    const bonds = (['continuous', 'single_transaction'] as const).map((kind, i) => ({
      bondNumber: `24999999${String(i)}`,
      kind,
      suretyCode: '821',
    }));
    const secured = (await tried({ bonds })).filter(([, code]: string[]) => code === 'bond.does_not_secure');
    expect(secured.map(([pointer, , ace]: string[]) => [pointer, ace])).toEqual([
      ['/bonds/0/bondNumber', '114'],
      ['/bonds/1/bondNumber', ''],
    ]);
  });

  it('comes in a file as it comes alone', async () => {
    const rows = [whole(), { ...whole(), inBondNumber: undefined }, { ...whole(), consigneeNumber: '12-3456789O5' }];
    const { body } = await submit(importer, 'entries', ndjson(rows));
    while (await t.app.get(Jobs).runOne());
    const { items } = (await importer.get(`${BULK}/${String(body.id)}/rows`).expect(200)).body;
    const told = items.map(({ outcome, faults = [] }: Row) => [outcome, ...faults.map(({ code }) => code)]);
    expect(told).toEqual([['filed'], ['refused', 'in_bond.number_missing'], ['refused', 'importer_number.malformed']]);
    const alone = await post(importer, '/v1/entries', { ...whole(), inBondNumber: undefined });
    expect(alone.body.errors).toMatchObject([{ pointer: '/inBondNumber', code: 'in_bond.number_missing' }]);
  });
});

describe('an importer whose record is void (19 CFR 24.5)', () => {
  it('enters nothing from its first void day on, named by its id or by its number', async () => {
    const customs = await t.as('account_manager');
    const form = {
      name: 'Void Harbor Trading',
      address: { street: '2 Void Street', city: 'Tampa', country: 'US' },
      from: '2020-01-01',
      numbers: ['12-3456754EV'],
    };
    const { id } = (await post(customs, '/v1/importers', form)).body;
    const officer = await t.as('entry_specialist');
    const found = async (importer: object): Promise<string[]> =>
      (await officer.post('/v1/entries/validate').send(aFiling(importer)).expect(200)).body.findings.map(
        ({ code }: { code: string }) => code,
      );
    expect(await found({ importerId: id })).not.toContain('importer.record_void');
    const ground = { ground: 'duplicate', on: '2026-03-02', reason: 'Filed twice.' };
    expect((await post(customs, `/v1/importers/${String(id)}/voiding`, ground)).status).toBe(200);
    for (const importer of [{ importerId: id }, { importerNumber: '12-3456754EV' }]) {
      const codes = await found(importer);
      expect(codes).toContain('importer.record_void');
      expect(codes).not.toContain('importer.inactive');
    }
  });

  it('or that has no number is told so, until one can be used (24.5(a))', async () => {
    const customs = await t.as('account_manager');
    const form = {
      name: 'Numberless Cove Imports',
      address: { street: '3 Cove Street', city: 'Tampa', country: 'US' },
      from: '2020-01-01',
    };
    const { id } = (await post(customs, '/v1/importers', form)).body;
    const found = async (): Promise<string[]> => {
      const tried = (await t.as('entry_specialist')).post('/v1/entries/validate').send(aFiling({ importerId: id }));
      return (await tried.expect(200)).body.findings.map(({ code }: { code: string }) => code);
    };
    expect(await found()).toContain('importer.no_number');
    const number = { number: '12-3456753EV', from: '2026-03-02', reason: 'First entry.' };
    expect((await post(customs, `/v1/importers/${String(id)}/numbers`, number)).status).toBe(201);
    expect(await found()).not.toContain('importer.no_number');
  });
});

interface Told {
  readonly pointer: string;
  readonly code: string;
  readonly aceConditionCode?: string;
}

interface Row {
  readonly outcome: string;
  readonly faults?: readonly { readonly code: string }[];
}
