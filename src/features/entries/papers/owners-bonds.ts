import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Bonds } from '../../bonds/index.js';
import type { BondVersion } from '../../bonds/index.js';
import { Importers, nameKey } from '../../importers/index.js';

/** Finds the bond of an owner by its number. */
@Injectable()
export class OwnersBonds {
  constructor(
    private readonly bonds: Bonds,
    private readonly importers: Importers,
    private readonly clock: Clock,
  ) {}

  /** For importing, in force today, of a principal of this name: a bond of anybody else is told from none by nothing. */
  async find(ownerName: string, bondNumber: string | undefined): Promise<BondVersion | undefined> {
    if (bondNumber === undefined) return undefined;
    const today = this.clock.today();
    const bond = await this.bonds.findBondVersionByNumber(bondNumber, today);
    if (bond?.activityCode !== '1') return undefined;
    const principal = (await this.importers.namesOf([bond.importerId], today)).get(bond.importerId);
    return principal !== undefined && nameKey(principal) === nameKey(ownerName) ? bond : undefined;
  }
}
