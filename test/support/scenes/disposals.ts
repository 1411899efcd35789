import type { TestApp } from '../app.js';
import { consent, forfeitedGoods } from '../disposals.js';
import { post } from '../seizures.js';
import { at, latestOf } from './scene.js';
import type { Scene } from './scene.js';

async function ordered(t: TestApp): Promise<{ readonly id: string; readonly goods: string }> {
  at(t, '2026-12-01');
  const [officer, fpf] = await Promise.all([t.as('seized_property_specialist'), t.as('fpf_officer')]);
  const goods = await forfeitedGoods(t, officer, fpf);
  const order = { merchandiseId: goods, route: 'destroy', orderedOn: '2026-05-11' };
  const { body } = await post(officer, '/v1/disposals', order);
  return { id: body.id as string, goods };
}

export const OF_DISPOSALS: Readonly<Record<string, Scene>> = {
  disposal: async (t) => {
    await ordered(t);
    return latestOf(t, 'disposal');
  },
  disposal_act: async (t) => {
    const { id } = await ordered(t);
    await post(await t.as('seized_property_specialist'), `/v1/disposals/${id}/acts`, {
      performedOn: '2026-05-20',
      quantity: '100',
      unit: 'NO',
      certificate: { form: '3499', number: '3499-26-00118' },
      witnessedBy: 'Officer 4471',
      closing: true,
      costs: '180.00',
      proceeds: '0.00',
    });
    return latestOf(t, 'disposal_act');
  },
  disposal_consent: async (t) => {
    at(t, '2026-12-01');
    const [officer, fpf] = await Promise.all([t.as('seized_property_specialist'), t.as('fpf_officer')]);
    const goods = await forfeitedGoods(t, officer, fpf);
    at(t, '2026-05-10');
    await post(await t.as('rights_holder'), `/v1/merchandise/${goods}/disposal-consents`, consent());
    return latestOf(t, 'disposal_consent');
  },
  disposal_routes: async (t) => {
    at(t, '2026-12-01');
    const officer = await t.as('import_specialist');
    const goods = {
      state: 'forfeited',
      violation: 'counterfeit_mark',
      hazard: false,
      exportBarred: false,
      forfeitedOn: '2026-05-06',
      consents: [],
      consentedAtSeizure: ['export'],
      agencyNeed: false,
      charityNeed: true,
      perishable: false,
      saleCoversCosts: true,
      agencyApproved: false,
    };
    const { body } = await post(officer, '/v1/determinations', {
      question: 'disposal_routes',
      inputs: goods,
      asOf: '2026-05-11',
    });
    return body.id as string;
  },
};
