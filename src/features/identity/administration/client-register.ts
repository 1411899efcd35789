import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { ClientKey } from '../client-keys.js';
import { isLive } from '../client-keys.js';
import type { ListClients } from './client.dto.js';
import type { ClientKeyView, ClientView } from './client.view.js';

interface Row extends Record<string, unknown> {
  id: string;
  organisation_id: string;
  name: string | null;
  role: Role;
  scopes: string[];
  status: 'active' | 'revoked';
  keys: ClientKey[] | null;
  created_at: Date;
  revoked_at: Date | null;
  revocation_reason: string | null;
  version: number;
  last_used_at: Date | null;
}

const READ = `
  select id, organisation_id, name, role, scopes, status, jwks -> 'keys' as keys, created_at, revoked_at,
    revocation_reason, version, last_used_at
  from client left join client_use on client_id = id
  where ($1 or id = $2)`;
const FIND = { name: 'client-of-register', text: `${READ} and id = $3` };
const LIST = {
  name: 'clients-list',
  text: `${READ} and ($3::text is null or id > $3) and ($4::text is null or organisation_id = $4)
           and ($5::text is null or role = $5) and ($6::text is null or status = $6)
         order by id limit $7`,
};

/** The clients on record, as their overseers see them and each sees itself. */
@Injectable()
export class ClientRegister {
  constructor(private readonly db: Database) {}

  async find(actor: Actor, id: string): Promise<ClientView> {
    const [row] = await this.db.query<Row>(FIND, [seesAll(actor), actor.id, id]);
    if (!row) throw notFound();
    return toView(row, Date.now());
  }

  async list(actor: Actor, query: ListClients): Promise<Page<ClientView>> {
    const { organisationId, role, status, limit, cursor } = query;
    const after = decodeCursor('clients', cursor, 1)?.[0] ?? null;
    const narrowed = [after, organisationId ?? null, role ?? null, status ?? null, limit + 1];
    const rows = await this.db.query<Row>(LIST, [seesAll(actor), actor.id, ...narrowed]);
    const now = Date.now();
    return pageOf(
      'clients',
      rows.map((row) => toView(row, now)),
      limit,
      ({ id }) => [id],
    );
  }
}

const seesAll = ({ role }: Actor): boolean => role === 'administrator' || role === 'auditor';

function toView(row: Row, now: number): ClientView {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    ...(row.name === null ? {} : { name: row.name }),
    role: row.role,
    scopes: row.scopes,
    status: row.status,
    signsInWith: row.keys === null ? 'client_secret' : 'private_key_jwt',
    keys: (row.keys ?? []).filter((key) => isLive(key, now)).map(toKeyView),
    createdAt: row.created_at.toISOString(),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at.toISOString() }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
    ...(row.revocation_reason === null ? {} : { revocationReason: row.revocation_reason }),
    version: row.version,
  };
}

const toKeyView = ({ kid, alg, exp }: ClientKey): ClientKeyView => ({
  kid,
  algorithm: alg,
  ...(exp === undefined ? {} : { endsAt: new Date(exp * 1000).toISOString() }),
});
