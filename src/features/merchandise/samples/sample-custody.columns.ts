import { Column } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import type { CustodyStep, ReturnOutcome } from './sample-custody.js';

/** What a table of samples keeps of the bond behind each and of who has it; beside it a `status`, null for what is no sample. */
export abstract class SampleCustodyColumns {
  @Column('text', { nullable: true })
  bondKind!: 'single_transaction' | 'continuous' | null;

  @Column('text', { nullable: true })
  bondNumber!: string | null;

  @Column('text', { nullable: true })
  bondActivityCode!: string | null;

  @Column('numeric', { precision: 17, scale: 2, nullable: true })
  bondLimit!: string | null;

  @Column('date', { nullable: true })
  bondEffectiveOn!: IsoDate | null;

  @Column('date', { nullable: true })
  bondEndsOn!: IsoDate | null;

  @Column('date', { nullable: true })
  releasedOn!: IsoDate | null;

  @Column('jsonb')
  custody!: readonly CustodyStep[];

  @Column('date', { nullable: true })
  returnDemandedOn!: IsoDate | null;

  @Column('date', { nullable: true })
  returnedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  returnOutcome!: ReturnOutcome | null;

  @Column('text', { nullable: true })
  certification!: string | null;
}
