import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays, addMonths, isIsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import { readerOf } from '../../../platform/access/may-read.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ImporterFacts } from '../../importers/index.js';
import { depositDueQuestion } from '../../revenue/index.js';
import type { HeldPeriodicStatement } from './periodic-statement.access.js';
import type { PeriodicStatementView } from './periodic-statement.view.js';

const READER = 'system:periodic-statements';
const PROGRAM = 'periodic_monthly_statement';

/** The importer, for itself, who acts for it, and customs. $1 id. */
export const IMPORTER = {
  name: 'periodic-statement-importer',
  text: `select i.organisation_id as "importerOrganisationId", under_grant(i.organisation_id, 'entries') as "grantId"
from importer i where i.id = $1 and ${readerOf('i.organisation_id', 'entries')}`,
};

/** Entries of a month whose time to liquidate has begun, by whether they fall into a span. $1 importer, $2 first day, $3 last day, $4 spans. */
export const SUMS = {
  name: 'periodic-statement-sums',
  text: `
with mine as (
  select l.duties, l.deposits, l.fees, exists (select from unnest($4::daterange[]) s where s @> l.started_on) as joined,
    l.duties is not null and l.deposits is not null and l.fees is not null as known
  from entry_liquidation l where l.importer_id = $1 and l.started_on between $2::date and $3::date and l.deposited_on is not null
)
select (count(*) filter (where joined))::integer as entries, (count(*) filter (where joined and not known))::integer as undetermined,
  coalesce(sum(duties) filter (where joined and known), 0)::numeric(19, 2)::text as duties,
  coalesce(sum(deposits) filter (where joined and known), 0)::numeric(19, 2)::text as deposits,
  coalesce(sum(fees) filter (where joined and known), 0)::numeric(19, 2)::text as fees,
  coalesce(sum(duties + deposits + fees) filter (where joined and known), 0)::numeric(19, 2)::text as total,
  (count(*) filter (where not joined))::integer as "entriesOffStatement"
from mine`,
};

type Sums = Omit<PeriodicStatementView, 'importerId' | 'month' | 'dueOn'>;

/** Says what an importer deposits on its periodic monthly statement. */
@Injectable()
export class PeriodicStatements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly facts: ImporterFacts,
  ) {}

  /** The statement of a month, of the entries on days on which the importer took part. */
  async find(actor: Actor, importerId: string, month: string): Promise<HeldPeriodicStatement> {
    const first = `${month}-01`;
    if (month.length !== 'YYYY-MM'.length || !isIsoDate(first)) throw notFound();
    const [importer] = await this.database.queryAs<{ importerOrganisationId: string | null; grantId: string | null }>(
      actor,
      IMPORTER,
      [importerId],
    );
    if (!importer) throw notFound();
    const { result } = await this.asking.answer(depositDueQuestion, {
      asOf: this.clock.today(),
      enteredOn: first,
      periodicStatement: true,
    });
    if (result.dueOn === null) throw notFound();
    const last = addDays(addMonths(first, 1), -1);
    const values = [importerId, first, last, await this.spans(importerId)];
    const [sums] = await this.database.queryAs<Sums & Record<string, unknown>>(actor, SUMS, values);
    if (!sums) throw new Error('a sum over nothing is a row too');
    return { importerId, month, dueOn: result.dueOn, ...sums, ...importer };
  }

  // Whoever reads the statement learns of these days alone which entries stand on it.
  private async spans(importerId: string): Promise<readonly string[]> {
    const known = await this.facts.find(READER, [importerId], this.clock.now(), null);
    return (known.get(importerId)?.programs ?? [])
      .filter(({ program, status }) => program === PROGRAM && status === 'accepted')
      .map(({ from, through }) => `[${from},${through ?? ''}${through === undefined ? ')' : ']'}`);
  }
}
