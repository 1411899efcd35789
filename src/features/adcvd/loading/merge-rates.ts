import type { Database } from '../../../platform/database/database.js';
import { copyRows } from '../../../platform/loading/copy-rows.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadProgress, Merged } from '../../../platform/loading/load-kind.js';
import { normaliseCompanyName } from '../rules/company-name.js';
import type { ListedRate } from './listed-rate.js';
import {
  ADD_RATES,
  CLOSE_EARLIER,
  DAY_OF_ORDER,
  KEEP_BEFORE,
  NO_ORDER,
  OTHERWISE_ON_RECORD,
  RATE_COLUMNS,
  RATE_NOT_ON_RECORD,
  RATE_ON_RECORD,
  STAGE_RATES,
  TWICE,
} from './merge-rates.sql.js';

/** Puts on record the rates of cases that are on record, each for its days; what the record says otherwise stays as it is and is told. */
export async function mergeRates(
  database: Database,
  rates: readonly ListedRate[],
  { edition, faults, progress }: { edition: Edition; faults: LoadFaults; progress: LoadProgress },
): Promise<Merged> {
  const client = await database.client();
  await client.query(STAGE_RATES);
  await copyRows(
    database,
    'listed_rate',
    RATE_COLUMNS,
    rates.map((rate, place) => toRow(rate, place, edition)),
    progress,
  );
  const taken = async (sql: string): Promise<readonly ListedRate[]> =>
    (await client.query<{ place: number }>(sql)).rows.flatMap(({ place }) => rates[place] ?? []);

  progress.begin('merge', 4);
  for (const { row, caseNumber } of await taken(RATE_NOT_ON_RECORD))
    faults.refuse(row, 'caseNumber', 'case.not_on_record', `No order ${caseNumber} is on record.`);
  await client.query(DAY_OF_ORDER);
  for (const { row, caseNumber } of await taken(NO_ORDER))
    faults.refuse(
      row,
      'caseNumber',
      'case.no_order',
      `${caseNumber} has no order on record: a margin has no first day.`,
    );
  progress.advance(1);
  for (const { row, exporter, scope } of await taken(TWICE))
    faults.leftOut(
      row,
      'company',
      'row.duplicate',
      `${exporter ?? scope}: an earlier row has a rate for the same party and day.`,
    );
  progress.advance(2);
  const unchanged = (await taken(RATE_ON_RECORD)).length;
  for (const { row, exporter, scope } of await taken(OTHERWISE_ON_RECORD))
    faults.leftOut(
      row,
      'company',
      'record.other_rate',
      `${exporter ?? scope}: the record has another rate of that day; left as it is.`,
    );
  progress.advance(3);
  await client.query(KEEP_BEFORE);
  await client.query(CLOSE_EARLIER);
  const { rowCount } = await client.query(ADD_RATES);
  progress.advance(4);
  progress.end();
  return { added: rowCount ?? 0, changed: 0, unchanged, missing: [] };
}

const toRow = (rate: ListedRate, place: number, edition: Edition) => [
  place,
  rate.caseNumber,
  rate.scope,
  rate.producer,
  rate.exporter,
  normalised(rate.producer),
  normalised(rate.exporter),
  rate.percent,
  rate.rateKind,
  String(rate.excluded),
  rate.note,
  `${edition.name}: ${rate.source ?? 'a list of others'}; not compared with its notice`,
  rate.from,
];

function normalised(name: string | null): string {
  if (name === null) return '';
  const { core, legalForm } = normaliseCompanyName(name);
  return `${core} ${legalForm}`.trim();
}
