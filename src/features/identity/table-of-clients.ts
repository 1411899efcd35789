import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import type { Role } from '../../kernel/actor.js';
import { ClientDirectory } from '../../platform/auth/client-directory.js';
import type { RegisteredClient } from '../../platform/auth/client-directory.js';
import { Database } from '../../platform/database/database.js';
import { isLive } from './client-keys.js';
import { mayActAs } from './organisation.js';
import type { OrganisationType } from './organisation.js';
import { allScopes } from '../../platform/access/role-scopes.js';

/** The client table, as sign-in asks it. */
@Injectable()
export class TableOfClients extends ClientDirectory {
  readonly scopes: readonly string[] = allScopes();

  constructor(private readonly db: Database) {
    super();
  }

  async find(clientId: string): Promise<RegisteredClient | undefined> {
    const [row] = await this.db.query<ClientRow>({ name: 'client-by-id', text: CLIENT }, [clientId]);
    return (
      row && {
        id: row.id,
        organisationId: row.organisation_id,
        role: row.role,
        scopes: row.scopes,
        active: row.status === 'active',
        epoch: row.epoch,
        secretHash: row.secret_hash,
        jwks: row.jwks && { keys: row.jwks.keys.filter((key) => isLive(key, Date.now())) },
      }
    );
  }

  async mayActFor(organisationId: string, role: Role): Promise<boolean> {
    const statement = { name: 'organisation-type', text: ORGANISATION };
    const [row] = await this.db.query<{ type: OrganisationType }>(statement, [organisationId]);
    return row !== undefined && mayActAs(row.type, role);
  }

  async noteUse(clientId: string): Promise<void> {
    await this.db.query({ name: 'client-used', text: USED }, [clientId, new Date()]);
  }
}

interface ClientRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly scopes: string[];
  readonly status: string;
  readonly epoch: number;
  readonly secret_hash: string | null;
  readonly jwks: { keys: JWK[] } | null;
}

const CLIENT = `select id, organisation_id, role, scopes, status, epoch, secret_hash, jwks from client where id = $1`;
const ORGANISATION = `select type from organisation where id = $1`;
const USED = `
insert into client_use (client_id, last_used_at) values ($1, $2)
on conflict (client_id) do update set last_used_at = excluded.last_used_at`;
