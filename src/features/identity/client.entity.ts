import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import type { ClientKey } from './client-keys.js';

/** A program that signs in for an organisation, in one role. */
@Entity()
export class Client {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  organisationId!: string;

  /** What its people call it. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text')
  role!: Role;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('text')
  status!: 'active' | 'revoked';

  @Column('text', { nullable: true })
  secretHash!: string | null;

  /** Public keys for `private_key_jwt`; two at once while they are rotated. */
  @Column('jsonb', { nullable: true })
  jwks!: { keys: ClientKey[] } | null;

  /** Raised by the database with every change of rights. */
  @Column('integer', { default: 1 })
  epoch!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('text', { nullable: true })
  revocationReason!: string | null;

  /** Raised by the database with every change. */
  @Column('integer', { default: 1 })
  version!: number;
}
