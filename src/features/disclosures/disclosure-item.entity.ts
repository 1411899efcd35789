import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuthorityStatus, Citation } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { FieldContent } from './cases/field-contents.js';
import type { Basis, DisclosureField, NoticeKind, Stage } from './rules/index.js';

/** Exactly what left: append-only. */
@Entity()
export class DisclosureItem {
  @PrimaryColumn('text')
  id!: string;

  /** The order in which they were put on record, given by the database; shown to nobody. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq?: string;

  @Column('text')
  disclosureId!: string;

  @Column('text')
  field!: DisclosureField;

  /** `whole`, or the file where a field is several images. */
  @Column('text')
  part!: string;

  /** Where the case stood when it left. */
  @Column('text')
  stage!: Stage;

  @Column('text')
  force!: 'shall' | 'may';

  @Column('jsonb')
  content!: FieldContent;

  @Column('text')
  contentDigest!: string;

  @Column('date')
  releasedOn!: IsoDate;

  @Column('date', { nullable: true })
  dueOn!: IsoDate | null;

  @Column('boolean')
  late!: boolean;

  @Column('jsonb')
  cites!: readonly Citation[];

  @Column('text')
  basis!: Basis;

  /** Each rule that was applied, with its version. */
  @Column('text', { array: true })
  rules!: string[];

  @Column('text')
  authorityStatus!: AuthorityStatus;

  @Column('text', { nullable: true })
  notice!: NoticeKind | null;

  @Column('text')
  determinationId!: string;

  @Column('text')
  receiptId!: string;

  @Column('text')
  decidedBy!: string;

  /** The officer's, for what need not have been disclosed. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;
}
