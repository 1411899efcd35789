import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { noSuchChart, simulationNotDone } from '../targeting.errors.js';
import { CHARTS } from './charts/charts.js';
import type { ListSimulationResults } from './simulation.dto.js';
import { OUTCOMES } from './simulation.sql.js';
import type { SimulationResultView } from './simulation-result.view.js';
import type { SimulationTotalsView } from './simulation.view.js';
import { Simulations } from './simulations.service.js';
import type { ImporterOutcome } from './summary.js';

const LIST = 'simulation-results';
const AT_ONCE = 500;

/** What a simulation found: as a list, as a file and as pictures. */
@Injectable()
export class SimulationResults {
  constructor(
    private readonly database: Database,
    private readonly simulations: Simulations,
  ) {}

  /** Importers in the order of their ids, as far as the simulation is. */
  async list(
    actor: Actor,
    id: string,
    { show, limit, cursor }: ListSimulationResults,
  ): Promise<Page<SimulationResultView>> {
    await this.simulations.find(actor, id);
    const [after = ''] = decodeCursor(LIST, cursor, 1) ?? [];
    const rows = await this.some(actor, [id, after, show === 'changed', limit + 1]);
    const { items, page } = pageOf(LIST, rows, limit, ({ importerId }) => [importerId]);
    return { items: items.map(shown), page };
  }

  /** Every importer, a line each, read as it is sent. */
  async csv(actor: Actor, id: string): Promise<AsyncIterable<string>> {
    await this.done(actor, id);
    return this.linesOf(actor, id);
  }

  /** One picture of what it comes to. */
  async chart(actor: Actor, id: string, name: string): Promise<string> {
    const totals = await this.done(actor, id);
    const draw = Object.hasOwn(CHARTS, name) ? CHARTS[name] : undefined;
    if (!draw) throw noSuchChart();
    return draw(totals);
  }

  private async done(actor: Actor, id: string): Promise<SimulationTotalsView> {
    const { totals } = await this.simulations.find(actor, id);
    if (!totals) throw simulationNotDone();
    return totals;
  }

  private async *linesOf(actor: Actor, id: string): AsyncGenerator<string> {
    yield `${COLUMNS.join(',')}\r\n`;
    for (let after = ''; ;) {
      const rows = await this.some(actor, [id, after, false, AT_ONCE]);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => `${valuesOf(shown(row)).join(',')}\r\n`).join('');
      after = last.importerId;
    }
  }

  private some(actor: Actor, values: readonly unknown[]): Promise<readonly Outcome[]> {
    return this.database.queryAs<Outcome>(actor, OUTCOMES, values);
  }
}

type Outcome = ImporterOutcome & Record<string, unknown>;

const COLUMNS = [
  ...['importer', 'entry', 'as_of', 'known_at', 'size', 'port', 'country', 'changed'],
  ...['band_before', 'score_before', 'additional_before', 'required_before'],
  ...['band_after', 'score_after', 'additional_after', 'required_after'],
  ...['standard_bond', 'formula_2004', 'uncollected', 'entries', 'decisions', 'facts'],
  ...['duties_before', 'duties_after', 'duties_undetermined'],
];

// Ids, codes and amounts of ours alone: nothing in them has to be quoted. What is not determined is left empty.
function valuesOf(row: SimulationResultView): readonly string[] {
  const { before, after, duties } = row;
  const asked = [before, after].flatMap(({ band, score, additional, required }) => [band, score, additional, required]);
  const about = [row.importerId, row.entryId, row.asOf, row.knownAt, row.size, row.port, row.country];
  const rest = [row.standard, row.formula2004, row.uncollected, String(row.entries), row.decisions, row.facts];
  const owed = [duties?.before, duties?.after, duties && String(duties.undetermined)];
  return [...about, String(row.changed), ...asked, ...rest, ...owed].map((value) => value ?? '');
}

const shown = ({
  importerId,
  entries,
  decisions,
  changed,
  point,
  uncollected,
  duties,
}: Outcome): SimulationResultView => ({
  importerId,
  ...point,
  ...{ entries, decisions, changed, uncollected },
  ...(duties ? { duties } : {}),
});
