import { Injectable } from '@nestjs/common';
import type { PurposeCode } from '../../../kernel/purpose.js';
import type { Resource } from '../../../kernel/resources.js';
import { AgreementsInForce } from '../../../platform/access/agreements-in-force.js';
import type { AgreementInForce } from '../../../platform/access/agreements-in-force.js';
import { Database } from '../../../platform/database/database.js';

interface Row {
  readonly id: string;
  readonly purposes: [PurposeCode, ...PurposeCode[]];
  readonly legalBasis: string;
  readonly fields: string[];
}

// Asked on every request of an agency, never cached: an agreement that is ended is ended.
const FIND = {
  name: 'agreement-in-force',
  text: `select id, purposes, legal_basis as "legalBasis", array(select jsonb_array_elements_text(fields -> $2)) as fields from agreement
         where agency_organisation_id = $1 and $2 = any (data_sets)
           and ended_at is null and actor_today() between valid_from and valid_until
         order by id limit 1`,
};

/** The agreement table, as the purpose guard asks it. */
@Injectable()
export class TableOfAgreements extends AgreementsInForce {
  constructor(private readonly db: Database) {
    super();
  }

  async find(organisationId: string, dataSet: Resource): Promise<AgreementInForce | undefined> {
    const [row] = await this.db.queryAs<Row>('system:agreements', FIND, [organisationId, dataSet]);
    return row && { ...row, fields: new Set(row.fields) };
  }
}
