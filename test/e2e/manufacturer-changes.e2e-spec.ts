import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed, solarLine } from '../support/entries.js';
import { walked } from '../support/pages.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let analyst: Caller, importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  [analyst, importer] = [await t.as('analyst'), await t.as('importer')];
});
afterAll(() => t.close());

const PRINCIPAL = `/v1/importers/${SANDBOX_IMPORTERS[0]!.id}`;
const PATH = `${PRINCIPAL}/manufacturer-changes`;
const TRINA = {
  name: 'Changzhou Trina Solar Energy Co., Ltd.',
  street: '2 Trina Road',
  city: 'Changzhou',
  country: 'CN',
};
const entered = async (day: number, producer: object, more: object = {}) => {
  t.setNow(`2026-03-0${String(day)}T15:00:00Z`);
  return (await filed(importer, { lines: [solarLine({ producer, ...more })] }))['id'] as string;
};
const changes = async (query: object = {}) => (await analyst.get(PATH).query(query).expect(200)).body.items;

describe('a manufacturer that changes its name', () => {
  it('is told with the entries before and after, where place and country stay; to customs', async () => {
    const before = await entered(3, TRINA);
    // The same name written otherwise, and another name at another place, are no change.
    await entered(4, { ...TRINA, name: 'CHANGZHOU TRINA SOLAR ENERGY CO LTD', street: '2, Trina Road' });
    await entered(4, { ...TRINA, name: 'Another Works', street: '9 Canal Road' });
    expect(await changes()).toEqual([]);
    const after = await entered(5, { ...TRINA, name: 'New Dawn Solar Co., Ltd.' }, { mid: 'CNNEWDAW2CHA' });
    const [change, ...more] = await changes();
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      name: 'New Dawn Solar Co., Ltd.',
      ...{ city: 'Changzhou', country: 'CN', lastOn: '2026-03-04', firstEntryId: after, firstOn: '2026-03-05' },
      ...{ midBefore: 'CNCHATRI2CHA', mid: 'CNNEWDAW2CHA' },
    });
    expect(change.lastEntryId).not.toBe(before);
    expect(await changes({ asOf: '2026-03-04' })).toEqual([]);
    expect(await changes({ knownAt: '2026-03-05T14:00:00Z' })).toEqual([]);
    await entered(6, { ...TRINA, name: 'Third Name Solar' });
    expect(await walked(analyst, PATH)).toBe(3);
    await importer.get(PATH).expect(403);
  });
});

describe('goods that look for another port', () => {
  it('under another manufacturer are told with both codes', async () => {
    t.setNow('2026-03-07T15:00:00Z');
    const refused = (await filed(importer, {}))['id'] as string;
    const said = { to: 'refused', reason: 'No permit.' };
    await post(await t.as('port_officer'), `/v1/entries/${refused}/status-changes`, said);
    await filed(importer, { portCode: '4701', lines: [solarLine({ mid: 'CNNEWDAW2CHA' })] });
    const { body } = await analyst.get(`${PRINCIPAL}/port-changes`).expect(200);
    expect(body.items).toMatchObject([
      { refusedEntryId: refused, enteredAt: '4701', midBefore: 'CNCHATRI2CHA', mid: 'CNNEWDAW2CHA' },
    ]);
  });
});
