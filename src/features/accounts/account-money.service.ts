import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { formatMoney, sumCents } from '../../kernel/money.js';
import { Bonds } from '../bonds/index.js';
import type { BondVersion } from '../bonds/index.js';
import { ACTIVITY_CODES } from '../bonds/rules/activity.js';
import { EntryTotals } from '../entries/index.js';
import { BondPositions } from '../requirements/index.js';
import { OpenBills } from '../revenue/index.js';
import type { OpenBill } from '../revenue/index.js';
import type { AccountFindingView } from './account-findings.view.js';
import type {
  AccountBillsView,
  AccountBondView,
  AccountExposureView,
  AccountProfileView,
} from './account-profile.view.js';

/** The parts of an account that are money: what secures it, what was entered and what was found at it, and what is owed on bills. */
@Injectable()
export class AccountMoney {
  constructor(
    private readonly bonds: Bonds,
    private readonly entries: EntryTotals,
    private readonly bills: OpenBills,
    private readonly positions: BondPositions,
  ) {}

  async sum(
    actor: Actor,
    importerId: string,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<Pick<AccountProfileView, 'bonds' | 'entries' | 'bills'>> {
    const [bonds, { byType, ...filed }, bills] = await Promise.all([
      this.bondsOf(importerId, asOf, knownAt),
      this.entries.sum(actor, importerId, asOf, knownAt),
      this.bills.findOpenBills([importerId], asOf, knownAt),
    ]);
    return { bonds: bonds.map(toBond), entries: { ...filed, byType: [...byType] }, bills: billsOf(bills, asOf) };
  }

  /** What its bonds answer for, to whoever may read the importer. */
  async expose(actor: Actor, importerId: string, asOf: IsoDate): Promise<AccountExposureView> {
    const { bonds, exposed, claimable, notKnown } = await this.positions.ofImporter(actor, importerId, asOf);
    return { bonds: bonds.length, exposed, claimable, notKnown };
  }

  /** What the checks found at its entries. */
  async findings(actor: Actor, importerId: string, asOf: IsoDate, knownAt: Instant): Promise<AccountFindingView[]> {
    return [...(await this.entries.findings(actor, importerId, asOf, knownAt))];
  }

  private async bondsOf(importerId: string, on: IsoDate, knownAt: Instant): Promise<readonly BondVersion[]> {
    const asked = ACTIVITY_CODES.map((activity) => ({ importerId, activity, on }));
    return (await this.bonds.findBondVersions(asked, knownAt)).filter((bond) => bond !== undefined);
  }
}

const toBond = (bond: BondVersion): AccountBondView => ({
  bondId: bond.bondId,
  bondNumber: bond.bondNumber,
  version: bond.version,
  activityCode: bond.activityCode,
  limitOfLiability: formatMoney(bond.limitOfLiability),
  suretyCodes: [...bond.suretyCodes],
  from: bond.from,
});

const billsOf = (bills: readonly OpenBill[], asOf: IsoDate): AccountBillsView => ({
  open: bills.length,
  pastDue: bills.filter(({ dueOn }) => dueOn < asOf).length,
  underProtest: bills.filter(({ underProtest }) => underProtest).length,
  undetermined: bills.filter(({ owed }) => owed === null).length,
  owed: formatMoney(sumCents(bills.flatMap(({ owed }) => owed ?? []))),
});
