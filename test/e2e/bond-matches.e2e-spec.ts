import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BondRenewals } from '../../src/features/bonds/upkeep/bond-renewals.js';
import { entryCheckDigit } from '../../src/features/reference/rules/entry-number.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, forOneEntry, newPrincipal } from '../support/bonds.js';
import { settle } from '../support/disclosures.js';
import { filed, freshEntryNumber } from '../support/entries.js';
import { codesOf, faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let surety: Caller, importer: Caller, officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-09T15:00:00Z');
  [surety, importer, officer] = [await t.as('surety'), await t.as('importer'), await t.as('bond_officer')];
});
afterAll(() => t.close());

const PATH = '/v1/sureties/99821/matches';
const matches = async (as: Caller = surety): Promise<any[]> => {
  await settle(t);
  return (await as.get(PATH).expect(200)).body.items;
};
const bondFor = async (reference: string, given: object = {}) =>
  (await file(surety, forOneEntry({ transaction: { reference, on: '2026-03-09' }, ...given }))).body;
// Its last two digits are told apart, so that they can be exchanged.
const twoNumbers = (): readonly [string, string] => {
  const one = freshEntryNumber();
  const [filer = '', serial = ''] = one.split('-');
  if (serial[5] === serial[6]) return twoNumbers();
  const other = `${serial.slice(0, 5)}${serial[6] ?? ''}${serial[5] ?? ''}`;
  return [one, `${filer}-${other}-${entryCheckDigit(filer, other)}`];
};

describe('what waits for a surety between its bonds and the entries they secure', () => {
  it('is a bond whose entry is not on file, with the entry of its principal that comes nearest, until that is set right', async () => {
    const [meant, written] = twoNumbers();
    // Without hyphens, as a filer may have it.
    const bond = await bondFor(written.replaceAll('-', ''));
    expect(bond.transaction.reference).toBe(written);
    expect(await matches()).toMatchObject([
      { bondId: bond.id, entryNumber: written, reasonCodes: ['match.entry_not_on_file'], since: '2026-03-09' },
    ]);
    expect((await matches())[0]).not.toHaveProperty('nearest');
    await filed(importer, { entryNumber: meant });
    const [near] = await matches();
    expect(near.nearest).toEqual({
      entryNumber: meant,
      portCode: '2704',
      filedOn: '2026-03-09',
      why: 'digits_exchanged',
    });
    const right = await bondFor(meant, { suretyReferenceNumber: '300412346' });
    expect((await matches()).map(({ bondId, reasonCodes }) => [bondId, reasonCodes])).toEqual([
      [bond.id, ['match.entry_not_on_file']],
      [right.id, ['match.bond_not_named']],
    ]);
    // The entry that names it has been filed with another number meanwhile: both are gone.
    await filed(importer, {
      entryNumber: written,
      bonds: [{ bondNumber: bond.number, kind: 'single_transaction', suretyCode: '821' }],
    });
    expect((await matches()).map(({ bondId }) => bondId)).toEqual([right.id]);
  });

  it('is an entry that names its bond as of another kind or another surety, and an entry that was cancelled', async () => {
    const before = (await matches()).length;
    const named = await filed(importer, {
      bonds: [{ bondNumber: '240000001', kind: 'cash_in_lieu', suretyCode: '822' }],
    });
    const [wrong] = (await matches()).slice(before);
    expect(wrong).toMatchObject({
      bondNumber: '240000001',
      bondKind: 'continuous',
      entryNumber: named['entryNumber'],
      reasonCodes: ['match.other_kind_named', 'match.other_surety_named'],
      suretyCodeNamed: '822',
      nearest: { why: 'same_number' },
    });
    const number = freshEntryNumber();
    const bond = await bondFor(number, { suretyReferenceNumber: '300412347' });
    const bonds = [{ bondNumber: bond.number, kind: 'single_transaction', suretyCode: '821' }];
    const entry = await filed(importer, { entryNumber: number, bonds });
    expect(await matches()).toHaveLength(before + 1);
    const cancelled = { to: 'cancelled', reason: 'Filed twice.' };
    for (const { id } of [entry, named] as { id: string }[])
      await post(await t.as('entry_specialist'), `/v1/entries/${id}/status-changes`, cancelled);
    expect((await matches()).slice(before)).toMatchObject([{ bondId: bond.id, reasonCodes: ['match.entry_over'] }]);
  });

  it('is told to that surety and customs alone, page by page', async () => {
    const other = await t.as('surety', 'sandbox-surety-2');
    await other.get(PATH).expect(404);
    await importer.get(PATH).expect(403);
    const all = await matches(officer);
    expect(all.length).toBeGreaterThan(1);
    const { body } = await surety.get(PATH).query({ limit: 1 }).expect(200);
    const rest = await surety.get(PATH).query({ limit: 500, cursor: body.page.next }).expect(200);
    expect([...body.items, ...rest.body.items]).toEqual(all);
  });

  it('names no entry of anybody else: that is as if it were not there', async () => {
    const theirs = freshEntryNumber();
    await filed(importer, { entryNumber: theirs });
    const principal = { ...continuous().principal, ...(await newPrincipal(t)) };
    const bond = await bondFor(theirs, { principal, suretyReferenceNumber: '300412348' });
    const found = (await matches()).find(({ bondId }) => bondId === bond.id);
    expect(found).toMatchObject({ reasonCodes: ['match.entry_not_on_file'] });
    expect(found).not.toHaveProperty('nearest');
  });
});

describe('what a surety has reinsured above its limit (31 CFR 223.11(b)(1))', () => {
  it('is furnished within 45 days; who lets them go by brings the agreement first the next time', async () => {
    t.setNow('2026-03-02T15:00:00Z');
    const other = await t.as('surety', 'sandbox-surety-2');
    const reinsured = async (more: object = {}) => {
      const reinsurance = { naic: '99821', amount: '1800000.00', ...more };
      const sureties = [{ suretyCode: '822', share: '6000000.00', reinsurance }];
      const principal = { ...continuous().principal, ...(await newPrincipal(t)) };
      const [limitOfLiability, effectiveOn] = ['6000000.00', '2026-04-27'];
      return file(other, continuous({ principal, sureties, limitOfLiability, effectiveOn }));
    };
    expect((await reinsured({ agreementOn: '2026-02-27' })).body.renewals).toBeUndefined();
    const { body } = await reinsured();
    expect(codesOf(body)).toEqual([]);
    const path = `${BONDS}/${body.id as string}`;
    expect(body.renewals).toEqual([{ part: 'reinsurance_1', dueOn: '2026-04-16' }]);
    const run = async () => {
      const done = await t.app.get(BondRenewals).run();
      await settle(t);
      return done;
    };
    await run();
    const waiting = async () =>
      (await officer.get('/v1/work-items?kind=bond_reinsurance').expect(200)).body.items.map(
        (one: any) => one.subjectId,
      );
    expect(await waiting()).toEqual([body.id]);
    const toldOther = async () =>
      (await other.get('/v1/events?limit=500').expect(200)).body.items
        .filter(({ subject }: any) => subject.id === body.id)
        .map(({ type }: any) => type);
    expect(await toldOther()).toEqual(['bond.filed', 'bond.reinsurance_due']);
    t.setNow('2026-04-16T15:00:00Z');
    expect(await run()).toBe(0);
    expect((await reinsured()).status).toBe(201);
    t.setNow('2026-04-17T15:00:00Z');
    await run();
    expect(await toldOther()).toContain('bond.reinsurance_missed');
    expect(faultsOf((await reinsured()).body)).toEqual([
      ['/sureties/0/reinsurance/agreementOn', 'surety.agreement_required'],
    ]);
    expect((await reinsured({ agreementOn: '2026-04-15' })).status).toBe(201);
    const furnish = (as: Caller, more: object = {}) =>
      post(as, `${path}/reinsurance-agreements`, { suretyCode: '822', agreementOn: '2026-04-17', ...more });
    expect(codesOf((await furnish(other, { agreementOn: '2026-04-18' })).body)).toEqual(['date.in_future']);
    expect(codesOf((await furnish(other, { suretyCode: '821' })).body)).toEqual(['bond.no_agreement_to_come']);
    expect((await furnish(importer)).status).toBe(403);
    expect((await furnish(surety)).status).toBe(404);
    const furnished = await furnish(other);
    expect(furnished.body.renewals).toMatchObject([{ doneOn: '2026-04-17', agreementOn: '2026-04-17' }]);
    expect((await waiting()).includes(body.id)).toBe(false);
    expect((await reinsured()).status).toBe(201);
    expect(codesOf((await furnish(other)).body)).toEqual(['bond.no_agreement_to_come']);
  });
});
