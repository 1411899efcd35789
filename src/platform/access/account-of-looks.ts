import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Purpose } from '../../kernel/purpose.js';
import { Database } from '../database/database.js';
import type { AgreementInForce } from './agreements-in-force.js';
import type { Look } from './looking.js';

/** Who looks, what for, and by which request. */
export interface Looker {
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly agreement?: AgreementInForce | undefined;
  /** `GET /v1/bonds/:id`, or the name of an export. */
  readonly operation: string;
  readonly requestId: string;
}

// One statement however long the list; the instant is that of the service clock.
const RECORD = {
  name: 'access-look-record',
  text: `insert into access_look (looked_at, actor_id, organisation_id, role, purpose, purpose_text, agreement_id, operation, request_id,
           resource, resource_id, subject, fields, bases, access_grant_id)
         select audit_now(), $1, $2, $3, $4, $5, $6, $7, $8, look.*
         from jsonb_to_recordset($9::jsonb) as look("resource" text, "resourceId" text, "subject" text, "fields" text[], "bases" text[], "grantId" text)`,
};

/** Writes down every look before the answer leaves; what cannot be written down is not shown. */
@Injectable()
export class AccountOfLooks {
  constructor(private readonly db: Database) {}

  async record(looker: Looker, looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const { actor, purpose, agreement, operation, requestId } = looker;
    await this.db.note(actor, RECORD, [
      actor.id,
      actor.organisationId,
      actor.role,
      purpose.code,
      purpose.text,
      agreement?.id ?? null,
      operation,
      requestId,
      JSON.stringify(looks),
    ]);
  }
}
