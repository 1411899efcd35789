import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import type { DisclosureField, Stage } from '../rules/index.js';

/** What may, but need not, be disclosed: an officer confirms or refuses it. */
@Entity()
export class DisclosureProposal {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  disclosureId!: string;

  @Column('text')
  field!: DisclosureField;

  @Column('text')
  stage!: Stage;

  /** `overtaken`: the case went on, or the field had to leave, before anyone decided. */
  @Column('text')
  status!: 'proposed' | 'confirmed' | 'refused' | 'overtaken';

  @Column('date')
  proposedOn!: IsoDate;

  @Column('date', { nullable: true })
  decidedOn!: IsoDate | null;

  @Column('text', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  determinationId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
