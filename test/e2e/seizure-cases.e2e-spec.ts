import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeizureScene, aClaim, aConsent, aPetition, seizeRequest } from '../support/seizure-scene.js';
import { goodsOf, partiesOf, post } from '../support/seizures.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { codesOf } from '../support/refusals.js';

let s: SeizureScene;
beforeAll(async () => {
  s = await SeizureScene.open();
});
afterAll(() => s.t.close());

describe('petition, claim and forfeiture (19 USC 1607-1609, 1618)', () => {
  const forfeit = (id: string, forfeitedOn: string) => post(s.fpf, `/v1/seizures/${id}/forfeiture`, { forfeitedOn });

  it('is declared when every time has run, not a day before', async () => {
    const { id, merchandiseId } = await s.published();
    expect(codesOf((await forfeit(id, '2026-05-05')).body)).toEqual(['forfeiture.too_early']);
    const done = await forfeit(id, '2026-05-06');
    expect(done.body).toMatchObject({ status: 'forfeited', endedOn: '2026-05-06' });
    expect((await goodsOf(s.t, merchandiseId))?.state).toBe('forfeited');
    expect((await forfeit(id, '2026-05-06')).status).toBe(409);
  });

  it('waits for a petition that came in time; a late one stops nothing', async () => {
    const { id } = await s.published();
    s.today('2026-04-20');
    const filed = await post(s.importer, `/v1/seizures/${id}/petitions`, aPetition());
    expect([filed.status, filed.body.timeliness]).toEqual([201, 'filed_in_time']);
    // Dated back it would have been in time.
    const late = await s.published();
    s.today('2026-05-01');
    const backdated = await post(s.importer, `/v1/seizures/${late.id}/petitions`, aPetition());
    expect(codesOf(backdated.body)).toEqual(['date.not_today']);
    const { body } = await post(s.importer, `/v1/seizures/${late.id}/petitions`, aPetition('2026-05-01'));
    expect(body.timeliness).toBe('filed_late');
    s.today('2026-08-03');
    expect(codesOf((await forfeit(id, '2026-05-06')).body)).toEqual(['forfeiture.petition_pending']);
    expect((await forfeit(late.id, '2026-05-06')).status).toBe(200);
  });

  it('a valid claim sends it to court; one without its bond does not', async () => {
    const { id } = await s.published();
    s.today('2026-04-20');
    expect((await post(s.importer, `/v1/seizures/${id}/claims`, aClaim({ bond: '250.00' }))).body.standing).toBe(
      'bond_missing',
    );
    expect((await post(s.importer, `/v1/seizures/${id}/claims`, aClaim())).body.standing).toBe('valid');
    s.today('2026-08-03');
    expect(codesOf((await forfeit(id, '2026-06-30')).body)).toEqual(['forfeiture.needs_decree']);
  });

  it('counterfeits get no relief without the owner’s consent, and with it they do (19 CFR 133.51(b), 133.21(g))', async () => {
    const { id, merchandiseId } = await s.notified();
    s.today('2026-04-10');
    expect((await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent({ consentsTo: 'entry' }))).status).toBe(
      201,
    );
    s.today('2026-04-20');
    const petition = await post(s.importer, `/v1/seizures/${id}/petitions`, aPetition());
    const granted = {
      petitionId: petition.body.id as string,
      decision: 'granted',
      relief: 'export',
      decidedOn: '2026-05-04',
      reason: 'First violation.',
    };
    s.today('2026-05-04');
    expect(codesOf((await post(s.fpf, `/v1/seizures/${id}/remission`, granted)).body)).toEqual(['relief.counterfeit']);
    // The letter of 10 April came in time, on paper.
    const byOfficer = aConsent({ organisationId: organisationOf('sandbox-rights-holder') });
    expect((await post(s.fpf, `/v1/seizures/${id}/owner-consents`, byOfficer)).status).toBe(201);
    const done = await post(s.fpf, `/v1/seizures/${id}/remission`, granted);
    expect(done.body).toMatchObject({ status: 'remitted', relief: 'export', petitions: [{ decision: 'granted' }] });
    expect((await goodsOf(s.t, merchandiseId))?.state).toBe('remitted');
  });
});

describe('fines for counterfeits (19 USC 1526(f))', () => {
  beforeAll(() => s.today('2026-08-03'));

  const fine = (partyId: string, given: object = {}) => ({
    partyId,
    forSaleOrPublicDistribution: true,
    tookPart: true,
    lines: [{ quantity: '300', msrp: '8500.00' }],
    assessedOn: '2026-05-11',
    ...given,
  });
  const watches = async (name: string) => {
    const { id: merchandiseId } = await s.goods({
      parties: [{ role: 'importer', name, address: 'Somewhere 1', country: 'US' }],
    });
    const { body } = await post(s.officer, '/v1/seizures', seizeRequest(merchandiseId));
    const [party] = await partiesOf(s.t, merchandiseId);
    return { id: body.id as string, partyId: party!.id };
  };

  it('count per person, not per case: 2,550,000 the first time, 5,100,000 the second', async () => {
    const first = await watches('Fine Watch Trading');
    const second = await watches(' fine  watch trading ');
    const one = await post(s.fpf, `/v1/seizures/${first.id}/fines`, fine(first.partyId));
    expect(one.body).toMatchObject({ ordinal: 1, maximum: '2550000.00', amount: '2550000.00' });
    const two = await post(s.fpf, `/v1/seizures/${second.id}/fines`, fine(second.partyId, { amount: '5100000.01' }));
    expect(codesOf(two.body)).toEqual(['fine.above_maximum']);
    const again = await post(s.fpf, `/v1/seizures/${second.id}/fines`, fine(second.partyId));
    expect(again.body).toMatchObject({ ordinal: 2, maximum: '5100000.00' });
  });

  it('the seizure made first is the first, whichever is fined first; an earlier one nobody looked into is asked about', async () => {
    const [first, second] = [await watches('Twin Trading'), await watches('Twin Trading')];
    const open = await post(s.fpf, `/v1/seizures/${second.id}/fines`, fine(second.partyId));
    expect(codesOf(open.body)).toEqual(['fine.earlier_seizure_open']);
    const found = { seizureId: first.id, forSaleOrPublicDistribution: true, tookPart: true, undone: false };
    const later = await post(
      s.fpf,
      `/v1/seizures/${second.id}/fines`,
      fine(second.partyId, { earlierSeizures: [found] }),
    );
    expect(later.body).toMatchObject({ ordinal: 2, maximum: '5100000.00' });
    const earlier = await post(s.fpf, `/v1/seizures/${first.id}/fines`, fine(first.partyId));
    expect(earlier.body).toMatchObject({ ordinal: 1, maximum: '2550000.00' });
  });

  it('two cases of one person at once: neither is taken for the other', async () => {
    const cases = [await watches('Brace Trading'), await watches('Brace Trading')];
    const fined = await Promise.all(cases.map((one) => post(s.fpf, `/v1/seizures/${one.id}/fines`, fine(one.partyId))));
    const ordinals = fined.map(({ body }) => body.ordinal ?? codesOf(body).join());
    expect([
      [1, 2],
      [1, 'fine.earlier_seizure_open'],
    ]).toContainEqual(ordinals);
  });

  it('a name that is only alike is asked about, never silently another person', async () => {
    const [one, other] = [await watches('Golden Harbor Imports'), await watches('Golden Harbour Imports')];
    const asked = await post(s.fpf, `/v1/seizures/${other.id}/fines`, fine(other.partyId));
    expect(codesOf(asked.body)).toEqual(['fine.person_unclear']);
    const apart = await post(
      s.fpf,
      `/v1/seizures/${other.id}/fines`,
      fine(other.partyId, { otherPersonThan: [one.partyId] }),
    );
    expect(apart.body).toMatchObject({ ordinal: 1 });
    const foreign = { seizureId: other.id, forSaleOrPublicDistribution: true, tookPart: true, undone: false };
    const wrong = await post(
      s.fpf,
      `/v1/seizures/${one.id}/fines`,
      fine(one.partyId, { otherPersonThan: [other.partyId], earlierSeizures: [foreign] }),
    );
    expect(codesOf(wrong.body)).toEqual(['fine.seizure_of_another']);
  });

  it('goods not for sale are not fined', async () => {
    const { id, partyId } = await watches('Private Person');
    const refused = await post(
      s.fpf,
      `/v1/seizures/${id}/fines`,
      fine(partyId, { forSaleOrPublicDistribution: false }),
    );
    expect(codesOf(refused.body)).toEqual(['fine.not_for_sale']);
  });
});
