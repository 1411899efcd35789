import { applyRule } from '../../../kernel/rule.js';
import { constructMid } from '../../entries/rules/identity/mid.js';

interface Maker {
  readonly name: string;
  readonly street: string;
  readonly city: string;
}

/** Goods that are entered again and again; numbers, units and cases are on record in the sandbox. */
export interface Goods {
  readonly htsNumber: string;
  readonly description: string;
  readonly countryOfOrigin: string;
  /** The units in which their quantity is told, as the tariff asks. */
  readonly units: readonly string[];
  readonly maker: Maker;
  readonly mid: string;
  readonly cases: readonly string[];
  /** How often they are entered, beside the others. */
  readonly weight: number;
  /** Whole dollars that a line is worth, from and to, before the importers’ parts are met. */
  readonly worth: readonly [number, number];
}

const CELLS = { htsNumber: '8541.42.0010', description: 'Crystalline silicon photovoltaic cells', units: ['No.', 'W'] };
const COMPUTERS = { htsNumber: '8471.30.0100', description: 'Portable computers', units: ['No.'] };
const BEARINGS = { htsNumber: '8482.10.1040', description: 'Ball bearings with integral shafts', units: ['No.', 'kg'] };
const SHIRTS = { htsNumber: '6109.10.0012', description: 'Cotton T-shirts of men', units: ['doz.', 'kg'] };
const PHONES = { htsNumber: '8517.13.0000', description: 'Smartphones', units: ['No.'] };

type Kind = Pick<Goods, 'htsNumber' | 'description' | 'units'>;

function from(
  countryOfOrigin: string,
  kind: Kind,
  maker: Maker,
  { weight, worth, cases = [] }: Pick<Goods, 'weight' | 'worth'> & { readonly cases?: readonly string[] },
): Goods {
  const { mid } = applyRule(constructMid, { ...maker, country: countryOfOrigin }, '2026-01-01').decision;
  if (mid === null) throw new Error(`${maker.name} has no code`);
  return { ...kind, countryOfOrigin, maker, mid, cases, weight, worth };
}

/** One kind under two cases, the others under none; makers but the first do not exist. */
export const GOODS: readonly Goods[] = [
  from(
    'CN',
    CELLS,
    { name: 'Changzhou Trina Solar Energy Co., Ltd.', street: '2 Trina Road', city: 'Changzhou' },
    { weight: 4, worth: [20_000, 250_000], cases: ['A-570-979', 'C-570-980'] },
  ),
  from(
    'CN',
    PHONES,
    { name: 'Red Maple Mobile', street: '88 Binhai', city: 'Shenzhen' },
    { weight: 4, worth: [50_000, 400_000] },
  ),
  from(
    'VN',
    COMPUTERS,
    { name: 'Lotus Gate Devices', street: '14 Nguyen Trai', city: 'Hanoi' },
    { weight: 4, worth: [40_000, 400_000] },
  ),
  from(
    'JP',
    BEARINGS,
    { name: 'Shirakawa Seiki', street: '9 Minato', city: 'Nagoya' },
    { weight: 3, worth: [30_000, 200_000] },
  ),
  from(
    'IN',
    SHIRTS,
    { name: 'Kaveri Knits', street: '31 Avinashi Road', city: 'Tiruppur' },
    { weight: 3, worth: [20_000, 160_000] },
  ),
  from(
    'TW',
    COMPUTERS,
    { name: 'Jade Ridge Computing', street: '5 Keelung Road', city: 'Taipei' },
    { weight: 3, worth: [40_000, 300_000] },
  ),
  from(
    'KR',
    PHONES,
    { name: 'Hanbit Mobile', street: '77 Teheran-ro', city: 'Seoul' },
    { weight: 2, worth: [40_000, 300_000] },
  ),
  from(
    'DE',
    BEARINGS,
    { name: 'Rheinhafen Lager', street: '12 Hafenstrasse', city: 'Koeln' },
    { weight: 2, worth: [20_000, 160_000] },
  ),
  from(
    'BD',
    SHIRTS,
    { name: 'Padma Knitwear', street: '8 Mirpur Road', city: 'Dhaka' },
    { weight: 2, worth: [10_000, 120_000] },
  ),
  from(
    'TH',
    COMPUTERS,
    { name: 'Chao Phraya Devices', street: '21 Rama Road', city: 'Bangkok' },
    { weight: 1, worth: [40_000, 300_000] },
  ),
];
