import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Seed } from '../../../platform/manifest/manifest.js';
import { SANDBOX_CLIENTS } from '../../identity/index.js';

/** Which organisation of the sandbox answers for which agency that goods are flagged to. */
export const SANDBOX_AGENCIES = [
  { code: 'FDA', client: 'sandbox-partner-agency' },
  { code: 'EPA', client: 'sandbox-partner-agency-2' },
  { code: 'DOC', client: 'sandbox-partner-agency' },
] as const;

const AGENCIES = {
  name: 'sandbox-agency-codes',
  text: `insert into agency_code (code, organisation_id) select r.code, r.organisation_id
from jsonb_to_recordset($1::jsonb) as r(code text, organisation_id text) on conflict do nothing`,
};

/** Puts the agencies of the sandbox on record. */
@Injectable()
export class SandboxEntries implements Seed {
  constructor(private readonly database: Database) {}

  seed(): Promise<void> {
    const rows = SANDBOX_AGENCIES.map(({ code, client }) => ({
      code,
      organisation_id: SANDBOX_CLIENTS.find(({ id }) => id === client)?.organisation.id,
    }));
    return this.database.transaction('system:sandbox', async () => {
      await this.database.query(AGENCIES, [JSON.stringify(rows)]);
    });
  }
}
