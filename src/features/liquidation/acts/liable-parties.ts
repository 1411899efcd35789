import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries } from '../../entries/index.js';
import { Bills } from '../../revenue/index.js';
import type { IssueBill } from '../../revenue/index.js';
import { whoIsBilled } from '../rules/who-is-billed.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';

/** Finds who owes what is found due on an entry, and whose bonds secure it. */
@Injectable()
export class LiableParties {
  constructor(
    private readonly entries: Entries,
    private readonly bills: Bills,
    private readonly clock: Clock,
  ) {}

  /** The importer of record with its bonds; or the actual owner with its own, whose declaration and bond were filed by the day. */
  async find(
    { entryNumber, importerId, bondNumbers }: LiquidationRow,
    on: IsoDate,
  ): Promise<Required<Pick<IssueBill, 'importerId' | 'bondNumbers' | 'billedAs'>>> {
    const asked = { entryNumbers: [entryNumber], asOf: on, knownAt: this.clock.now() };
    const [relief] = await this.entries.findOwnerReliefs(asked);
    const bond = relief?.bondNumber ?? null;
    const owner = bond === null ? null : await this.bills.principalOf(bond);
    const { statutoryRelief = false, contractualRelief = false } = relief ?? {};
    const billedAs = ask(whoIsBilled, { statutoryRelief, contractualRelief, ownerKnown: owner !== null }, on).decision;
    return billedAs === 'actual_owner' && owner !== null && bond !== null
      ? { importerId: owner, bondNumbers: [bond], billedAs }
      : { importerId, bondNumbers: [...bondNumbers], billedAs: 'importer' };
  }
}
