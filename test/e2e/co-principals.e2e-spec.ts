import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BONDS, continuous, file, forOneEntry, newPrincipal } from '../support/bonds.js';
import { settle } from '../support/disclosures.js';
import { aFiling, filed, freshEntryNumber } from '../support/entries.js';
import { codesOf, faultsOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let surety: Caller, first: Caller, second: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-09T15:00:00Z');
  [surety, first, second] = [
    await t.as('surety'),
    await t.as('importer'),
    await t.as('importer', 'sandbox-importer-2'),
  ];
});
afterAll(() => t.close());

const address = '1200 Quayside Walk, Savannah, GA 31401';
const [spruce, copper] = [
  { importerId: SANDBOX_IMPORTERS[0]!.id, name: 'Blue Spruce Imports', address, legalKind: 'corporation' },
  { importerId: SANDBOX_BONDS[1]!.importerId, name: 'Copperleaf Trading, Inc.', address, legalKind: 'corporation' },
];

describe('co-principals of a bond (19 CFR 113.34)', () => {
  it('are each bound for the whole: one enters on the bond of another, and reads what binds it', async () => {
    const number = freshEntryNumber();
    const transaction = { reference: number, on: '2026-03-09' };
    const { body: bond } = await file(surety, forOneEntry({ principal: copper, coPrincipals: [spruce], transaction }));
    const { legalKind: _kind, ...shown } = spruce;
    for (const caller of [surety, first, second]) {
      const { body } = await caller.get(`${BONDS}/${bond.id}`).expect(200);
      expect([body.principal.importerId, body.coPrincipals]).toEqual([copper.importerId, [shown]]);
    }
    await (await t.as('surety', 'sandbox-surety-2')).get(`${BONDS}/${bond.id}`).expect(404);
    const bonds = [{ bondNumber: bond.number, kind: 'single_transaction', suretyCode: '821' }];
    await filed(first, { entryNumber: number, bonds });
    await settle(t);
    const { body: entries } = await first.get(`${BONDS}/${bond.id}/entries`).expect(200);
    expect(entries.items).toMatchObject([{ entryNumber: number }]);
    // The other principal is bound by the entry, and reads nothing of it.
    expect((await second.get(`${BONDS}/${bond.id}/entries`).expect(200)).body.items).toEqual([]);
    for (const [caller, { importerId }] of [
      [first, spruce],
      [second, copper],
    ] as const) {
      const { body } = await caller.get(`/v1/importers/${importerId}/bond-position`).expect(200);
      const one = body.bonds.find(({ bondId }: { bondId: string }) => bondId === bond.id);
      expect(one).toMatchObject({ limit: '60000.00', exposed: '60000.00', periods: [{ entries: 1, openEntries: 1 }] });
    }
    expect((await surety.get('/v1/sureties/99821/matches').expect(200)).body.items).toEqual([]);
    const claim = {
      kind: 'liquidated_damages',
      default: 'without_goods',
      chargedOn: '2026-03-09',
      reason: 'Not marked.',
    };
    const { body: made } = await post(await t.as('fpf_officer'), `${BONDS}/${bond.id}/claims`, {
      ...claim,
      accruedOn: '2026-03-09',
    });
    const path = `/v1/bond-claims/${made.id as string}`;
    for (const caller of [first, second]) {
      await caller.get(path).expect(200);
      expect((await caller.get(`${BONDS}/${bond.id}/claims`).expect(200)).body.items).toMatchObject([{ id: made.id }]);
    }
    // Who is bound beside the principal petitions as it does; the principal knows that it was, and not what is in it.
    const grounds = { grounds: 'The goods were marked before release.' };
    const { body: petitioned } = await post(first, `${path}/petitions`, grounds);
    expect(petitioned).toMatchObject({ status: 'petitioned', acts: [{ kind: 'petition', party: 'principal' }] });
    expect((await second.get(path).expect(200)).body).toMatchObject({ status: 'petitioned', acts: [] });
    const again = await post(second, `${path}/petitions`, grounds);
    expect(codesOf(again.body)).toEqual(['bond_claim.petition_pending']);
    const third = await t.as('surety', 'sandbox-surety-2');
    for (const hidden of [path, `${BONDS}/${bond.id}/claims`]) await third.get(hidden).expect(404);
    expect((await post(third, `${path}/petitions`, grounds)).status).toBe(404);
  });

  it('enter on no bond that does not name them', async () => {
    const number = freshEntryNumber();
    const transaction = { reference: number, on: '2026-03-09' };
    const { body } = await file(surety, forOneEntry({ principal: copper, transaction }));
    const bonds = [{ bondNumber: body.number, kind: 'single_transaction', suretyCode: '821' }];
    const refused = await post(first, '/v1/entries', aFiling({ entryNumber: number, bonds }));
    expect(codesOf(refused.body)).toContain('bond.does_not_secure');
    await first.get(`${BONDS}/${body.id as string}`).expect(404);
  });

  it('are in law what the principal is, on record, and named once', async () => {
    const coPrincipals = [
      { ...copper, legalKind: 'individual' },
      { ...spruce, importerId: `imp_${'0'.repeat(26)}` },
      spruce,
    ];
    const { body } = await file(surety, forOneEntry({ principal: spruce, coPrincipals }));
    expect(faultsOf(body)).toEqual([
      ['/coPrincipals/0/legalKind', 'bond.co_principal_other_kind'],
      ['/coPrincipals/1/importerId', 'bond.principal_unknown'],
      ['/coPrincipals/2/importerId', 'bond.co_principal_twice'],
    ]);
  });

  it('have one continuous bond each for an activity, by the database too', async () => {
    const [one, other] = [await newPrincipal(t), await newPrincipal(t)];
    const as = (principal: object) => ({ ...principal, address, legalKind: 'corporation' });
    const both = { ...continuous(), effectiveOn: '2026-03-09', principal: as(one), coPrincipals: [as(other)] };
    const { body, status } = await file(surety, both);
    expect(status).toBe(201);
    const { coPrincipals: _beside, ...alone } = both;
    expect(codesOf((await file(surety, { ...alone, principal: as(other) })).body)).toEqual([
      'bond.continuous_on_record',
    ]);
    const third = as(await newPrincipal(t));
    expect(codesOf((await file(surety, { ...both, principal: third })).body)).toEqual(['bond.continuous_on_record']);
    const second = asOwner(t, (client) =>
      client.query(
        `insert into bond_version (bond_id, version, kind, importer_id, activity_code, limit_of_liability, terms, valid, recorded)
         select $1, 9, kind, $2, activity_code, 1, '{}', daterange('2026-03-20', '2026-03-21'), recorded from bond_version where bond_id = $3`,
        [SANDBOX_BONDS[0]!.id, (other as { importerId: string }).importerId, body.id],
      ),
    );
    await expect(second).rejects.toThrow('a principal has one continuous bond for an activity');
  });
});
