import { done, noticed, settle } from '../disclosures.js';
import { disclosureScene, read } from '../rights-holders.js';
import { bond, sampleDesk } from '../samples.js';
import { SeizureScene, WHOLE_NOTICE, aClaim, aConsent, aPetition, seizeRequest } from '../seizure-scene.js';
import { partiesOf, post } from '../seizures.js';
import { latestOf } from './scene.js';
import type { Scene } from './scene.js';

/** Plays a scene of a seizure in August 2026, then finds what it left of a kind. */
const after =
  (question: string, play: (s: SeizureScene) => Promise<unknown>): Scene =>
  async (t) => {
    await play(await SeizureScene.on(t));
    return latestOf(t, question);
  };

export const OF_SEIZURES: Readonly<Record<string, Scene>> = {
  seizure: after('seizure', (s) => s.seized()),
  seizure_notice: after('seizure_notice', (s) => s.notified()),
  claim: after('claim', async (s) => {
    const { id } = await s.published();
    s.today('2026-04-20');
    await post(s.importer, `/v1/seizures/${id}/claims`, aClaim());
    s.today('2026-08-03');
  }),
  forfeiture: after('forfeiture', async (s) => {
    const { id } = await s.published();
    await post(s.fpf, `/v1/seizures/${id}/forfeiture`, { forfeitedOn: '2026-05-06' });
  }),
  remission: after('remission', async (s) => {
    const { id } = await s.notified();
    s.today('2026-04-20');
    const { body } = await post(s.importer, `/v1/seizures/${id}/petitions`, aPetition());
    s.today('2026-05-04');
    const denied = {
      petitionId: body.id as string,
      decision: 'denied',
      decidedOn: '2026-05-04',
      reason: 'Counterfeits.',
    };
    await post(s.fpf, `/v1/seizures/${id}/remission`, denied);
  }),
  counterfeit_fine: after('counterfeit_fine', async (s) => {
    const { id: goods } = await s.goods({
      parties: [{ role: 'importer', name: 'Walked Watch Trading', address: 'Somewhere 1', country: 'US' }],
    });
    const { body } = await post(s.officer, '/v1/seizures', seizeRequest(goods));
    const [party] = await partiesOf(s.t, goods);
    await post(s.fpf, `/v1/seizures/${String(body.id)}/fines`, {
      partyId: party?.id,
      forSaleOrPublicDistribution: true,
      tookPart: true,
      lines: [{ quantity: '300', msrp: '8500.00' }],
      assessedOn: '2026-05-11',
    });
  }),
  owner_consent: after('owner_consent', async (s) => {
    const { id } = await s.notified();
    s.today('2026-04-10');
    await post(s.owner, `/v1/seizures/${id}/owner-consents`, aConsent());
  }),
  owner_request: after('owner_request', async (s) => {
    const { id } = await s.notified();
    s.today('2026-04-01');
    const images = { wants: 'unredacted_images', purpose: 'private_civil_remedy', requestedOn: '2026-04-01' };
    await post(s.owner, `/v1/seizures/${id}/owner-requests`, images);
  }),
  owner_sample: async (t) => {
    const s = await disclosureScene(t);
    const desk = sampleDesk(() => s);
    const detention = await noticed(t, s.officer);
    const { merchandiseId, disclosureId } = await desk.matrixOf(detention);
    const { recordationId } = await read(s.ipr, disclosureId);
    const seizure = seizeRequest(merchandiseId, { recordationId, seizedOn: '2026-11-18' });
    const { id } = await done(post(s.officer, '/v1/seizures', seizure));
    const notified = (await partiesOf(t, merchandiseId)).map((party) => party.id);
    await done(post(s.fpf, `/v1/seizures/${id}/notice`, { mailedOn: '2026-11-18', contents: WHOLE_NOTICE, notified }));
    await settle(t);
    const { bondNumber: number, ...terms } = bond();
    await done(
      post(s.northpine, `/v1/seizures/${id}/owner-requests`, {
        wants: 'sample',
        purpose: 'private_civil_remedy',
        requestedOn: '2026-11-18',
        sample: { quantity: '2', domesticValue: '500.00', bond: { ...terms, number } },
      }),
    );
    await desk.decide(detention, 'unredactedSample', 'release');
    return latestOf(t, 'owner_sample');
  },
};
