import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ImporterStandings, SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { issueBill } from '../support/bills.js';
import { filed } from '../support/entries.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const [mine, other] = SANDBOX_IMPORTERS;
const act = (path: string, body: object, as = specialist) =>
  as.post(path).set('idempotency-key', randomUUID()).send(body);
const profile = async (as: Caller, query = '') => {
  const { body } = await as.get(`/v1/importers/${mine!.id}/profile${query}`).expect(200);
  return body;
};

describe('the entries of an account', () => {
  it('counts and sums what was filed in six months, as it stood on record then; cancelled entries are no money', async () => {
    const importer = await t.as('importer');
    const before = (await profile(specialist)).entries.byType;
    expect(before).toEqual([]);
    const late = { importedOn: '2026-02-13', arrivedOn: '2026-02-13' };
    const entry = await filed(importer, late);
    const { id: other } = await filed(importer, late);
    const first = { entryType: '03', entries: 2, cancelled: 0, undetermined: 0, enteredValue: '400000.00' };
    expect((await profile(importer)).entries).toMatchObject({
      filedFrom: '2025-10-01',
      filedThrough: '2026-03-02',
      // 200,000 each: 60 % in duties, 18.32 % and 15.97 % in deposits.
      byType: [{ ...first, duty: '240000.00', deposits: '137160.00' }],
    });
    t.setNow('2026-03-02T18:00:00Z');
    const { lines, ...declared } = entry['declared'];
    const corrected = { ...declared, lines: [{ ...lines[0], enteredValue: '210000.00' }], reason: 'Invoice amended.' };
    const path = `/v1/entries/${entry['id'] as string}`;
    await importer.put(path).set('if-match', '"1"').send(corrected).expect(200);
    const change = { to: 'cancelled', reason: 'Filed twice.' };
    await act(`/v1/entries/${other as string}/status-changes`, change).expect(200);
    const money = { enteredValue: '210000.00', duty: '126000.00', deposits: '72009.00' };
    expect((await profile(specialist)).entries.byType).toEqual([
      { entryType: '03', entries: 2, cancelled: 1, undetermined: 0, ...money },
    ]);
    const known = await profile(specialist, '?knownAt=2026-03-02T17:30:00Z');
    expect(known.entries.byType).toMatchObject([first]);
    // What was found at the entries that stand, by the version on record at the instant.
    const found = async (query: string): Promise<unknown[]> => {
      const { findings } = await profile(specialist, `?include=findings${query}`);
      return findings.map((one: any) => [one.code, one.entries]);
    };
    const code = 'deadline.entry_late';
    expect(await found('')).toContainEqual([code, 1]);
    expect(await found('&knownAt=2026-03-02T17:30:00Z')).toContainEqual([code, 2]);
    expect(await found('&asOf=2026-03-01')).toEqual([]);
    expect((await profile(await t.as('broker'), '?include=findings')).findings).toBeUndefined();
    expect((await profile(specialist, '?asOf=2026-03-01')).entries.byType).toEqual([]);
    expect((await profile(await t.as('broker'))).entries).toBeUndefined();
    await act(`${path}/status-changes`, change).expect(200);
    const nothing = { enteredValue: '0.00', duty: '0.00', deposits: '0.00' };
    expect((await profile(specialist)).entries.byType).toMatchObject([{ cancelled: 2, ...nothing }]);
    t.setNow('2026-03-02T17:00:00Z');
  });
});

describe('the account of an importer', () => {
  beforeAll(async () => {
    const path = `/v1/importers/${mine!.id}`;
    const evidence = 'Form 5106';
    await act(`${path}/persons`, { role: 'owner', name: 'R. Alder', sharePercent: 100, evidence, from: '2020-01-01' });
    await act(`${path}/program-statuses`, {
      program: 'ctpat',
      status: 'validated',
      tier: 2,
      evidence,
      from: '2025-01-01',
    });
    const link = { otherImporterId: other!.id, kind: 'address', confidence: 'possible', evidence, from: '2026-01-01' };
    await act(`${path}/affiliations`, link);
    const standings = t.app.get(ImporterStandings);
    const measure = { importerId: mine!.id, kind: 'measure', from: '2026-02-01' } as const;
    await t.app.get(Database).transaction('system:security', async () => {
      const told = { ...measure, measure: 'live_entry', noticedOn: '2026-02-02' } as const;
      await standings.put({ ...told, source: { type: 'notice', id: 'ntc_told' } });
      await standings.put({ ...measure, measure: 'more_examination', source: { type: 'target', id: 'tgt_untold' } });
    });
  });

  it('is one answer for customs, and names what there is no record of', async () => {
    expect(await profile(specialist)).toMatchObject({
      id: mine!.id,
      identity: {
        name: 'Blue Spruce Imports',
        numbers: [{ kind: 'irs', number: '00-1204417EV' }],
        particulars: { entityType: 'corporation' },
        nonresident: 'no',
        nonresidentReason: 'nonresident.organized_in_customs_territory',
      },
      persons: [{ name: 'R. Alder' }],
      affiliations: [{ otherImporterId: other!.id, otherName: 'Copperleaf Trading' }],
      programs: [{ program: 'ctpat', status: 'validated', tier: 2 }],
      bonds: [{ activityCode: '1', suretyCodes: expect.any(Array) }],
      standing: [{ measure: 'live_entry' }, { measure: 'more_examination' }],
      notOnRecord: [
        { section: 'exposure', reason: 'not_asked' },
        { section: 'findings', reason: 'not_asked' },
      ],
    });
  });

  it('tells customs whether it is foreign, limb by limb, beside whether it is a nonresident', async () => {
    const { foreign } = (await profile(specialist)).identity;
    expect(foreign).toMatchObject({
      foreign: 'undetermined',
      limbs: [
        { limb: 'organized', ofTheUnitedStates: 'yes' },
        { limb: 'located', ofTheUnitedStates: 'yes' },
        { limb: 'assets', ofTheUnitedStates: 'undetermined' },
        { limb: 'control_or_property', ofTheUnitedStates: 'undetermined' },
      ],
    });
    expect((await profile(await t.as('importer'))).identity).not.toHaveProperty('foreign');
  });

  it('tells the importer of what it was told, and never of another’s link', async () => {
    const own = await profile(await t.as('importer'));
    expect(own.standing).toMatchObject([{ measure: 'live_entry' }]);
    expect([own.affiliations, own.persons.length, own.bonds.length]).toEqual([undefined, 1, 1]);
  });

  it('tells who acts for it neither owners nor bonds nor what stands against it', async () => {
    const seen = await profile(await t.as('broker'));
    expect([seen.persons, seen.bonds, seen.standing, seen.affiliations]).toEqual(Array(4).fill(undefined));
    expect(seen.identity.name).toBe('Blue Spruce Imports');
    await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/importers/${mine!.id}/profile`).expect(404);
  });

  it('is that of the day, as known at the instant', async () => {
    const before = await profile(specialist, '?asOf=2023-06-01');
    expect([before.programs, before.bonds, before.standing, before.asOf]).toEqual([[], [], [], '2023-06-01']);
    expect((await profile(specialist, '?asOf=2010-01-01')).identity).toMatchObject({
      nonresident: 'undetermined',
      numbers: [],
    });
    expect((await profile(specialist, '?knownAt=2026-03-02T16:00:00Z')).persons).toEqual([]);
  });

  it('knows what was learnt late from then on alone, whatever day it is of', async () => {
    const path = `/v1/importers/${other!.id}`;
    const known = async (query: string) => {
      const { body } = await specialist.get(`${path}/profile${query}`).expect(200);
      const { identity, persons, affiliations, programs, assets } = body;
      const [street, address] = [identity.address.street, identity.name];
      const of = [persons, programs, assets].map((rows: any[]) => rows.length);
      return [address, street, ...of, affiliations.length, identity.voidedOn];
    };
    const before = await known('?asOf=2026-02-01');
    t.setNow('2026-03-02T18:00:00Z');
    const evidence = 'A letter of 2026-03-02';
    for (const [of, body] of [
      ['names', { name: 'Copperleaf Renamed' }],
      ['addresses', { address: { street: '9 Moved Street', city: 'Tampa', country: 'US' } }],
      ['persons', { role: 'owner', name: 'C. Beech', sharePercent: 100, country: 'US', evidence }],
      ['program-statuses', { program: 'isa', status: 'accepted', evidence }],
      ['assets', { asset: 'real_property', value: '90000.00', description: 'Warehouse', evidence }],
      ['affiliations', { otherImporterId: mine!.id, kind: 'bank', confidence: 'probable', evidence }],
    ] as const)
      await act(`${path}/${of}`, { ...body, from: '2026-01-15' }).expect(201);
    await act(`${path}/voiding`, { ground: 'at_request', on: '2026-02-01', reason: 'Asked to.' }).expect(200);
    const now = await known('?asOf=2026-02-01');
    expect(now).toEqual(['Copperleaf Renamed', '9 Moved Street', 1, 1, 1, (before[5] as number) + 1, '2026-02-01']);
    expect(before.slice(2, 5)).toEqual([0, 0, 0]);
    expect(await known('?asOf=2026-02-01&knownAt=2026-03-02T17:30:00Z')).toEqual(before);
    expect((await known('?asOf=2026-01-14')).slice(0, 5)).toEqual(before.slice(0, 5));
    t.setNow('2026-03-02T17:00:00Z');
  });
});

describe('the exposure of an account', () => {
  it('is what its bonds answer for, where it is asked for and as known now alone', async () => {
    const sectionsOf = (body: any): string[] =>
      body.notOnRecord.map(({ section, reason }: any) => `${section} ${reason}`);
    const plain = await profile(specialist);
    expect([plain.exposure, sectionsOf(plain)]).toEqual([undefined, ['exposure not_asked', 'findings not_asked']]);
    const asked = await profile(await t.as('importer'), '?include=exposure');
    const { body: position } = await specialist.get(`/v1/importers/${mine!.id}/bond-position`).expect(200);
    const { exposed, claimable, notKnown, bonds } = position;
    expect(asked.exposure).toEqual({ bonds: bonds.length, exposed, claimable, notKnown });
    expect(bonds.length).toBeGreaterThan(0);
    expect((await profile(await t.as('broker'), '?include=exposure')).exposure).toBeUndefined();
    for (const part of ['exposure', 'all']) {
      const then = await profile(specialist, `?include=${part}&knownAt=2026-03-02T16:00:00Z`);
      expect([then.exposure, sectionsOf(then)[0]]).toEqual([undefined, 'exposure as_known_now_only']);
    }
    const whole = await profile(specialist, '?include=all');
    expect([whole.notOnRecord, whole.exposure]).toEqual([[], asked.exposure]);
  });
});

describe('the bills of an account', () => {
  it('are counted and summed as they stood on the day, as known; who acts for the importer is not told', async () => {
    const none = { open: 0, pastDue: 0, underProtest: 0, undetermined: 0, owed: '0.00' };
    expect((await profile(specialist)).bills).toEqual(none);
    await issueBill(t);
    expect((await profile(await t.as('importer'))).bills).toEqual({ ...none, open: 1, owed: '163534.46' });
    expect((await profile(specialist, '?asOf=2026-03-01')).bills).toEqual(none);
    expect((await profile(specialist, '?knownAt=2026-03-02T16:00:00Z')).bills).toEqual(none);
    expect((await profile(specialist, '?asOf=2026-06-01')).bills).toMatchObject({ open: 1, pastDue: 1 });
    expect((await profile(await t.as('broker'))).bills).toBeUndefined();
  });
});
