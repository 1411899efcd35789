import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import type { Role } from '../../kernel/actor.js';
import { notFound, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Standings } from '../../platform/auth/standings.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { faultsOfKeys } from './client-keys.js';
import { Client } from './client.entity.js';
import { mayActAs } from './organisation.js';
import { Organisation } from './organisation.entity.js';
import { scopesOf } from './role-scopes.js';

/** What a new client shall be. */
export interface RegisterClient {
  readonly organisationId: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** Its public keys, for `private_key_jwt`. */
  readonly keys: readonly JWK[];
}

/** Registers clients, changes their keys, revokes them. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: Standings,
  ) {}

  async register(asked: RegisterClient, actorId: string): Promise<Client> {
    return this.db.transaction(actorId, async () => {
      const organisation = await this.db.repo(Organisation).findOneBy({ id: asked.organisationId });
      if (!organisation) throw notFound();
      const faults = [...faultsOfRights(asked, organisation), ...faultsOfKeys(asked.keys)];
      if (faults.length > 0) throw unlawful(faults);
      const client = this.db.repo(Client).create({
        id: newId('client'),
        organisationId: organisation.id,
        role: asked.role,
        scopes: [...asked.scopes],
        status: 'active',
        secretHash: null,
        jwks: { keys: [...asked.keys] },
        epoch: 1,
        createdAt: new Date(this.clock.now()),
        revokedAt: null,
      });
      await this.db.repo(Client).insert(client);
      return client;
    });
  }

  /** Puts other keys in place of the old ones; while both are listed both are good. */
  async replaceKeys(clientId: string, keys: readonly JWK[], actorId: string): Promise<void> {
    const faults = faultsOfKeys(keys);
    if (faults.length > 0) throw unlawful(faults);
    await this.change(clientId, { jwks: { keys: [...keys] } }, actorId);
  }

  /** Ends a client: no new token at once, and its old ones within seconds in every process. */
  async revoke(clientId: string, actorId: string): Promise<void> {
    await this.change(clientId, { status: 'revoked', revokedAt: new Date(this.clock.now()) }, actorId);
  }

  private async change(
    clientId: string,
    to: Partial<Pick<Client, 'status' | 'revokedAt' | 'jwks'>>,
    actorId: string,
  ): Promise<void> {
    await this.db.transaction(actorId, async () => {
      const client = await this.db
        .repo(Client)
        .findOne({ where: { id: clientId, status: 'active' }, lock: { mode: 'pessimistic_write' } });
      if (!client) throw notFound();
      await this.db.repo(Client).update(client.id, to);
    });
    this.standings.forget(clientId);
  }
}

function faultsOfRights({ role, scopes }: RegisterClient, { type }: Organisation): Fault[] {
  const faults: Fault[] = [];
  if (!mayActAs(type, role))
    faults.push({
      pointer: '/role',
      code: 'client.role_not_of_organisation',
      message: `A client of this organisation cannot act as ${role}.`,
    });
  const allowed: readonly string[] = scopesOf(role);
  for (const [i, scope] of scopes.entries())
    if (!allowed.includes(scope))
      faults.push({
        pointer: `/scopes/${String(i)}`,
        code: 'client.scope_not_of_role',
        message: `The role ${role} cannot hold this scope.`,
        remedy: `Choose from ${allowed.join(', ')}.`,
      });
  return faults;
}
