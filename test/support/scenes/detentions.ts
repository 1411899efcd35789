import { act, chemicals, suspectedCounterfeits } from '../detentions.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

export const OF_DETENTIONS: Readonly<Record<string, Scene>> = {
  detention_clock: async (t) => {
    at(t, TODAY);
    const officer = await t.as('import_specialist');
    const { body } = await act(officer, '', suspectedCounterfeits).expect(201);
    at(t, '2026-03-09');
    const detained = await act(officer, `/${String(body.id)}/decision`, { decision: 'detain' }).expect(200);
    return (detained.body as { determinations: string[] }).determinations.at(-1)!;
  },
  chemical_detention: async (t) => {
    at(t, TODAY);
    const officer = await t.as('import_specialist');
    const { body } = await act(officer, '', chemicals).expect(201);
    await act(officer, `/${String(body.id)}/decision`, { decision: 'detain' }).expect(200);
    const notice = { specificReason: 'No certification', anticipatedLength: 'Until the EPA decides' };
    const noticed = await act(officer, `/${String(body.id)}/notice`, notice).expect(200);
    return (noticed.body as { determinations: string[] }).determinations.at(-1)!;
  },
  redelivery_demand: async (t) => {
    at(t, TODAY);
    const officer = await t.as('import_specialist');
    const { body } = await act(officer, '', suspectedCounterfeits).expect(201);
    at(t, '2026-03-05');
    await act(officer, `/${String(body.id)}/decision`, { decision: 'release' }).expect(200);
    at(t, '2026-04-03');
    const demand = { kind: 'marking', reason: 'Origin not marked', enteredOn: '2026-03-04' };
    const demanded = await act(officer, `/${String(body.id)}/redelivery-demands`, demand).expect(201);
    return (demanded.body as { determinationId: string }).determinationId;
  },
};
