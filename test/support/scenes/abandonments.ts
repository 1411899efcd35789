import { ACCEPTED, abandonRequest } from '../abandonments.js';
import type { TestApp } from '../app.js';
import { presentedGoods } from '../goods.js';
import { IMPORTER, post } from '../seizures.js';
import { at, latestOf } from './scene.js';
import type { Scene } from './scene.js';

/** A parcel that its consignee gave up and an officer accepted: the abandonment as it is answered. */
async function abandoned(t: TestApp, given: object = {}): Promise<{ readonly id: string; determinationId: string }> {
  at(t, '2026-06-10');
  const { id } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
  const officer = await t.as('port_officer');
  const { status, body } = await post(
    officer,
    '/v1/abandoned-merchandise',
    abandonRequest(id, { ...ACCEPTED, ...given }),
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as { id: string; determinationId: string };
}

export const OF_ABANDONMENTS: Readonly<Record<string, Scene>> = {
  abandonment: async (t) => (await abandoned(t)).determinationId,
  reasonable_belief: async (t) => {
    const { id } = await abandoned(t);
    await post(await t.as('ipr_officer'), `/v1/abandoned-merchandise/${id}/findings`, {
      believed: true,
      laws: ['trademark_counterfeit'],
      grounds: ['Examination of 4 March'],
      foundOn: '2026-03-06',
    });
    return latestOf(t, 'reasonable_belief');
  },
  duty_allowance: async (t) => {
    const { id } = await abandoned(t);
    await post(await t.as('port_officer'), `/v1/abandoned-merchandise/${id}/duty-allowances`, {
      abandonedValue: '3000.00',
      classValue: '60000.00',
      enteredOn: '2026-02-20',
      noticeOn: '2026-03-04',
      deliveredOn: '2026-03-05',
      undeliverable: false,
      identifiedWithInvoice: true,
      asOf: '2026-03-06',
    });
    return latestOf(t, 'duty_allowance');
  },
};
