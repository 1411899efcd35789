import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { GoodsState } from './rules/index.js';

/** One lawful act on goods, with the law it stands on; never changed. */
@Entity()
export class MerchandiseAct {
  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('text')
  merchandiseId!: string;

  /** In the words of the trade: `presentation`, `detention`, `seizure`. */
  @Column('text')
  act!: string;

  @Column('text', { nullable: true })
  fromState!: GoodsState | null;

  @Column('text')
  toState!: GoodsState;

  @Column('date')
  actedOn!: IsoDate;

  @Column('text')
  actedBy!: string;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  unit!: string;

  @Column('jsonb')
  basis!: readonly Citation[];

  /** The detention, seizure, abandonment or order that the act belongs to. */
  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
