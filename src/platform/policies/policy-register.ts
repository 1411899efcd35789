import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Citation } from '../../kernel/citation.js';
import type { InForce } from '../../kernel/dated.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { newId } from '../../kernel/ids.js';
import type { PolicyParameter, PolicySet } from '../../kernel/policy.js';
import { Database } from '../database/database.js';
import { RulesCatalogue } from '../rules/rules-catalogue.js';
import { PolicyTimeline, layered } from './policy-timeline.js';

interface PolicyRow {
  key: string;
  member: string | null;
  value: unknown;
  since: IsoDate;
  citations: readonly Citation[];
  reviewed_on: IsoDate;
}

interface Known {
  until: IsoDate | null;
  knownFrom: number;
  knownUntil: number;
}

// What is laid over a policy comes after it.
export const POLICIES_IN_FORCE = {
  name: 'policies-in-force',
  text: `select key, null as member, value, lower(valid)::text as since, citations, reviewed_on::text as reviewed_on, 0 as layer
         from policy_version where valid @> $1::date and recorded @> $2::timestamptz
         union all select key, member, value, lower(valid)::text, citations, reviewed_on::text, 1
         from policy_overlay where valid @> $1::date and recorded @> $2::timestamptz order by layer`,
};

// An instant is asked for in whole milliseconds: a bound between two of them counts from the later.
const POLICIES_OVER_TIME = {
  name: 'policies-over-time',
  text: `select key, member, value, lower(valid)::text as since, citations, reviewed_on::text as reviewed_on, upper(valid)::text as until,
           coalesce(ceil(extract(epoch from lower(recorded)) * 1000)::float8, '-infinity') as "knownFrom",
           coalesce(ceil(extract(epoch from upper(recorded)) * 1000)::float8, 'infinity') as "knownUntil"
         from (select key, null as member, value, valid, recorded, citations, reviewed_on, 0 as layer from policy_version
           union all select key, member, value, valid, recorded, citations, reviewed_on, 1 from policy_overlay) p
         where not isempty(valid) and not isempty(recorded) order by layer`,
};

// Initial values come with the release: they were known before any installation ran.
const INSERT_INITIAL = {
  name: 'policy-insert-initial',
  text: `insert into policy_version (id, key, value, valid, recorded, basis, citations, reviewed_on, proposed_by)
         select $1, $2, $3::jsonb, daterange($4::date, null), tstzrange('1900-01-01Z', null), $5, $6::jsonb, $4::date, 'system:release'
         where not exists (select from policy_version where key = $2)`,
};

/** The numbers the law does not give, as they stood on a legal day and as they were known at an instant. */
@Injectable()
export class PolicyRegister implements OnApplicationBootstrap {
  private readonly others = new Map<string, unknown>();

  constructor(
    private readonly database: Database,
    private readonly catalogue: RulesCatalogue,
  ) {}

  /** Lets a new sandbox begin with another value than a new installation. */
  startWith<V>({ key }: PolicyParameter<V>, value: V): void {
    this.others.set(key, value);
  }

  /** A new installation starts with the values of the release; values on record are never touched. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction('system:release', async () => {
      for (const { key, summary, asInitial } of this.catalogue.policies()) {
        const { value, since, cites } = asInitial;
        await this.database.query(INSERT_INITIAL, [
          newId('pol'),
          key,
          JSON.stringify(this.others.get(key) ?? value),
          since,
          summary,
          JSON.stringify(cites),
        ]);
      }
    });
  }

  /** One transaction reads them once for a day and an instant. */
  at(asOf: IsoDate, knownAt: Instant): Promise<PolicySet> {
    return this.database.once(`policies of ${asOf} as known at ${knownAt}`, () => this.read(asOf, knownAt));
  }

  /** Every value over both axes of time. */
  async overTime(): Promise<PolicyTimeline> {
    const rows = await this.database.query<PolicyRow & Known>(POLICIES_OVER_TIME);
    return new PolicyTimeline(
      rows.map((row) => ({
        ...{ key: row.key, member: row.member },
        inForce: toInForce(row),
        from: row.since,
        until: row.until,
        knownFrom: row.knownFrom,
        knownUntil: row.knownUntil,
      })),
    );
  }

  private async read(asOf: IsoDate, knownAt: Instant): Promise<PolicySet> {
    const rows = await this.database.query<PolicyRow>(POLICIES_IN_FORCE, [asOf, knownAt]);
    return layered(rows.map((row) => ({ key: row.key, member: row.member, inForce: toInForce(row) })));
  }
}

const toInForce = (row: PolicyRow): InForce<unknown> => ({
  value: row.value,
  since: row.since,
  cites: row.citations,
  reviewedOn: row.reviewed_on,
  authorityStatus: 'policy',
});
