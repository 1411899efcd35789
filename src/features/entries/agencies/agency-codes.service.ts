import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { AgenciesOnRecord } from './agencies-on-record.js';
import type { AssignAgencyCode } from './agency-code.dto.js';
import type { AgencyCodeView } from './agency-code.view.js';

/** $1 code after which, $2 limit + 1. */
const LIST = {
  name: 'agency-codes-list',
  text: `select code, organisation_id as "organisationId" from agency_code where ($1::text is null or code > $1) order by code limit $2`,
};

/** Nothing where there is no such partner agency. $1 code, $2 organisation. */
const ASSIGN = {
  name: 'agency-code-assign',
  text: `insert into agency_code (code, organisation_id) select $1, o.id from organisation o where o.id = $2 and o.type = 'partner_agency'
on conflict (code) do update set organisation_id = excluded.organisation_id returning code, organisation_id as "organisationId"`,
};

/** Which organisation answers for which agency. What an agency may know of entries is said by its agreement. */
@Injectable()
export class AgencyCodes {
  constructor(
    private readonly database: Database,
    private readonly onRecord: AgenciesOnRecord,
  ) {}

  async list({ limit, cursor }: PageQuery): Promise<Page<AgencyCodeView>> {
    const after = decodeCursor('agency-codes', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<AgencyCodeView & Record<string, unknown>>(LIST, [after, limit + 1]);
    return pageOf('agency-codes', rows, limit, ({ code }) => [code]);
  }

  /** Of a code that was another’s: from now on it is this one’s. */
  async assign(actor: Actor, { code, organisationId }: AssignAgencyCode): Promise<AgencyCodeView> {
    const assigned = await this.database.transaction(actor, async () => {
      const [row] = await this.database.query<AgencyCodeView & Record<string, unknown>>(ASSIGN, [code, organisationId]);
      if (!row) throw unlawful([noAgency]);
      return row;
    });
    this.onRecord.forget();
    return assigned;
  }
}

const noAgency: Fault = {
  pointer: '/organisationId',
  code: 'agency_code.no_agency',
  message: 'There is no partner agency of this id.',
  remedy: 'Put it on record as an organisation of the type partner_agency.',
};
