import { Injectable } from '@nestjs/common';
import type { Citation } from '../../kernel/citation.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { TimeQuery } from '../http/dates.dto.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import type { PolicyInsteadView, PolicyView } from './policies.view.js';

interface Row {
  key: string;
  value: unknown;
  since: string;
  basis: string;
  citations: Citation[];
  reviewed_on: string;
  instead: PolicyInsteadView[] | null;
}

const LIST = {
  name: 'policies-list',
  text: `select key, value, lower(valid)::text as since, basis, citations, reviewed_on::text as reviewed_on,
           (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('member', o.member, 'since', lower(o.valid), 'through', upper(o.valid) - 1, 'profileId', o.source))
               || jsonb_build_object('value', o.value, 'citations', o.citations) order by o.member)
             from policy_overlay o where o.key = p.key and o.valid @> $1::date and o.recorded @> $2::timestamptz) as instead
         from policy_version p where valid @> $1::date and recorded @> $2::timestamptz order by key limit 500`,
};

/** Reads policy parameters for people. */
@Injectable()
export class Policies {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RulesCatalogue,
    private readonly clock: Clock,
  ) {}

  async list({ asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery): Promise<Page<PolicyView>> {
    const summaries = new Map(this.catalogue.policies().map(({ key, summary }) => [key, summary]));
    const rows = await this.database.query<Row>(LIST, [asOf, knownAt]);
    const items = rows.map(({ reviewed_on, instead, ...row }): PolicyView => ({
      ...row,
      ...(instead ? { instead } : {}),
      summary: summaries.get(row.key) ?? row.basis,
      reviewedOn: reviewed_on,
      authorityStatus: 'policy',
      asOf,
      knownAt,
    }));
    return { items, page: { limit: 500 }, asOf, knownAt };
  }
}
