import type { IsoDate } from '../../../kernel/dates.js';
import { GOODS } from './goods.js';
import type { Goods } from './goods.js';
import { importerNamed } from './year-importers.js';
import type { YearImporter } from './year-importers.js';

/** An entry of a member of the cast. */
export interface CastEntry {
  readonly on: IsoDate;
  readonly goods: Goods;
  readonly dollars: number;
}

/** A bill for more antidumping duty on its first entry, and its payment, interest included; null: none. */
export interface CastBill {
  readonly liquidatedOn: IsoDate;
  readonly issuedOn: IsoDate;
  readonly principal: string;
  readonly paid: { readonly on: IsoDate; readonly amount: string } | null;
}

/** An importer that stands for a prong of the definition or for a trap. */
export interface CastMember extends YearImporter {
  /** What its form says of goods under a case; absent: nothing. */
  readonly expectsAdcvdGoods?: boolean;
  readonly entries: readonly CastEntry[];
  readonly bill?: CastBill;
  /** The member that it came from, as two persons confirmed. */
  readonly cameFrom?: { readonly importerId: string; readonly from: IsoDate; readonly evidence: string };
  /** Its standings in C-TPAT, the earlier first. */
  readonly ctpat?: readonly {
    readonly status: 'validated' | 'suspended';
    readonly tier?: number;
    readonly from: IsoDate;
  }[];
}

const SERIES = 999;
const named = (place: number, name: string): YearImporter => importerNamed(name, { series: SERIES, place });
const goodsOf = (description: string): Goods => {
  const found = GOODS.find((one) => one.description.startsWith(description));
  if (!found) throw new Error(`nobody enters ${description}`);
  return found;
};
const CELLS = goodsOf('Crystalline silicon');
const SHIRTS = goodsOf('Cotton T-shirts');

const UNPAID = { liquidatedOn: '2025-10-03', issuedOn: '2025-10-06', principal: '41250.00', paid: null } as const;

const DRY_CREEK = named(2, 'Dry Creek Solar Supply');

/** Named importers of the sandbox; docs/sandbox.md says what each is there for. */
export const CAST: readonly CastMember[] = [
  { ...named(1, 'Marsh Lantern Imports'), expectsAdcvdGoods: true, entries: [] },
  {
    ...DRY_CREEK,
    entries: [{ on: '2025-06-10', goods: CELLS, dollars: 180_000 }],
    bill: UNPAID,
  },
  {
    ...named(3, 'Late Tide Trading'),
    entries: [{ on: '2025-06-11', goods: CELLS, dollars: 90_000 }],
    bill: { ...UNPAID, principal: '20000.00', paid: { on: '2025-12-19', amount: '20400.00' } },
  },
  { ...named(4, 'Harbor Thistle Goods'), expectsAdcvdGoods: false, entries: [] },
  {
    ...named(5, 'Amber Gate Panels'),
    entries: [{ on: '2025-06-12', goods: CELLS, dollars: 60_000 }],
    bill: { ...UNPAID, principal: '9000.00' },
    ctpat: [
      { status: 'validated', tier: 2, from: '2024-02-01' },
      { status: 'suspended', from: '2026-02-16' },
    ],
  },
  {
    ...named(6, 'Twelve Moon Textiles'),
    expectsAdcvdGoods: false,
    entries: [{ on: '2025-02-18', goods: SHIRTS, dollars: 400_000 }],
  },
  {
    ...named(7, 'Second Spring Solar'),
    expectsAdcvdGoods: true,
    entries: [],
    cameFrom: {
      importerId: DRY_CREEK.importerId,
      from: '2026-01-05',
      evidence: 'The same members, warehouse and telephone (sandbox).',
    },
  },
  {
    ...named(8, 'Hundred Mile Knitwear'),
    expectsAdcvdGoods: false,
    entries: [
      // What is owed on both comes to $1,000,000.05: ten percent is just above $100,000.
      { on: '2025-11-12', goods: SHIRTS, dollars: 132_000 },
      { on: '2025-11-13', goods: SHIRTS, dollars: 1_367_274 },
    ],
  },
];
