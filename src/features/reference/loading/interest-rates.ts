import { addDays, addMonths, isIsoDate } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadKind } from '../../../platform/loading/load-kind.js';
import { mergeEdition } from '../../../platform/loading/merge-edition.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import type { VersionedTable } from '../../../platform/loading/versioned-table.js';
import { editionCited, textOf } from './values.js';

const RATES: VersionedTable = {
  table: 'interest_rate',
  key: [],
  content: ['underpayment_percent', 'overpayment_percent'],
  carried: ['corporate_overpayment_percent'],
};

/** CBP's table of interest rates: a row for each period, or for each quarter by its first day. */
export const INTEREST_RATES: LoadKind = {
  name: 'interest-rates',
  columns: {
    from: { names: ['begin_date', 'quarter_start'] },
    through: { names: ['end_date'], optional: true },
    under: { names: ['underpayment_pct'] },
    over: { names: ['overpayment_pct'] },
    corporate: { names: ['corporate_overpayment_pct'], optional: true },
  },
  plan(rows, edition, faults) {
    const sound: Period[] = [];
    for (const row of rows) {
      const period = periodOf(row, edition, faults);
      const earlier = period && sound.find((other) => overlap(other, period));
      if (earlier)
        faults.refuse(row, 'from', 'period.overlaps', `Row ${String(earlier.row.number)} covers some of these days.`);
      else if (period) sound.push(period);
    }
    noteGaps(sound, faults);
    return (database, progress) => mergeEdition(database, RATES, sound, { edition }, progress);
  },
};

interface Period extends EditionRow {
  readonly row: CsvRow;
  readonly to: IsoDate;
}

function periodOf(row: CsvRow, edition: Edition, faults: LoadFaults): Period | null {
  const from = textOf(row, 'from', faults);
  const through = textOf(row, 'through', faults) || lastDayOfQuarter(from);
  const [under, over, corporate] = ['under', 'over', 'corporate'].map((field) => textOf(row, field, faults));
  const no = (field: string, code: string, message: string): null => {
    faults.refuse(row, field, code, message);
    return null;
  };
  if (!isIsoDate(from)) return no('from', 'date.malformed', 'Not a date, YYYY-MM-DD.');
  if (!isIsoDate(through)) return no('through', 'date.malformed', 'Not a date, YYYY-MM-DD.');
  if (through < from) return no('through', 'period.ends_before_it_begins', `It begins on ${from}.`);
  if (!isPercent(under)) return no('under', 'percent.malformed', 'Not a percentage between 0 and 100.');
  if (!isPercent(over)) return no('over', 'percent.malformed', 'Not a percentage between 0 and 100.');
  if (corporate && !isPercent(corporate)) return no('corporate', 'percent.malformed', 'Not a percentage.');
  const values = {
    underpayment_percent: under,
    overpayment_percent: over,
    corporate_overpayment_percent: corporate || null,
  };
  return {
    row,
    values,
    citation: editionCited('CBP quarterly interest rates (19 CFR 24.3a)', edition),
    from,
    to: addDays(through, 1),
  };
}

const lastDayOfQuarter = (from: string): string => (isIsoDate(from) ? addDays(addMonths(from, 3), -1) : '');

const isPercent = (text: string | undefined): text is string =>
  Decimal.isDecimal(text) && !text.startsWith('-') && Decimal.parse(text).toNumber() <= 100;

const overlap = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

function noteGaps(periods: readonly Period[], faults: LoadFaults): void {
  const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  inOrder.forEach((period, i) => {
    const before = inOrder[i - 1];
    if (before && before.to < period.from)
      faults.noted(period.row, 'from', 'period.gap', `No period covers the days from ${before.to} on.`);
  });
}
