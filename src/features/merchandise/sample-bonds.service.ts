import { Injectable } from '@nestjs/common';
import { sumCents } from '../../kernel/money.js';
import type { Cents } from '../../kernel/money.js';
import { Database } from '../../platform/database/database.js';

/** What samples out under a bond require of it, as one feature knows them. */
export type BondUse = (bondNumber: string) => Promise<Cents>;

const HOLD = {
  name: 'sample-bond-hold',
  text: `select pg_advisory_xact_lock(hashtextextended('sample_bond:' || $1, 0))`,
};

/** The bonds that stand behind samples: whoever gives samples tells what is out, so that no dollar secures two of them. */
@Injectable()
export class SampleBonds {
  private readonly uses: BondUse[] = [];

  constructor(private readonly database: Database) {}

  /** Registers where samples are given. */
  add(use: BondUse): void {
    this.uses.push(use);
  }

  /** What all samples that are out require of a bond; held to the end of the transaction against a second sample. */
  async committed(bondNumber: string): Promise<Cents> {
    if (!this.database.inTransaction) throw new Error('a bond is held inside a transaction');
    await this.database.query(HOLD, [bondNumber]);
    const each: Cents[] = [];
    for (const use of this.uses) each.push(await use(bondNumber));
    return sumCents(each);
  }
}
