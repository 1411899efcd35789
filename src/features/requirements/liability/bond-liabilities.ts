import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { OpenBills } from '../../revenue/index.js';
import type { OpenBill } from '../../revenue/index.js';
import { bondPeriods } from '../rules/bond-periods.js';
import type { BondPeriod } from '../rules/bond-periods.js';
import { periodLiability } from '../rules/period-liability.js';
import type { PeriodLiability } from '../rules/period-liability.js';
import type { LiableBond } from './liable-bond.js';
import { DAYS_OF_ENTRIES, ENTRIES_OF_PERIODS } from './liability.sql.js';

const READER = 'system:requirements';
// What the other activities secure is not on record here.
const OF_ENTRIES = '1';

export interface PeriodOfBond extends BondPeriod, PeriodLiability {
  readonly entries: number;
  readonly openEntries: number;
  readonly openBills: number;
  readonly owed: Cents | null;
}

/** A bond with what it answers for, period by period. */
export interface BondLiability {
  readonly bond: LiableBond;
  readonly periods: readonly PeriodOfBond[];
  /** Open bills that name it and an entry that is not on record: their period is not known. */
  readonly billsWithoutPeriod: readonly OpenBill[];
}

/** Finds what bonds answer for on a day, as on record now. Who may see it is decided by the policy of the asking view. */
@Injectable()
export class BondLiabilities {
  constructor(
    private readonly database: Database,
    private readonly bills: OpenBills,
  ) {}

  /** `limitOf` says for what part: of the whole bond, or of one surety. */
  async find(
    bonds: readonly LiableBond[],
    asOf: IsoDate,
    limitOf: (bond: LiableBond) => Cents = (bond) => parseMoney(bond.limitOfLiability),
  ): Promise<readonly BondLiability[]> {
    const periods = bonds.flatMap((bond) =>
      ask(bondPeriods, bond, asOf).decision.map((period) => ({ bond, period, bills: [] as OpenBill[] })),
    );
    const tallies = await this.talliesOf(periods, asOf);
    const withoutPeriod = await this.place(bonds, periods, asOf);
    const found = periods.map(({ bond, period, bills }, i) => {
      const { entries = 0, open = 0 } = tallies.get(i) ?? {};
      const owed = sumOrNull(bills.map((bill) => bill.owed));
      const facts = {
        limit: limitOf(bond),
        through: period.through,
        onRecord: bond.activityCode === OF_ENTRIES,
        openEntries: open,
        openBills: bills.length,
        owed,
      };
      const liability = ask(periodLiability, facts, asOf).decision;
      return { bond, period: { ...period, ...liability, entries, openEntries: open, openBills: bills.length, owed } };
    });
    return bonds.map((bond) => ({
      bond,
      periods: found.filter((one) => one.bond === bond).map(({ period }) => period),
      billsWithoutPeriod: withoutPeriod.filter(({ bondNumbers }) => bondNumbers.includes(bond.bondNumber)),
    }));
  }

  private async talliesOf(periods: readonly Placed[], asOf: IsoDate): Promise<ReadonlyMap<number, Tally>> {
    if (periods.length === 0) return new Map();
    const given = periods.map(({ bond, period: { from, through } }, i) => ({
      i,
      number: bond.bondNumber,
      importers: bond.principals,
      from,
      through,
    }));
    const rows = await this.database.queryAs<Tally>(READER, ENTRIES_OF_PERIODS, [JSON.stringify(given), asOf]);
    return new Map(rows.map((row) => [row.i, row]));
  }

  // A bill belongs to the period in which its entry was charged; it gives those whose entry is not on record.
  private async place(
    bonds: readonly LiableBond[],
    periods: readonly Placed[],
    asOf: IsoDate,
  ): Promise<readonly OpenBill[]> {
    const importers = [...new Set(bonds.flatMap(({ principals }) => principals))];
    const bills = await this.bills.findOpenBills(importers, asOf);
    const secured = bills.filter(({ bondNumbers }) => bondNumbers.length > 0);
    const numbers = secured.flatMap(({ entryNumber }) => entryNumber ?? []);
    const days = new Map(
      (await this.database.queryAs<DayRow>(READER, DAYS_OF_ENTRIES, [numbers])).map((row) => [
        row.entryNumber,
        row.chargedOn,
      ]),
    );
    const without: OpenBill[] = [];
    for (const bill of secured) {
      const on = days.get(bill.entryNumber ?? '');
      if (on === undefined) without.push(bill);
      else for (const one of periods) if (isOf(bill, one.bond) && isWithin(one.period, on)) one.bills.push(bill);
    }
    return without;
  }
}

interface Placed {
  readonly bond: LiableBond;
  readonly period: BondPeriod;
  readonly bills: OpenBill[];
}

interface Tally extends Record<string, unknown> {
  readonly i: number;
  readonly entries: number;
  readonly open: number;
}

interface DayRow extends Record<string, unknown> {
  readonly entryNumber: string;
  readonly chargedOn: IsoDate;
}

const isOf = (bill: OpenBill, bond: LiableBond): boolean =>
  bond.principals.includes(bill.importerId) && bill.bondNumbers.includes(bond.bondNumber);
const isWithin = ({ from, through }: BondPeriod, on: IsoDate): boolean =>
  from <= on && (through === null || on <= through);

/** What they come to; null where one of them is not known. */
export const sumOrNull = (amounts: readonly (Cents | null)[]): Cents | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sumCents(known);
};
