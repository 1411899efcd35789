import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Citation } from '../../kernel/citation.js';

/** One value of one policy parameter, for a range of legal days, as recorded for a range of time. */
@Entity()
export class PolicyVersion {
  @PrimaryColumn('text') id: string;
  @Column('text') key: string;
  @Column('jsonb') value: unknown;
  @Column('daterange') valid: string;
  @Column('tstzrange') recorded: string;
  @Column('text') basis: string;
  @Column('jsonb') citations: readonly Citation[];
  @Column('date') reviewedOn: string;
  @Column('text') proposedBy: string;
  @Column('text', { nullable: true }) approvedBy: string | null;
  @Column('text', { nullable: true }) approvalId: string | null;
  @Column('text', { nullable: true }) continues: string | null;
}
