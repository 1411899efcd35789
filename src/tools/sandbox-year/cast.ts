/** An importer of the sandbox that files through the year. */
export interface Filer {
  readonly client: string;
  readonly bondNumber: string;
  readonly suretyCode: string;
  /** Of a hundred entries of the year, how many are its own. */
  readonly share: number;
}

/** Goods that are entered again and again; numbers, units and cases are on record in the sandbox. */
export interface Goods {
  readonly htsNumber: string;
  readonly description: string;
  readonly countryOfOrigin: string;
  readonly unit: string;
  readonly maker: { readonly name: string; readonly street: string; readonly city: string };
  readonly mid: string;
  readonly cases: readonly string[];
  /** Whole dollars that a line is worth, from and to. */
  readonly worth: readonly [number, number];
}

export const FILERS: readonly Filer[] = [
  { client: 'sandbox-importer', bondNumber: '240000001', suretyCode: '821', share: 70 },
  { client: 'sandbox-importer-2', bondNumber: '240000002', suretyCode: '822', share: 30 },
];

const TRINA = { name: 'Changzhou Trina Solar Energy Co., Ltd.', street: '2 Trina Road', city: 'Changzhou' };

/** One kind under two cases, the others under none; makers but the first do not exist. */
export const GOODS: readonly Goods[] = [
  {
    htsNumber: '8541.42.0010',
    description: 'Crystalline silicon photovoltaic cells',
    countryOfOrigin: 'CN',
    unit: 'No.',
    maker: TRINA,
    mid: 'CNCHATRI2CHA',
    cases: ['A-570-979', 'C-570-980'],
    worth: [20_000, 250_000],
  },
  {
    htsNumber: '8471.30.0100',
    description: 'Portable computers',
    countryOfOrigin: 'VN',
    unit: 'No.',
    maker: { name: 'Lotus Gate Devices', street: '14 Nguyen Trai', city: 'Hanoi' },
    mid: 'VNLOTGAT14HAN',
    cases: [],
    worth: [40_000, 600_000],
  },
  {
    htsNumber: '8482.10.1040',
    description: 'Ball bearings with integral shafts',
    countryOfOrigin: 'JP',
    unit: 'No.',
    maker: { name: 'Shirakawa Seiki', street: '9 Minato', city: 'Nagoya' },
    mid: 'JPSHISEI9NAG',
    cases: [],
    worth: [3000, 90_000],
  },
  {
    htsNumber: '6109.10.0012',
    description: 'Cotton T-shirts of men',
    countryOfOrigin: 'IN',
    unit: 'doz.',
    maker: { name: 'Kaveri Knits', street: '31 Avinashi Road', city: 'Tiruppur' },
    mid: 'INKAVKNI31TIR',
    cases: [],
    worth: [2600, 60_000],
  },
  {
    htsNumber: '8517.13.0000',
    description: 'Smartphones',
    countryOfOrigin: 'CN',
    unit: 'No.',
    maker: { name: 'Red Maple Mobile', street: '88 Binhai', city: 'Shenzhen' },
    mid: 'CNREDMAP88SHE',
    cases: [],
    worth: [50_000, 900_000],
  },
];
