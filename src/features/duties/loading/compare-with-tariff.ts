import type { Database } from '../../../platform/database/database.js';
import { addedPercent, readChapter99 } from '../../reference/rules/chapter-99.js';
import { isPrintedOnly } from '../rules/additional/duty-program.js';
import type { DutyRows } from './duty-rows.js';

interface Printed extends Record<string, unknown> {
  heading: string;
  programId: string;
  description: string;
  general: string | null;
  edition: string;
}

// Of each heading the line on record in the programme's days, the latest of them.
const PRINTED = {
  name: 'duty-headings-printed',
  text: `
select distinct on (p.id) p.id as "programId", p.heading, l.full_description as description, l.general, l.edition
from json_to_recordset($1::json) as p(id text, heading text, "from" date, "to" date)
join tariff_line l on l.hts = replace(p.heading, '.', '') and upper_inf(l.recorded) and l.valid && daterange(p."from", p."to", '[]')
order by p.id, lower(l.valid) desc nulls last`,
};

const NOT_CHARGED = /\b(?:suspended|superseded|terminated|expired)\b/i;

/** Tells where the tariff's own Chapter 99 says otherwise than a programme. Printed is not in force: nothing is refused for it. */
export async function compareWithTariff(rows: DutyRows, database: Database): Promise<void> {
  const asked = rows.programs.map(({ value: { programId, heading, from, until } }) => ({
    id: programId,
    heading,
    from,
    to: until,
  }));
  const lines = await database.query<Printed>(PRINTED, [JSON.stringify(asked)]);
  const printed = new Map(lines.map((line) => [line.programId, line]));
  const faults = rows.faults.programs;
  for (const { row, value: program } of rows.programs) {
    const line = printed.get(program.programId);
    if (!line) {
      faults.noted(
        row,
        'heading',
        'heading.not_in_tariff',
        'No edition of the tariff on record has this heading in these days.',
      );
      continue;
    }
    const { edition, description, general } = line;
    const suspended = NOT_CHARGED.exec(description)?.[0] ?? NOT_CHARGED.exec(general ?? '')?.[0];
    if (suspended !== undefined && !isPrintedOnly(program))
      faults.noted(
        row,
        'heading',
        'heading.printed_as_not_charged',
        `${edition} prints it as ${suspended.toLowerCase()}.`,
      );
    const added = general === null || program.rateKind !== 'surcharge' ? null : addedPercent(readChapter99(general));
    if (added && program.ratePercent && added.compare(program.ratePercent) !== 0)
      faults.noted(row, 'ratePercent', 'rate.differs_from_tariff', `${edition} prints ${added.toString()} per cent.`);
  }
}
