import type { Actor } from '../../src/kernel/actor.js';
import type { IsoDate } from '../../src/kernel/dates.js';
import { Merchandise } from '../../src/features/merchandise/index.js';
import type { Goods, NewGoods } from '../../src/features/merchandise/index.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestApp } from './app.js';

export const anOfficer: Actor = { id: 'test-officer', role: 'port_officer', organisationId: null, scopes: [] };

const WATCHES: NewGoods = {
  modeOfTransport: 'express',
  portCode: '4701',
  importedOn: '2026-03-01',
  description: 'Wristwatches',
  quantity: '100',
  unit: 'NO',
  countryOfOrigin: 'CN',
  parties: [],
};

/** Goods presented for examination, of which the test may say what it needs. */
export function presentedGoods(t: TestApp, on: IsoDate, given: Partial<NewGoods> = {}): Promise<Goods> {
  const act = { act: 'presentation', on };
  return t.app
    .get(Database)
    .transaction(anOfficer, () => t.app.get(Merchandise).record(anOfficer, { ...WATCHES, ...given }, 'presented', act));
}
