import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewGoods } from '../../src/features/merchandise/index.js';
import { SANDBOX_RECORDATIONS } from '../../src/features/recordations/index.js';
import { Seizures } from '../../src/features/seizures/index.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { IMPORTER, caseNumber, goodsOf, organisationOf, partiesOf, post, whileLicensed } from '../support/seizures.js';

let t: TestApp;
let officer: Caller;
let fpf: Caller;
let importer: Caller;
let owner: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-08-03T15:00:00Z');
  [officer, fpf, importer, owner] = await Promise.all([
    t.as('port_officer'),
    t.as('fpf_officer'),
    t.as('importer'),
    t.as('rights_holder'),
  ]);
});
afterAll(() => t.close());
const RECORDATION = SANDBOX_RECORDATIONS.fashion.id;
const goods = (given: Partial<NewGoods> = {}) => presentedGoods(t, '2026-03-02', { parties: [IMPORTER], ...given });
const request = (merchandiseId: string, given: object = {}) => ({
  merchandiseId,
  grounds: ['counterfeit_mark'],
  recordationId: RECORDATION,
  fpfCaseNumber: caseNumber(),
  seizedOn: '2026-03-27',
  place: 'Express hub, Memphis',
  custodian: 'Vault',
  domesticValue: '4000.00',
  ...given,
});
const seized = async (given: object = {}) => {
  const { id } = await goods();
  const { body, status } = await post(officer, '/v1/seizures', request(id, given));
  expect([status, body.errors]).toEqual([201, undefined]);
  return { merchandiseId: id, ...body } as { id: string; merchandiseId: string };
};
const everything = [
  'property_described',
  'time_cause_and_place',
  'law_violated',
  'right_to_petition',
  'right_to_claim',
  'where_to_file',
];
const notified = async (given: object = {}) => {
  const made = await seized(given);
  const parties = await partiesOf(t, made.merchandiseId);
  const { status, body } = await post(fpf, `/v1/seizures/${made.id}/notice`, {
    mailedOn: '2026-03-27',
    contents: everything,
    notified: parties.map(({ id }) => id),
    ownerNotifiedOn: '2026-03-30',
  });
  expect([status, body.errors]).toEqual([200, undefined]);
  return { ...made, partyId: parties[0]!.id };
};
const codesOf = (body: { errors?: { code: string }[] }) => body.errors?.map(({ code }) => code);

describe('a seizure (19 USC 1595a(c), 1526(e))', () => {
  it('moves the goods, keeps its decision and tells of it', async () => {
    const { id } = await goods();
    const { body } = await post(officer, '/v1/seizures', request(id, { fpfCaseNumber: '20262704990001-01' }));
    expect(body).toMatchObject({
      status: 'open',
      power: 'must',
      prohibited: true,
      fpfCaseNumber: '2026-2704-990001-01',
      quantity: '100',
      forfeiture: { procedure: 'administrative', claimBond: '400.00', published: 'website_and_posted' },
    });
    expect((await goodsOf(t, id))?.state).toBe('seized');
    const decision = await officer.get(`/v1/determinations/${String(body.determinationId)}`).expect(200);
    expect(decision.body).toMatchObject({ question: 'seizure', outcome: 'lawful', steps: [{ rule: 'SEIZ-01' }] });
  });

  it.each([
    ['on value alone', { grounds: ['classification_or_value'] }, 'seizure.no_power', '19 USC 1595a(c)(4)'],
    ['for duties evaded', { grounds: ['adcvd_evasion'] }, 'seizure.no_power', '19 USC 1595a(c)(4)'],
    ['for a missing visa', { grounds: ['quota_or_visa_missing'] }, 'seizure.detain_instead', '19 USC 1595a(c)(3)'],
    ['without the right', { recordationId: undefined }, 'seizure.no_recorded_right', '19 USC 1526(e)'],
    ['before presentation', { seizedOn: '2026-03-01' }, 'merchandise.before_last_move', '19 CFR 151.16'],
  ])('%s is refused with its paragraph, and nothing is half done', async (_, given, code, authority) => {
    const { id } = await goods();
    const { status, body } = await post(officer, '/v1/seizures', request(id, given));
    expect(status).toBe(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, citation: expect.objectContaining({ authority }) })]),
    );
    expect((await goodsOf(t, id))?.state).toBe('presented');
  });

  it('for a lapsed or unknown recordation is refused, all faults at once', async () => {
    const recordationId = SANDBOX_RECORDATIONS.lapsed.id;
    const lapsed = await post(
      officer,
      '/v1/seizures',
      request((await goods()).id, { recordationId, seizedOn: '2026-09-01' }),
    );
    expect(codesOf(lapsed.body)).toEqual(['date.in_future', 'seizure.recordation_not_active']);
    const unknown = await post(officer, '/v1/seizures', request((await goods()).id, { recordationId: 'nonsense' }));
    expect(codesOf(unknown.body)).toEqual(['recordation.unknown', 'seizure.no_recorded_right']);
  });

  it('of a part leaves the rest as it was', async () => {
    const { id } = await goods();
    const { body } = await post(officer, '/v1/seizures', request(id, { quantity: '40' }));
    expect(body).toMatchObject({ quantity: '40' });
    expect(await goodsOf(t, id)).toMatchObject({ state: 'presented', quantity: '60' });
  });

  it('by two officers at once happens once; the other gets 409', async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await goods();
      const answers = await Promise.all([
        post(officer, '/v1/seizures', request(id)),
        post(fpf, '/v1/seizures', request(id)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'merchandise.state_conflict' });
      expect((await fpf.get(`/v1/seizures?merchandiseId=${id}`)).body.items).toHaveLength(1);
    }
  });
});

describe('who reads a seizure', () => {
  it('the importer reads its own without what concerns others; to another importer it does not exist', async () => {
    const { id } = await notified();
    const own = await importer.get(`/v1/seizures/${id}`).expect(200);
    expect(own.body).toMatchObject({ id, grounds: ['counterfeit_mark'] });
    expect(own.body.withheld.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['seizedBy', 'custodian', 'ownerConsents', 'ownerRequests', 'fines']),
    );
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/seizures/${id}`).expect(404);
    const { body } = await other.get('/v1/seizures').expect(200);
    expect(body.items).toEqual([]);
    expect((await post(other, `/v1/seizures/${id}/claims`, aClaim())).status).toBe(404);
  });

  it('rights holders read disclosures, not seizures', async () => {
    const { id } = await seized();
    await owner.get(`/v1/seizures/${id}`).expect(403);
    await owner.get('/v1/seizures').expect(403);
  });
});

const aClaim = (given: object = {}) => ({
  filedOn: '2026-04-20',
  claimant: 'Blue Spruce Imports',
  bond: '400.00',
  tooPoorForBond: false,
  ...given,
});
const aPetition = (filedOn = '2026-04-20') => ({
  filedOn,
  petitioner: 'Blue Spruce Imports',
  reliefAsked: 'export',
  statement: 'Bought in good faith.',
});

describe('notice and clocks (19 CFR 162.31, 171.2, 162.45)', () => {
  it('an incomplete notice, or one that misses a party, is refused', async () => {
    const { id } = await seized();
    const { status, body } = await post(fpf, `/v1/seizures/${id}/notice`, {
      mailedOn: '2026-03-26',
      contents: ['law_violated'],
      notified: [],
    });
    expect(status).toBe(422);
    expect(new Set(codesOf(body))).toEqual(
      new Set(['seizure_notice.before_seizure', 'seizure_notice.incomplete', 'seizure_notice.party_not_notified']),
    );
  });

  it('run from mailing, publication and the owner’s notification, to the day', async () => {
    const { id } = await notified();
    await post(fpf, `/v1/seizures/${id}/publication`, { firstPublishedOn: '2026-04-06' });
    const { body } = await fpf.get(`/v1/seizures/${id}?asOf=2026-04-26`).expect(200);
    expect(body.clocks).toEqual([
      expect.objectContaining({ code: 'petition', dueOn: '2026-04-26', rolledTo: '2026-04-27', status: 'running' }),
      expect.objectContaining({ code: 'publication', dueOn: '2026-05-05', status: 'running' }),
      expect.objectContaining({ code: 'claim', dueOn: '2026-04-26', status: 'running', citation: '19 USC 1608' }),
      expect.objectContaining({ code: 'owner_consent', dueOn: '2026-04-29', citation: '19 CFR 133.21(g)' }),
    ]);
    expect(body.forfeiture.forfeitureFrom).toBe('2026-05-06');
    const later = await fpf.get(`/v1/seizures/${id}?asOf=2026-04-27`).expect(200);
    expect(later.body.clocks[0]).toMatchObject({ status: 'over' });
  });

  it('are told by the worker once when they run out', async () => {
    await notified();
    expect(await t.app.get(Ticks).runAll()).toBeGreaterThanOrEqual(2);
    expect(await t.app.get(Ticks).runAll()).toBe(0);
  });
});

describe('petition, claim and forfeiture (19 USC 1607-1609, 1618)', () => {
  const published = async () => {
    const made = await notified();
    await post(fpf, `/v1/seizures/${made.id}/publication`, { firstPublishedOn: '2026-04-06' });
    return made;
  };
  const forfeit = (id: string, forfeitedOn: string) => post(fpf, `/v1/seizures/${id}/forfeiture`, { forfeitedOn });

  it('is declared when every time has run, not a day before', async () => {
    const { id, merchandiseId } = await published();
    expect(codesOf((await forfeit(id, '2026-05-05')).body)).toEqual(['forfeiture.too_early']);
    const done = await forfeit(id, '2026-05-06');
    expect(done.body).toMatchObject({ status: 'forfeited', endedOn: '2026-05-06' });
    expect((await goodsOf(t, merchandiseId))?.state).toBe('forfeited');
    expect((await forfeit(id, '2026-05-06')).status).toBe(409);
  });

  it('waits for a petition that came in time; a late one stops nothing', async () => {
    const { id } = await published();
    const filed = await post(importer, `/v1/seizures/${id}/petitions`, aPetition());
    expect([filed.status, filed.body.timeliness]).toEqual([201, 'filed_in_time']);
    expect(codesOf((await forfeit(id, '2026-05-06')).body)).toEqual(['forfeiture.petition_pending']);
    const late = await published();
    const { body } = await post(importer, `/v1/seizures/${late.id}/petitions`, aPetition('2026-05-01'));
    expect(body.timeliness).toBe('filed_late');
    expect((await forfeit(late.id, '2026-05-06')).status).toBe(200);
  });

  it('a valid claim sends it to court; one without its bond does not', async () => {
    const { id } = await published();
    expect((await post(importer, `/v1/seizures/${id}/claims`, aClaim({ bond: '250.00' }))).body.standing).toBe(
      'bond_missing',
    );
    expect((await post(importer, `/v1/seizures/${id}/claims`, aClaim())).body.standing).toBe('valid');
    expect(codesOf((await forfeit(id, '2026-06-30')).body)).toEqual(['forfeiture.needs_decree']);
  });

  it('counterfeits get no relief without the owner’s consent, and with it they do (19 CFR 133.51(b), 133.21(g))', async () => {
    const { id, merchandiseId } = await notified();
    const petition = await post(importer, `/v1/seizures/${id}/petitions`, aPetition());
    const granted = {
      petitionId: petition.body.id as string,
      decision: 'granted',
      relief: 'export',
      decidedOn: '2026-05-04',
      reason: 'First violation.',
    };
    expect(codesOf((await post(fpf, `/v1/seizures/${id}/remission`, granted)).body)).toEqual(['relief.counterfeit']);
    expect((await post(owner, `/v1/seizures/${id}/owner-consents`, aConsent())).status).toBe(201);
    const done = await post(fpf, `/v1/seizures/${id}/remission`, granted);
    expect(done.body).toMatchObject({ status: 'remitted', relief: 'export', petitions: [{ decision: 'granted' }] });
    expect((await goodsOf(t, merchandiseId))?.state).toBe('remitted');
  });
});

const aConsent = (given: object = {}) => ({
  consentsTo: 'export',
  inWriting: true,
  document: 'Letter of 10 April 2026',
  givenOn: '2026-04-10',
  ...given,
});

describe('the owner of the right after seizure (19 CFR 133.21(f), (g))', () => {
  it('consents within thirty days of notification, in writing', async () => {
    const { id } = await notified();
    const late = await post(
      owner,
      `/v1/seizures/${id}/owner-consents`,
      aConsent({ givenOn: '2026-04-30', inWriting: false }),
    );
    expect(codesOf(late.body)).toEqual(['consent.not_written', 'consent.too_late']);
    expect((await post(owner, `/v1/seizures/${id}/owner-consents`, aConsent({ givenOn: '2026-04-29' }))).status).toBe(
      201,
    );
  });

  it('a licensee’s consent is no consent, whoever files it', async () => {
    const licensee = organisationOf('sandbox-rights-holder-2');
    const { id } = await notified();
    const other = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const path = `/v1/seizures/${id}/owner-consents`;
    await whileLicensed(t, licensee, async () => {
      expect(codesOf((await post(other, path, aConsent())).body)).toEqual(['standing.licensee']);
      const filed = await post(fpf, path, aConsent({ organisationId: licensee }));
      expect(filed.body.errors).toEqual([
        expect.objectContaining({
          code: 'standing.licensee',
          citation: expect.objectContaining({ authority: '19 CFR 133.21(g)' }),
        }),
      ]);
    });
  });

  it('to a stranger to the right the seizure does not exist', async () => {
    const { id } = await notified();
    const stranger = await t.as('rights_holder', 'sandbox-rights-holder-2');
    const real = await post(stranger, `/v1/seizures/${id}/owner-consents`, aConsent());
    const none = await post(stranger, '/v1/seizures/sez_01jd3z3m8tf0qr6f2x8mz0c2yv/owner-consents', aConsent());
    expect([real.status, none.status]).toEqual([404, 404]);
  });

  it('asks for images, and for a sample against a bond that covers all samples that are out', async () => {
    const { id } = await notified();
    const path = `/v1/seizures/${id}/owner-requests`;
    const images = { wants: 'unredacted_images', purpose: 'private_civil_remedy', requestedOn: '2026-04-01' };
    expect((await post(owner, path, images)).status).toBe(201);
    const sample = (bond?: object) => ({
      wants: 'sample',
      purpose: 'testing',
      requestedOn: '2026-04-01',
      sample: { quantity: '1', domesticValue: '500.00', ...(bond && { bond }) },
    });
    const bond = {
      number: `26C${id.slice(-8)}`,
      kind: 'single_transaction',
      limitOfLiability: '600.00',
      effectiveOn: '2026-03-01',
    };
    expect(codesOf((await post(owner, path, sample())).body)).toEqual(['sample.no_bond']);
    expect((await post(owner, path, sample(bond))).body.bondRequired).toBe('600.00');
    expect(codesOf((await post(owner, path, sample(bond))).body)).toEqual(['sample.bond_too_small']);
  });
});

describe('fines for counterfeits (19 USC 1526(f))', () => {
  const fine = (partyId: string, given: object = {}) => ({
    partyId,
    forSaleOrPublicDistribution: true,
    tookPart: true,
    lines: [{ quantity: '300', msrp: '8500.00' }],
    assessedOn: '2026-05-11',
    ...given,
  });
  const watches = async (name: string) => {
    const { id: merchandiseId } = await goods({
      parties: [{ role: 'importer', name, address: 'Somewhere 1', country: 'US' }],
    });
    const { body } = await post(officer, '/v1/seizures', request(merchandiseId));
    const [party] = await partiesOf(t, merchandiseId);
    return { id: body.id as string, partyId: party!.id };
  };

  it('count per person, not per case: 2,550,000 the first time, 5,100,000 the second', async () => {
    const first = await watches('Fine Watch Trading');
    const second = await watches(' fine  watch trading ');
    const one = await post(fpf, `/v1/seizures/${first.id}/fines`, fine(first.partyId));
    expect(one.body).toMatchObject({ ordinal: 1, maximum: '2550000.00', amount: '2550000.00' });
    const two = await post(fpf, `/v1/seizures/${second.id}/fines`, fine(second.partyId, { amount: '5100000.01' }));
    expect(codesOf(two.body)).toEqual(['fine.above_maximum']);
    const again = await post(fpf, `/v1/seizures/${second.id}/fines`, fine(second.partyId));
    expect(again.body).toMatchObject({ ordinal: 2, maximum: '5100000.00' });
  });

  it('two cases of one person at once: one is the first, the other the second', async () => {
    const cases = [await watches('Twin Trading'), await watches('Twin Trading')];
    const fined = await Promise.all(cases.map((one) => post(fpf, `/v1/seizures/${one.id}/fines`, fine(one.partyId))));
    expect(fined.map(({ body }) => body.ordinal).sort()).toEqual([1, 2]);
  });

  it('goods not for sale are not fined', async () => {
    const { id, partyId } = await watches('Private Person');
    const refused = await post(fpf, `/v1/seizures/${id}/fines`, fine(partyId, { forSaleOrPublicDistribution: false }));
    expect(codesOf(refused.body)).toEqual(['fine.not_for_sale']);
  });
});

describe('facts for disclosures', () => {
  it('name the paragraph that opens them, once notice was given', async () => {
    const quiet = await seized();
    expect(await t.app.get(Seizures).factsFor(quiet.merchandiseId)).toEqual([]);
    const { merchandiseId } = await notified({ grounds: ['counterfeit_mark', 'intellectual_property'] });
    expect(await t.app.get(Seizures).factsFor(merchandiseId)).toEqual([
      expect.objectContaining({ ground: '133.21(e)', noticeOn: '2026-03-27', recordationId: RECORDATION }),
    ]);
  });
});
