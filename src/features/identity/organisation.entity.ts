import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationType } from './organisation.js';

/** Who stands behind a client: a company, an agency or an office of CBP. */
@Entity()
export class Organisation {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  type!: OrganisationType;

  @Column('timestamptz')
  createdAt!: Date;
}
