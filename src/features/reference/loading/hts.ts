import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadKind } from '../../../platform/loading/load-kind.js';
import { nextWholeEdition } from '../../../platform/loading/editions.js';
import { mergeEdition } from '../../../platform/loading/merge-edition.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import type { VersionedTable } from '../../../platform/loading/versioned-table.js';
import { formatHtsNumber, rateLineOf, readHtsNumber } from '../rules/hts-number.js';
import { Headings } from './hts-headings.js';
import { editionCited, FirstOfKey, textOf } from './values.js';

/** Where tariff lines stand. */
const TARIFF_LINES: VersionedTable = {
  table: 'tariff_line',
  key: ['hts'],
  content: ['indent', 'description', 'full_description', 'units', 'general', 'special', 'column2', 'rate_from'],
  carried: ['authority', 'footnotes'],
};

/** A line as the file gives it, before its rates are compared with those of its eight-digit line. */
interface Line {
  readonly row: CsvRow;
  readonly number: string;
  readonly indent: number;
  readonly description: string;
  readonly fullDescription: string;
  readonly units: readonly string[];
  readonly rates: readonly [general: string, special: string, column2: string];
  readonly footnotes: string;
}

/** The tariff: USITC's own export as JSON or CSV, or a flat list with the path of each line written out. */
export const HTS: LoadKind = {
  name: 'hts',
  columns: {
    hts: { names: ['hts', 'HTS Number', 'htsno'] },
    indent: { names: ['indent'], optional: true },
    description: { names: ['description'] },
    fullDescription: { names: ['full_description'], optional: true },
    units: { names: ['units', 'Unit of Quantity'] },
    general: { names: ['general_rate', 'General Rate of Duty', 'general'] },
    special: { names: ['special_rate', 'Special Rate of Duty', 'special'] },
    column2: { names: ['column2_rate', 'Column 2 Rate of Duty', 'other'] },
    footnotes: { names: ['footnotes'], optional: true },
  },
  plan(rows, edition, faults) {
    if (!faults.hasColumn('footnotes'))
      faults.ofFile(
        'footnotes.none',
        'This file has no footnotes, which name the Chapter 99 headings of a line: those on record are kept, new lines have none. USITC’s JSON export has them.',
      );
    const named: string[] = [];
    const lines = linesOf(rows, faults, named);
    // Where eight digits are all there is, the tariff prints them with 00 behind.
    named.push(...lines.flatMap(({ number }) => (/^\d{8}00$/.test(number) ? [number.slice(0, 8)] : [])));
    const byNumber = new Map(lines.map((line) => [line.number, line]));
    const merged = lines.map((line) => toEditionRow(line, byNumber.get(rateLineOf(line.number)), edition, faults));
    const whole = isWhole(lines);
    if (whole && edition.reviewedThrough === undefined)
      faults.ofFile(
        'edition.not_reviewed',
        `Nobody said through when this edition was compared with its source: duties of days after ${edition.effectiveOn} are not determinable. Say --reviewed-through.`,
      );
    return async (database, progress) => {
      const next = await nextWholeEdition(database, 'hts', edition);
      return mergeEdition(database, TARIFF_LINES, merged, { edition, named, whole, next }, progress);
    };
  },
};

// The tariff has 97 chapters for goods, one of them reserved. A file with lines in nearly all of them is the tariff, another is a part of it.
const NEARLY_ALL = 90;

const isWhole = (lines: readonly Line[]): boolean =>
  new Set(lines.map(({ number }) => number.slice(0, 2)).filter((chapter) => chapter < '98')).size >= NEARLY_ALL;

function linesOf(rows: readonly CsvRow[], faults: LoadFaults, named: string[]): Line[] {
  const headings = new Headings();
  const seen = new FirstOfKey();
  return rows.flatMap((row): Line[] => {
    const written = textOf(row, 'hts', faults);
    const description = textOf(row, 'description', faults);
    const indent = Number(row.values['indent'] ?? '0') || 0;
    const path = headings.pathOf(indent, description);
    // Lines without a number only head the ones beneath them.
    if (written === '' && description !== '') return [];
    const reading = readHtsNumber(written);
    const refuse = (field: string, code: string, message: string): [] => {
      faults.refuse(row, field, code, message);
      if ('number' in reading) named.push(reading.number);
      return [];
    };
    if ('fault' in reading) return refuse('hts', reading.fault, reading.message);
    if (description === '') return refuse('description', 'description.blank', 'A line without words says nothing.');
    const first = seen.claim(reading.number, row);
    if (first !== undefined) return refuse('hts', 'hts.duplicate', `Row ${String(first)} has this number already.`);
    return [
      {
        row,
        number: reading.number,
        indent,
        description,
        fullDescription: textOf(row, 'fullDescription', faults) || path,
        units: unitsOf(textOf(row, 'units', faults)),
        rates: [textOf(row, 'general', faults), textOf(row, 'special', faults), textOf(row, 'column2', faults)],
        footnotes: textOf(row, 'footnotes', faults),
      },
    ];
  });
}

function toEditionRow(line: Line, rateLine: Line | undefined, edition: Edition, faults: LoadFaults): EditionRow {
  const inherits = line.number.length === 10 && rateLine !== undefined && inheritsFrom(line, rateLine, faults);
  const [general, special, column2] = inherits ? ['', '', ''] : line.rates;
  const chapter = Number(line.number.slice(0, 2));
  if (!inherits && general === '' && line.number.length >= 8 && chapter < 98)
    faults.noted(line.row, 'general', 'rate.blank', 'No general rate is printed: the duty will not be determinable.');
  return {
    values: {
      hts: line.number,
      indent: line.indent,
      description: line.description,
      full_description: line.fullDescription,
      units: line.units,
      general: general || null,
      special: special || null,
      column2: column2 || null,
      rate_from: inherits ? rateLine.number : null,
      footnotes: line.footnotes || null,
    },
    citation: editionCited('Harmonized Tariff Schedule of the United States', edition),
    from: edition.effectiveOn,
    to: null,
  };
}

// A ten-digit line prints no rate of its own, or the same as its eight-digit line; one that differs keeps what it prints.
function inheritsFrom({ row, rates }: Line, rateLine: Line, faults: LoadFaults): boolean {
  if (rates.every((rate) => rate === '') || rates.every((rate, i) => rate === rateLine.rates[i])) return true;
  const above = formatHtsNumber(rateLine.number);
  faults.noted(row, 'general', 'rate.differs_from_legal_line', `The rates are not those of ${above}; kept as printed.`);
  return false;
}

// `["No.","kg"]` in USITC's export, `No.;kg` in flat lists.
const unitsOf = (text: string): readonly string[] =>
  text
    .replace(/^\[|\]$/g, '')
    .split(/[;,]/)
    .map((unit) => unit.replace(/^"|"$/g, '').trim())
    .filter((unit) => unit !== '');
