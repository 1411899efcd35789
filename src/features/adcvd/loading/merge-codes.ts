import type { Database } from '../../../platform/database/database.js';
import { copyRows } from '../../../platform/loading/copy-rows.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadProgress, Merged } from '../../../platform/loading/load-kind.js';
import type { ListedCode } from './listed-code.js';

const STAGE = `
create temporary table listed_code (place int primary key, case_number text, hts text, citation text) on commit drop`;
const NOT_ON_RECORD = `
delete from listed_code l where not exists (select from adcvd_case c where c.case_number = l.case_number) returning place`;
const TARIFF_IS_WHOLE = `select exists (select from reference_load where kind = 'hts' and whole) as whole`;
// A code of an older nomenclature matches no goods of any edition since, and would let its case look like one with codes. $1 the day of the list,
// which may be older than the first edition on record.
const NOT_IN_TARIFF = `
delete from listed_code l where not exists (
  select from tariff_line t where t.hts ~>=~ l.hts and t.hts ~<~ (l.hts || ':') and upper_inf(t.recorded) and t.valid && daterange($1::date, null))
returning place`;
const ON_RECORD = `
delete from listed_code l using adcvd_case_scope s
where s.case_number = l.case_number and s.hts = l.hts and upper_inf(s.recorded) returning place`;
// A code holds from the first day of its case.
const ADD = `
insert into adcvd_case_scope (case_number, hts, citation, valid, recorded)
select l.case_number, l.hts, l.citation,
  daterange(coalesce((select min(lower(s.valid)) from adcvd_case_status s where s.case_number = l.case_number and upper_inf(s.recorded)), $1::date), null),
  tstzrange(audit_now(), null)
from listed_code l`;

/** Puts on record the codes of cases that are on record; tells of all others why not. */
export async function mergeCodes(
  database: Database,
  codes: readonly ListedCode[],
  { edition, faults, progress }: { edition: Edition; faults: LoadFaults; progress: LoadProgress },
): Promise<Merged> {
  const client = await database.client();
  await client.query(STAGE);
  const citation = `Codes of ${edition.name}: they help to find the case, its words decide`;
  const staged = codes.map(({ caseNumber, hts }, place) => [place, caseNumber, hts, citation]);
  await copyRows(database, 'listed_code', ['place', 'case_number', 'hts', 'citation'], staged, progress);
  await client.query('analyze listed_code');
  const placesOf = async (sql: string, values: readonly unknown[] = []): Promise<readonly ListedCode[]> =>
    (await client.query<{ place: number }>(sql, [...values])).rows.flatMap(({ place }) => codes[place] ?? []);

  progress.begin('merge', 3);
  for (const { row, caseNumber } of await placesOf(NOT_ON_RECORD))
    faults.refuse(row, 'caseNumber', 'case.not_on_record', `No order ${caseNumber} is on record.`);
  progress.advance(1);
  const { rows: tariff } = await client.query<{ whole: boolean }>(TARIFF_IS_WHOLE);
  if (tariff[0]?.whole === true) {
    for (const { row, hts } of await placesOf(NOT_IN_TARIFF, [edition.effectiveOn]))
      faults.leftOut(
        row,
        'codes',
        'hts.not_in_tariff',
        `${hts} is in no edition of the tariff on record from ${edition.effectiveOn} on.`,
      );
  } else
    faults.ofFile(
      'codes.not_compared',
      'No whole edition of the tariff is on record: codes of older ones are not told apart. Load the tariff first.',
    );
  progress.advance(2);
  const unchanged = (await placesOf(ON_RECORD)).length;
  const { rowCount } = await client.query(ADD, [edition.effectiveOn]);
  progress.advance(3);
  progress.end();
  return { added: rowCount ?? 0, changed: 0, unchanged, missing: [] };
}
