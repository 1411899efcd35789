import { Injectable } from '@nestjs/common';
import type { JWK } from 'jose';
import type { Fault } from '../../kernel/errors.js';
import { notFound, unlawful } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Standings } from '../../platform/auth/standings.js';
import { Approvals } from '../../platform/approvals/approvals.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../platform/http/if-match.js';
import type { Acting } from '../../platform/database/acting.js';
import { faultsOfKey, faultsOfKeys, isLive, toClientKey } from './client-keys.js';
import type { ClientKey } from './client-keys.js';
import { faultsOfRights } from './client-rights.js';
import type { ClientRights } from './client-rights.js';
import { Client } from './client.entity.js';
import { alreadyRevoked, lastAdministrator, lastKey } from './client.errors.js';
import { Organisation } from './organisation.entity.js';

/** What a new client shall be. */
export interface RegisterClient extends ClientRights {
  readonly organisationId: string;
  readonly name?: string;
  /** Its public keys, for `private_key_jwt`. */
  readonly keys: readonly JWK[];
}

const HOUR_S = 3600;

/** Registers clients, changes their rights and keys, revokes them. Who may is decided before, and by the table itself. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: Standings,
    private readonly approvals: Approvals,
  ) {}

  async register({ keys, ...asked }: RegisterClient, acting: Acting): Promise<Client> {
    return this.db.transaction(acting, async () => {
      const faults = [...(await this.faultsOfRights(asked)), ...faultsOfKeys(keys)];
      if (faults.length > 0) throw unlawful(faults);
      return this.add(asked, { jwks: { keys: keys.map(toClientKey) }, secretHash: null });
    });
  }

  /** A client with a secret; the sandbox alone has such. */
  async registerWithSecret(asked: Omit<RegisterClient, 'keys'>, secretHash: string, acting: Acting): Promise<Client> {
    return this.db.transaction(acting, async () => {
      const faults = await this.faultsOfRights(asked);
      if (faults.length > 0) throw unlawful(faults);
      return this.add(asked, { jwks: null, secretHash });
    });
  }

  /** Someone whom an issuer elsewhere signs in under this subject: no key of theirs is ours to keep, and revoked here they are refused. */
  async registerSubject(subject: string, asked: Omit<RegisterClient, 'keys'>, acting: Acting): Promise<Client> {
    return this.db.transaction(acting, async () => {
      const faults = await this.faultsOfRights(asked);
      if (faults.length > 0) throw unlawful(faults);
      if (await this.db.repo(Client).existsBy({ id: subject })) throw new Error(`${subject} is on record already.`);
      return this.add(asked, { jwks: { keys: [] }, secretHash: null }, subject);
    });
  }

  /** What is wrong with these rights for a client of this organisation. */
  async faultsOfRights(asked: ClientRights & { readonly organisationId: string }): Promise<Fault[]> {
    const organisation = await this.db.repo(Organisation).findOneBy({ id: asked.organisationId });
    if (!organisation)
      return [{ pointer: '/organisationId', code: 'organisation.unknown', message: 'There is no such organisation.' }];
    return faultsOfRights(asked, organisation);
  }

  /** Other rights; every token given out before ends, and with a right that is lost what was proposed by it. */
  async changeRights(
    id: string,
    { role, scopes }: ClientRights,
    acting: Acting,
    expected: ExpectedVersion = 'any',
  ): Promise<void> {
    await this.change(id, acting, async (client) => {
      assertVersion(expected, client.version);
      const faults = await this.faultsOfRights({ role, scopes, organisationId: client.organisationId });
      if (faults.length > 0) throw unlawful(faults);
      const lost = role !== client.role || client.scopes.some((scope) => !scopes.includes(scope));
      if (lost) await this.approvals.dropThoseOf(id);
      return { role, scopes: [...scopes] };
    });
  }

  /** Adds a key; the others stay good, or for so many hours more. */
  async addKey(id: string, key: JWK, overlapHours: number | undefined, acting: Acting): Promise<void> {
    await this.change(id, acting, (client) => {
      const faults = faultsOfNextKeys(client, key);
      if (faults.length > 0) throw unlawful(faults);
      const now = Date.now();
      const end = overlapHours === undefined ? Infinity : Math.floor(now / 1000) + overlapHours * HOUR_S;
      const others = liveKeys(client, now).map((other) => endingAt(other, end));
      return { jwks: { keys: [...others.filter((other) => isLive(other, now)), toClientKey(key)] } };
    });
  }

  /** Ends one key at once, and with it the tokens given out so far; the last good one stays. */
  async endKey(id: string, kid: string, acting: Acting): Promise<void> {
    await this.change(id, acting, (client) => {
      const live = liveKeys(client, Date.now());
      const left = live.filter((key) => key.kid !== kid);
      if (left.length === live.length) throw notFound();
      if (left.length === 0) throw lastKey();
      return { jwks: { keys: left } };
    });
  }

  /** Ends a client: no new token at once, its old ones within seconds in every process, and nothing it proposed is confirmed. */
  async revoke(id: string, revocationReason: string, acting: Acting): Promise<void> {
    await this.change(id, acting, async ({ role }) => {
      if (role === 'administrator') await this.keepOneAdministrator(id);
      await this.approvals.dropThoseOf(id);
      return { status: 'revoked', revokedAt: new Date(this.clock.now()), revocationReason };
    });
  }

  private async add(
    { organisationId, role, scopes, name }: Omit<RegisterClient, 'keys'>,
    credential: Pick<Client, 'jwks' | 'secretHash'>,
    id: string = newId('client'),
  ): Promise<Client> {
    const client = this.db.repo(Client).create({
      id,
      organisationId,
      name: name ?? null,
      role,
      scopes: [...scopes],
      status: 'active',
      ...credential,
      epoch: 1,
      version: 1,
      createdAt: new Date(this.clock.now()),
      revokedAt: null,
      revocationReason: null,
    });
    await this.db.repo(Client).insert(client);
    return client;
  }

  // Taken in one order by all who revoke: two who revoke each other at once do not both succeed.
  private async keepOneAdministrator(id: string): Promise<void> {
    const administrators = await this.db.repo(Client).find({
      where: { role: 'administrator', status: 'active' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (administrators.every((client) => client.id === id)) throw lastAdministrator();
  }

  private async change(
    id: string,
    acting: Acting,
    how: (client: Client) => Promise<Partial<Client>> | Partial<Client>,
  ): Promise<void> {
    await this.db.transaction(acting, async () => {
      const client = await this.db.repo(Client).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!client) throw notFound();
      if (client.status === 'revoked') throw alreadyRevoked();
      await this.db.repo(Client).update(id, await how(client));
    });
    this.standings.forget(id);
  }
}

/** What is wrong with this key beside those the client has. */
export function faultsOfNextKeys(client: Pick<Client, 'jwks'>, key: JWK): Fault[] {
  if (!client.jwks)
    return [{ pointer: '', code: 'client.has_secret', message: 'This client of the sandbox signs in with a secret.' }];
  const own = faultsOfKey(key, '/key');
  return own.length > 0 ? own : faultsOfKeys([...liveKeys(client, Date.now()), toClientKey(key)], '/key');
}

const liveKeys = ({ jwks }: Pick<Client, 'jwks'>, now: number): ClientKey[] =>
  (jwks?.keys ?? []).filter((key) => isLive(key, now));

const endingAt = (key: ClientKey, end: number): ClientKey =>
  end === Infinity ? key : { ...key, exp: Math.min(end, key.exp ?? Infinity) };
