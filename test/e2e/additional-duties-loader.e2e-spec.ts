import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDITIONAL_DUTIES } from '../../src/features/duties/loading/additional-duties.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { DutyPrograms } from '../../src/features/duties/programs/duty-programs.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { askAs } from '../support/ask-as.js';
import { TestLoads, counts } from '../support/loads.js';

let service: TestApp;
const root = mkdtempSync(path.join(tmpdir(), 'duties-'));
beforeAll(async () => {
  service = await startTestApp();
}, 60_000);
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await service.close();
});

const PROGRAMS =
  'program_id,authority,heading,description,country_scope,product_scope,rate_kind,rate_percent,from,until,conditions,stacking_group,rank,yields_to,applies_to,occupies,relieves,legal_instrument,confidence';
const PRODUCTS = 'list_name,hts_prefix,from,until';
const LISTS = 'list_name,source,confidence';
const FACTS = 'fact,type,values,if_missing,question';

const program = (name: string, change: Readonly<Record<string, string>> = {}): string => {
  const row: Record<string, string> = {
    program_id: name,
    authority: 's301',
    heading: '9903.88.03',
    description: 'A test',
    country_scope: 'CN',
    product_scope: 't_list',
    rate_kind: 'surcharge',
    rate_percent: '25',
    from: '2025-01-01',
    until: '',
    conditions: '',
    stacking_group: `g_${name}`,
    rank: '50',
    yields_to: '',
    applies_to: 'full',
    occupies: 'full',
    relieves: '',
    legal_instrument: 'Test instrument',
    confidence: 'A',
    ...change,
  };
  return PROGRAMS.split(',')
    .map((column) => `"${row[column] ?? ''}"`)
    .join(',');
};

interface Files {
  readonly programs?: readonly string[];
  readonly products?: readonly string[];
  readonly lists?: readonly string[];
  readonly facts?: readonly string[];
}

let sets = 0;
function load({ programs = [program('t_one')], products = [], lists = [], facts = [] }: Files, name = 'Test set') {
  const folder = path.join(root, String(++sets));
  mkdirSync(folder);
  const write = (file: string, header: string, rows: readonly string[]): void => {
    if (rows.length > 0) writeFileSync(path.join(folder, file), [header, ...rows, ''].join('\n'));
  };
  write('programs.csv', PROGRAMS, programs);
  write('program_products.csv', PRODUCTS, products);
  write('product_lists.csv', LISTS, lists);
  write('facts.csv', FACTS, facts);
  const { app } = service;
  return ADDITIONAL_DUTIES.loadFolder({
    path: folder,
    edition: { name, effectiveOn: '2025-01-01', reviewedThrough: '2026-12-01' },
    by: 'test',
    database: app.get(Database),
    clock: app.get(Clock),
    progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
  });
}
const told = ({ faults }: Awaited<ReturnType<typeof load>>): readonly string[] =>
  faults
    .filter(({ effect }) => effect === 'row_refused')
    .map(({ file, row, code }) => `${file ?? ''} ${String(row)} ${code}`);
const onRecord = async () => (await service.app.get(DutyPrograms).at(service.app.get(Clock).now())).index;
const SOUND = {
  programs: [program('t_one'), program('t_two', { conditions: 't_asked=true', heading: '9903.88.01' })],
  products: ['t_list,85414300,,', 't_list,8541420010,2025-01-01,2025-12-31'],
  lists: ['t_list,Test source,A'],
  facts: ['t_asked,boolean,,undetermined,Is it asked?'].map((row) => row.replace('t_asked', 'tAsked')),
};

describe('a set of additional duties', () => {
  it('is not loaded where a row is refused, and tells every fault with file, row and reason', async () => {
    const result = await load({
      programs: [
        program('t_unknown_list', { product_scope: 't_nowhere' }),
        program('t_bad_condition', { conditions: 'a=1;;b' }),
        program('t_unknown_fact', { conditions: 'tNobodyAsks=true' }),
        program('t_first', { stacking_group: 'g_same' }),
        program('t_second', { stacking_group: 'g_same' }),
        program('t_round', { yields_to: 'g_t_about' }),
        program('t_about', { yields_to: 'g_t_round' }),
        program('t_relieves', { relieves: 't_nothing' }),
        program('t_many', { rate_percent: '-4', country_scope: 'CHN', from: '2025-02-30', rank: 'first' }),
        program('t_first'),
      ],
      products: ['t_list,85414300,,', 't_list,85414300,2025-01-01,', 't_list,854,,', 'T list,85414300,,'],
      facts: ['tAsked,colour,,undetermined,Which?'],
    });
    expect(told(result)).toEqual([
      'programs.csv 3 condition.not_readable',
      'programs.csv 10 scope.malformed',
      'programs.csv 10 percent.malformed',
      'programs.csv 10 date.malformed',
      'programs.csv 10 value.malformed',
      'programs.csv 11 row.duplicate',
      'programs.csv 2 list.unknown',
      'programs.csv 4 fact.unknown',
      'programs.csv 9 program.unknown',
      'programs.csv 5 rank.overlaps',
      'programs.csv 7 yields.circle',
      'program_products.csv 3 period.overlaps',
      'program_products.csv 4 hts.malformed',
      'program_products.csv 5 value.malformed',
      'facts.csv 2 value.unknown',
    ]);
    expect((await onRecord()).programs.filter(({ programId }) => programId.startsWith('t_'))).toEqual([]);
  });

  it('is on record at once, a second run changes nothing', async () => {
    const set = { ...SOUND, programs: SOUND.programs.map((row) => row.replace('t_asked', 'tAsked')) };
    expect(counts(await load(set))).toEqual({ read: 6, refused: 0, added: 6, changed: 0, unchanged: 0 });
    const index = await onRecord();
    const ids = (number: string, day: '2025-06-01' | '2026-06-01') =>
      index
        .touching(number, 'CN', day)
        .programs.map(({ programId }) => programId)
        .filter((id) => id.startsWith('t_'));
    expect(ids('8541430010', '2026-06-01')).toEqual(['t_one', 't_two']);
    expect(ids('8541420010', '2025-06-01')).toEqual(['t_one', 't_two']);
    expect(ids('8541420010', '2026-06-01')).toEqual([]);
    expect(counts(await load(set))).toMatchObject({ added: 0, changed: 0, unchanged: 6 });
    expect(await onRecord()).toBe(index);
  });

  it('changes what differs, withdraws what a list no longer names, and ends nothing by itself', async () => {
    const before = service.app.get(Clock).now();
    const result = await load({
      programs: [program('t_one', { rate_percent: '30' })],
      products: ['t_list,85414300,,'],
    });
    expect(counts(result)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(result.missing).toEqual(expect.arrayContaining(['t_two', 'tAsked']));
    const index = await onRecord();
    expect(index.programs.find(({ programId }) => programId === 't_one')?.ratePercent?.toString()).toBe('30');
    expect(index.programs.map(({ programId }) => programId)).toContain('t_two');
    expect(
      index.touching('8541420010', 'CN', '2025-06-01').programs.filter(({ programId }) => programId.startsWith('t_')),
    ).toEqual([]);
    expect(before <= service.app.get(Clock).now()).toBe(true);
  });

  it('is compared with what the tariff prints', async () => {
    const printed = [
      'HTS Number,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty',
      '9903.88.16,"Articles of list 4B [Compiler\'s note: provision suspended.]",,The duty provided in the applicable subheading + 15%,,',
    ];
    const loads = new TestLoads(service);
    await loads.load(HTS, printed, '2025-01-01', 'Of Chapter 99');
    loads.clear();
    const { faults } = await load({
      programs: [
        program('t_one', { rate_percent: '12', heading: '9903.88.03' }),
        program('t_three', { heading: '9903.99.99' }),
        program('t_four', { heading: '9903.88.16', rate_percent: '15' }),
      ],
    });
    const noted = faults
      .filter(({ row }) => row !== null)
      .map(({ row, code, effect }) => `${String(row)} ${code} ${effect}`);
    expect(noted).toEqual([
      '2 rate.differs_from_tariff noted',
      '3 heading.not_in_tariff noted',
      '4 heading.printed_as_not_charged noted',
    ]);
  });

  it('is in the audit trail under the name of whoever loaded it', async () => {
    const [row] = await askAs(
      service.database.adminUrl,
      `select array_agg(distinct actor_id) as actors from audit where table_name in ('duty_program', 'duty_product', 'duty_fact') and actor_id like 'loader:%'`,
    );
    expect(row?.actors).toEqual(['loader:test']);
  });
});
