import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { Bonds } from '../../bonds/index.js';
import { OpenBills } from '../../revenue/index.js';
import type { OpenBill } from '../../revenue/index.js';
import { DAYS_OF_ENTRIES } from '../liability/liability.sql.js';

const READER = 'system:requirements';

/** What a bond secures, as a claim under it needs it: the open bill, the day of the entry, the penal sum of that day. */
@Injectable()
export class SecuredThings {
  constructor(
    private readonly database: Database,
    private readonly bonds: Bonds,
    private readonly bills: OpenBills,
  ) {}

  /** The open bill of the bond's principal that names the bond; nothing where none is asked for, refused where there is none. */
  async findBill(
    bond: { readonly importerId: string; readonly number: string },
    billId: string | undefined,
    today: IsoDate,
  ): Promise<OpenBill | null> {
    if (billId === undefined) return null;
    const open = await this.bills.findOpenBills([bond.importerId], today);
    const bill = open.find((one) => one.billId === billId && one.bondNumbers.includes(bond.number));
    if (!bill) throw unlawful([noOpenBill]);
    return bill;
  }

  /** The day by which an entry is charged to a period of its bond; nothing where the entry is not on record. */
  async findDayCharged(entryNumber: string | null): Promise<IsoDate | null> {
    if (entryNumber === null) return null;
    const [row] = await this.database.queryAs<{ chargedOn: IsoDate }>(READER, DAYS_OF_ENTRIES, [[entryNumber]]);
    return row?.chargedOn ?? null;
  }

  /** The penal sum of the bond on a day; nothing where it was not in force. */
  async findLimit(bondNumber: string, on: IsoDate): Promise<Cents | undefined> {
    return (await this.bonds.findBondVersionByNumber(bondNumber, on))?.limitOfLiability;
  }
}

const noOpenBill = {
  pointer: '/billId',
  code: 'bond_claim.no_open_bill',
  message: 'There is no such bill of this principal that names this bond and on which something is owed.',
  remedy: 'Name an open bill of the bond.',
};
