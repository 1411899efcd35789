import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { AgreementsInForce } from '../../../platform/access/agreements-in-force.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { ask } from '../../../platform/rules/ask.js';
import { resultsShared } from '../rules/results-shared.js';
import type { ListTargetingResults } from './targeting-result.dto.js';
import type { TargetingResultView } from './targeting-result.view.js';

const LIST = 'targeting-results';
const READER = 'system:targeting';

// $1 fewest importers, $2 issue or null, $3 after this id, $4 most rows.
const RESULTS = {
  name: 'targeting-results',
  text: `
select * from (
  select (a.issue || ' ' || to_char(a.as_of, 'YYYY-MM')) collate "C" as id, to_char(a.as_of, 'YYYY-MM') || '-01' as month, a.issue, count(*)::int as assessments,
    count(distinct a.importer_id)::int as importers, count(*) filter (where a.flagged)::int as flagged,
    count(*) filter (where a.flagged and a.looked)::int as looked, count(*) filter (where a.flagged and a.found)::int as findings
  from (
    select r.issue, r.as_of, r.importer_id, r.result ->> 'band' <> 'low' as flagged, o.looked, o.found
    from risk_assessment r cross join lateral (select count(*) > 0 as looked,
      coalesce(bool_or(x.found in ('discrepancy', 'violation', 'unpaid')), false) as found from risk_outcome x where x.assessment_id = r.id) o
    where ($2::text is null or r.issue = $2)) a
  group by 1, 2, 3 having count(distinct a.importer_id) >= $1) g
where $3::text is null or id > $3 order by id limit $4`,
};

/** What targeting came to, in sums that are of nobody in particular. */
@Injectable()
export class TargetingResults {
  constructor(
    private readonly database: Database,
    private readonly agreements: AgreementsInForce,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { issue, limit, cursor }: ListTargetingResults): Promise<Page<TargetingResultView>> {
    const isAgency = actor.role === 'partner_agency';
    if (isAgency && !(await this.agreements.find(actor.organisationId ?? '', 'targeting_results')))
      return { items: [], page: { limit } };
    const [after = null] = decodeCursor(LIST, cursor, 1) ?? [];
    const values = [await this.fewestOf(isAgency), issue ?? null, after, limit + 1];
    const rows = await this.database.queryAs<Listed>(READER, RESULTS, values);
    return pageOf(LIST, rows, limit, ({ id }) => [id]);
  }

  private async fewestOf(ofAnAgency: boolean): Promise<number> {
    const today = this.clock.today();
    const policies = await this.policies.at(today, this.clock.now());
    return ask(resultsShared, { ofAnAgency }, today, policies).decision;
  }
}

type Listed = TargetingResultView & Record<string, unknown>;
