import { expect } from '@jest/globals';
import type { Caller, TestApp } from './app.js';
import { presentedGoods } from './goods.js';
import { RECORDATION, WHOLE_NOTICE, seizeRequest } from './seizure-scene.js';
import { IMPORTER, partiesOf, post } from './seizures.js';

/** Counterfeits of the fashion house's mark, seized on 27 March 2026 and forfeited on 6 May. */
export async function forfeitedGoods(t: TestApp, officer: Caller, fpf: Caller): Promise<string> {
  const { id } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
  const { body } = await post(officer, '/v1/seizures', seizeRequest(id));
  const path = `/v1/seizures/${String(body.id)}`;
  const notified = (await partiesOf(t, id)).map((party) => party.id);
  await post(fpf, `${path}/notice`, { mailedOn: '2026-03-27', contents: WHOLE_NOTICE, notified });
  await post(fpf, `${path}/publication`, { firstPublishedOn: '2026-04-06' });
  const { status } = await post(fpf, `${path}/forfeiture`, { forfeitedOn: '2026-05-06' });
  expect(status).toBe(200);
  return id;
}

/** What the owner of that mark consents to. */
export const consent = (given: object = {}) => ({
  recordationId: RECORDATION,
  routes: ['donate'],
  inWriting: true,
  document: 'Letter of 10 May 2026',
  givenOn: '2026-05-10',
  ...given,
});
