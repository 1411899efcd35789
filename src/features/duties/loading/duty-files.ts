import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../../../platform/loading/csv-file.js';
import type { Columns, CsvFile } from '../../../platform/loading/csv-file.js';

const named = (...names: string[]) => ({ names });
const optional = (...names: string[]) => ({ names, optional: true });

/** The columns of each file, by the names used here. */
export const PROGRAMS = {
  programId: named('program_id'),
  authority: named('authority'),
  heading: named('heading'),
  headingFloorMet: optional('heading_floor_met'),
  description: named('description'),
  countryScope: named('country_scope'),
  productScope: named('product_scope'),
  rateKind: named('rate_kind'),
  ratePercent: named('rate_percent'),
  from: named('from'),
  until: named('until'),
  publishedOn: optional('published_on'),
  conditions: named('conditions'),
  stackingGroup: named('stacking_group'),
  rank: named('rank'),
  yieldsTo: named('yields_to'),
  appliesTo: named('applies_to'),
  metal: optional('metal'),
  occupies: named('occupies'),
  relieves: named('relieves'),
  instrument: named('legal_instrument'),
  sourceUrl: optional('source_url'),
  confidence: named('confidence'),
  note: optional('note'),
} as const satisfies Columns;
export const PRODUCTS = {
  listName: named('list_name'),
  prefix: named('hts_prefix'),
  from: named('from'),
  until: named('until'),
} as const satisfies Columns;
export const LISTS = {
  listName: named('list_name'),
  source: named('source'),
  confidence: named('confidence'),
  note: optional('note'),
} as const satisfies Columns;
export const FACTS = {
  name: named('fact'),
  type: named('type'),
  answers: named('values'),
  ifMissing: named('if_missing'),
  question: named('question'),
  askedWhen: optional('asked_when'),
  usedBy: optional('used_by'),
} as const satisfies Columns;

const NOTHING: CsvFile = { digest: '', header: [], rows: [], named: {} };

/** The four files of a set. A proclamation may come as programmes alone: what a file is not there for stays as it is. */
export type DutyFiles = Readonly<Record<'programs' | 'products' | 'lists' | 'facts', CsvFile>>;

export const FILE_NAMES: Readonly<Record<keyof DutyFiles, string>> = {
  programs: 'programs.csv',
  products: 'program_products.csv',
  lists: 'product_lists.csv',
  facts: 'facts.csv',
};

/** Reads the files of a folder; only the programmes must be there. Throws `UnreadableFile`. */
export function readDutyFiles(folder: string): DutyFiles {
  const file = (name: string, columns: Columns): CsvFile => {
    const at = path.join(folder, name);
    return existsSync(at) ? readCsv(at, columns) : NOTHING;
  };
  return {
    programs: readCsv(path.join(folder, FILE_NAMES.programs), PROGRAMS),
    products: file(FILE_NAMES.products, PRODUCTS),
    lists: file(FILE_NAMES.lists, LISTS),
    facts: file(FILE_NAMES.facts, FACTS),
  };
}
