import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { ReferenceLookups } from '../../reference/index.js';
import type { AssignSuretyCode } from './surety-code.dto.js';
import type { SuretyCodeView } from './surety-code.view.js';

type Row = SuretyCodeView & Record<string, unknown>;

/** $1 code after which, $2 limit + 1. */
const LIST = {
  name: 'surety-codes-list',
  text: `select code, naic, organisation_id as "organisationId" from surety_code where ($1::text is null or code > $1) order by code limit $2`,
};

/** Nothing where an organisation is named that is no surety. $1 code, $2 company, $3 organisation or null, $4 now, $5 actor. */
const ASSIGN = {
  name: 'surety-code-assign',
  text: `insert into surety_code (code, naic, organisation_id, recorded_at, recorded_by) select $1, $2, $3::text, $4::timestamptz, $5
where $3::text is null or exists (select from organisation o where o.id = $3 and o.type = 'surety')
on conflict (code) do update set naic = excluded.naic, organisation_id = excluded.organisation_id, recorded_at = excluded.recorded_at,
  recorded_by = excluded.recorded_by
returning code, naic, organisation_id as "organisationId"`,
};

/** Which company each surety code is. */
@Injectable()
export class SuretyCodes {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceLookups,
    private readonly clock: Clock,
  ) {}

  async list({ limit, cursor }: PageQuery): Promise<Page<SuretyCodeView>> {
    const after = decodeCursor('surety-codes', cursor, 1)?.[0] ?? null;
    const rows = await this.database.query<Row>(LIST, [after, limit + 1]);
    return pageOf('surety-codes', rows, limit, ({ code }) => [code]);
  }

  /** Bonds that are on record under the code stay whose they were. */
  assign(actor: Actor, { code, naic, organisationId }: AssignSuretyCode): Promise<SuretyCodeView> {
    return this.database.transaction(actor, async () => {
      const listed = await this.reference.named({ sureties: [naic] }, this.clock.today(), this.clock.now());
      const values = [code, naic, organisationId ?? null, this.clock.now(), actor.id];
      const [row] = listed.length === 0 ? [] : await this.database.query<Row>(ASSIGN, values);
      if (!row) throw unlawful([listed.length === 0 ? noCompany : noSurety]);
      return row;
    });
  }
}

const noCompany: Fault = {
  pointer: '/naic',
  code: 'surety_code.no_company',
  message: 'No company of this code stands on Treasury’s circular today.',
  remedy: 'Load the circular, or correct the code: companies are at /v1/sureties.',
};
const noSurety: Fault = {
  pointer: '/organisationId',
  code: 'surety_code.no_surety',
  message: 'There is no surety of this id.',
  remedy: 'Put it on record as an organisation of the type surety.',
};
