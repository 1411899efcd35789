import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { formatMoney } from '../../kernel/money.js';
import { Bonds } from '../bonds/index.js';
import type { BondVersion } from '../bonds/index.js';
import { ACTIVITY_CODES } from '../bonds/rules/activity.js';
import { EntryTotals } from '../entries/index.js';
import type { AccountBondView, AccountProfileView } from './account-profile.view.js';

/** The parts of an account that are money: what secures it, and what was entered. */
@Injectable()
export class AccountMoney {
  constructor(
    private readonly bonds: Bonds,
    private readonly entries: EntryTotals,
  ) {}

  async sum(
    actor: Actor,
    importerId: string,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<Pick<AccountProfileView, 'bonds' | 'entries'>> {
    const [bonds, { byType, ...filed }] = await Promise.all([
      this.bondsOf(importerId, asOf, knownAt),
      this.entries.sum(actor, importerId, asOf, knownAt),
    ]);
    return { bonds: bonds.map(toBond), entries: { ...filed, byType: [...byType] } };
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
