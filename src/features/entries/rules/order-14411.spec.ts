import { describe, expect, it } from '@jest/globals';
import type { ProvisionId } from '../../order-14411/rules/provisions.js';
import type { OrderOnImporter } from './checks/order-14411.js';
import { anEntry, told } from './entry.fixture.js';
import type { FiledEntry } from './filed-entry.js';

const ALL: readonly ProvisionId[] = [
  'assets_or_bond',
  'no_informal_entry_of_foreign',
  'validation_of_foreign',
  'no_continuous_bond_of_foreign',
];
const ABROAD: OrderOnImporter = {
  provisions: ALL,
  foreign: 'yes',
  validated: 'yes',
  assets: null,
  minimumAssets: 100_000,
};
const under = (order: Partial<OrderOnImporter>, entry: Partial<FiledEntry> = {}) =>
  told(
    anEntry({ securedByItself: true, ...entry, standing: { ...anEntry().standing, order: { ...ABROAD, ...order } } }),
  ).filter((one) => / order\./.test(one));
const INFORMAL = { entryType: '11', dutiesPaidBeforeRelease: true };
const WAIVED = { security: { kind: 'waived', suretyCode: '999' } } as const;
const HOME = { foreign: 'no' } as const;

describe('an entry where EO 14411 is applied (EO-03)', () => {
  it.each<[string, Partial<OrderOnImporter>, Partial<FiledEntry>, readonly string[]]>([
    ['a validated foreign importer, secured by itself', {}, {}, []],
    ['a foreign importer, informally', {}, INFORMAL, ['refuses order.no_informal_entry']],
    ['a foreign importer on a continuous bond', {}, { securedByItself: false }, ['refuses order.no_continuous_bond']],
    ['a foreign importer that is not validated', { validated: 'undetermined' }, {}, ['refuses order.not_validated']],
    ['the same through a broker', { validated: 'no' }, { filer: 'broker' }, ['warns order.broker_not_known']],
    ['an importer of the United States, informally', HOME, INFORMAL, []],
    ['an importer of the United States on a continuous bond', HOME, { securedByItself: false }, []],
    ['one of whom it is not determined', { foreign: 'undetermined' }, INFORMAL, ['warns order.foreign_not_known']],
    ['surety waived, no assets on record', HOME, WAIVED, ['warns order.assets_not_known']],
    ['surety waived, too small assets', { ...HOME, assets: 99_999 }, WAIVED, ['refuses order.neither_bond_nor_assets']],
    ['surety waived, enough assets', { ...HOME, assets: 100_000 }, WAIVED, []],
  ])('%s', (_, order, entry, codes) => {
    expect(under(order, entry)).toEqual(codes);
  });

  it('applies what is applied, and no other provision', () => {
    const only = (provision: ProvisionId) => ({ provisions: [provision], validated: 'no' as const });
    const informalOnBond = { ...INFORMAL, securedByItself: false };
    expect(under(only('no_informal_entry_of_foreign'), informalOnBond)).toEqual(['refuses order.no_informal_entry']);
    expect(under(only('no_continuous_bond_of_foreign'), informalOnBond)).toEqual(['refuses order.no_continuous_bond']);
    expect(under(only('good_standing'), informalOnBond)).toEqual([]);
  });

  it('off, no entry hears of it', () => {
    expect(told(anEntry({ ...INFORMAL, securedByItself: false })).join()).not.toContain('order.');
  });
});
