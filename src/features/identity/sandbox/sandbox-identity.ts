import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '../../../platform/auth/client-directory.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { scopesOf } from '../../../platform/access/role-scopes.js';
import { SANDBOX_CLIENTS, sandboxSecretOf } from './sandbox-clients.js';

/** Puts the published clients and their organisations into the sandbox; a revoked one is good again after a reset. */
@Injectable()
export class SandboxIdentity implements Seed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  seed(): Promise<void> {
    const now = new Date(this.clock.now());
    const organisations = new Map(SANDBOX_CLIENTS.map(({ organisation }) => [organisation.id, organisation]));
    const clients = SANDBOX_CLIENTS.map(({ id, role, organisation }) => ({
      id,
      organisation_id: organisation.id,
      role,
      scopes: scopesOf(role),
      secret_hash: hashOfSecret(sandboxSecretOf(id)),
    }));
    return this.db.transaction('system:sandbox', async () => {
      await this.db.query({ name: 'sandbox-organisations', text: ADD_ORGANISATIONS }, [
        JSON.stringify([...organisations.values()]),
        now,
      ]);
      await this.db.query({ name: 'sandbox-clients', text: ADD_CLIENTS }, [JSON.stringify(clients), now]);
    });
  }
}

const ADD_ORGANISATIONS = `
insert into organisation (id, name, type, created_at)
select id, name, type, $2 from jsonb_to_recordset($1::jsonb) as given(id text, name text, type text)
on conflict (id) do nothing`;

// Only what differs is written: a restart leaves neither a row in the audit trail nor a dead token.
const ADD_CLIENTS = `
insert into client (id, organisation_id, role, scopes, status, secret_hash, created_at)
select id, organisation_id, role, scopes, 'active', secret_hash, $2
from jsonb_to_recordset($1::jsonb) as given(id text, organisation_id text, role text, scopes text[], secret_hash text)
on conflict (id) do update
set role = excluded.role, scopes = excluded.scopes, secret_hash = excluded.secret_hash, status = 'active',
  revoked_at = null, revocation_reason = null
where (client.role, client.scopes, client.secret_hash, client.status)
  is distinct from (excluded.role, excluded.scopes, excluded.secret_hash, 'active')`;
