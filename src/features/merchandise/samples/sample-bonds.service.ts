import { Injectable } from '@nestjs/common';
import { parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { advisoryLock } from '../../../platform/database/advisory-lock.js';
import { Database } from '../../../platform/database/database.js';
import type { SampleBond } from '../rules/index.js';
import type { SampleCustodyColumns } from './sample-custody.columns.js';

/** A table of samples: who reads it whole, and its column of what each requires of its bond. */
export interface SampleTable {
  readonly reader: `system:${string}`;
  readonly table: string;
  readonly required: string;
}

/** The bond of a sample, as its row has it. */
export type BondColumns = Pick<
  SampleCustodyColumns,
  'bondKind' | 'bondNumber' | 'bondActivityCode' | 'bondLimit' | 'bondEffectiveOn' | 'bondEndsOn'
>;

const SAMPLE_BOND = advisoryLock('sample-bond');

// What is out counts, and nothing else: 19 CFR 133.21(c)(2).
const requiredIn = ({ table, required }: SampleTable) => ({
  name: `sample-bond-required-${table}`,
  text: `select coalesce(sum(${required}), 0)::numeric(17, 2)::text as required from ${table}
         where bond_number = $1 and status in ('released', 'return_demanded')`,
});

/** The bonds that stand behind samples: whoever gives samples tells where they stand, so that no dollar secures two of them. */
@Injectable()
export class SampleBonds {
  private readonly tables: SampleTable[] = [];

  constructor(private readonly database: Database) {}

  /** Registers where samples stand. */
  add(table: SampleTable): void {
    this.tables.push(table);
  }

  /** What all samples that are out require of a bond, whoever's they are; held to the end of the transaction against a second sample. */
  async committed(bondNumber: string): Promise<Cents> {
    if (!this.database.inTransaction) throw new Error('a bond is held inside a transaction');
    await this.database.hold(SAMPLE_BOND, [bondNumber]);
    const each: Cents[] = [];
    for (const table of this.tables) {
      const [row] = await this.database.queryAs<{ required: string }>(table.reader, requiredIn(table), [bondNumber]);
      each.push(parseMoney(row?.required ?? '0'));
    }
    return sumCents(each);
  }

  /** The bond behind a sample that is to leave, with what is out under it; null where none was named whole. */
  async behind(sample: BondColumns): Promise<SampleBond | null> {
    const { bondKind, bondNumber, bondActivityCode, bondLimit, bondEffectiveOn, bondEndsOn } = sample;
    if (!bondKind || !bondNumber || !bondActivityCode || !bondLimit || !bondEffectiveOn) return null;
    return {
      kind: bondKind,
      activityCode: bondActivityCode,
      limitOfLiability: parseMoney(bondLimit),
      committed: await this.committed(bondNumber),
      effectiveOn: bondEffectiveOn,
      ...(bondEndsOn ? { endsOn: bondEndsOn } : {}),
    };
  }
}
