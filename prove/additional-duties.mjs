// Every ten-digit line of the tariff × 20 origins × every day of 2025 and 2026 on which additional duties change: each is answered
// or says what is missing, none throws, and the least is never above the most. Then the whole set is loaded into a service, and the
// worked examples are asked of it over HTTP. Needs REFERENCE_DATA_DIR with chapter99/.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readDutyFiles } from '../dist/src/features/duties/loading/duty-files.js';
import { readDutyRows, refusedRows } from '../dist/src/features/duties/loading/duty-rows.js';
import { additionalDuties } from '../dist/src/features/duties/rules/additional/additional-duties.js';
import { ProgramIndex } from '../dist/src/features/duties/rules/additional/program-index.js';
import { readRateText } from '../dist/src/features/reference/rules/rate-text.js';

const folder = process.env.REFERENCE_DATA_DIR;
const chapter99 = folder && path.join(folder, 'chapter99');
if (!chapter99 || !existsSync(chapter99)) {
  process.stdout.write('not run: REFERENCE_DATA_DIR does not hold chapter99/\n');
  process.exit(0);
}

const ORIGINS = 'CN HK MO CA MX DE FR IT GB JP KR CH IN BR VN TW TH AU RU NI'.split(' ');
const VALUE = 1_000_000n;

const rows = readDutyRows(readDutyFiles(chapter99));
if (refusedRows(rows) > 0) throw new Error(`${refusedRows(rows)} rows of the set are refused`);
const values = (read) => read.map(({ value }) => value);
const index = new ProgramIndex({
  programs: values(rows.programs),
  memberships: values(rows.products),
  facts: values(rows.facts),
});

const printed = parse(readFileSync(path.join(folder, 'hts_2025_rev32.csv')), { columns: true, bom: true });
const general = new Map(printed.map((row) => [row.hts.replaceAll('.', ''), row.general_rate]));
const lines = [...general.keys()].filter((hts) => hts.length === 10 && Number(hts.slice(0, 2)) < 98);
const days = index.changeDays.filter((day) => day >= '2025-01-01' && day <= '2026-12-31');

function ordinaryOf(hts) {
  const reading = readRateText(general.get(hts) || general.get(hts.slice(0, 8)) || '');
  const isPercent = reading.kind === 'rate' && reading.rate.specific.length === 0;
  return isPercent ? { kind: 'percent', percent: reading.rate.adValoremPercent } : { kind: 'unknown' };
}

const stated = new Map();
const missing = new Map();
const counts = { answered: 0, open: 0, wrong: 0 };
const began = performance.now();
// The rule depends on a line by the programmes that touch it and by its ordinary duty alone: what is alike in both is asked once.
const known = new Map();
let distinct = 0;
for (const [at, number] of lines.entries()) {
  const ordinary = ordinaryOf(number);
  const rate = ordinary.percent?.toString() ?? 'unknown';
  for (const origin of ORIGINS)
    for (const day of days) {
      const touching = index.touching(number, origin, day);
      const byRate = known.get(touching) ?? known.set(touching, new Map()).get(touching);
      let verdict = byRate.get(rate);
      if (!verdict) {
        verdict = judged(number, origin, day, ordinary);
        byRate.set(rate, verdict);
        distinct++;
      }
      counts[verdict.kind]++;
      for (const name of verdict.missing) missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  if (at % 2000 === 1999) process.stdout.write(`  ${at + 1} of ${lines.length} lines\n`);
}

function judged(number, origin, day, ordinary) {
  const answer = additionalDuties(index, { number, origin, day, value: VALUE, stated, ordinary, suffixes: null });
  const named = answer.missing.filter(({ effect }) => effect === 'amount');
  const sound =
    answer.least <= answer.most && (answer.total === null ? named.length > 0 : answer.total === answer.least);
  if (!sound) process.stdout.write(`  wrong: ${number} ${origin} ${day} ${answer.least} ${answer.most}\n`);
  if (!sound) return { kind: 'wrong', missing: [] };
  return answer.total === null
    ? { kind: 'open', missing: named.map(({ definition }) => definition.name) }
    : { kind: 'answered', missing: [] };
}

const seconds = (performance.now() - began) / 1000;
const asked = lines.length * ORIGINS.length * days.length;
process.stdout.write(
  `${lines.length} lines × ${ORIGINS.length} origins × ${days.length} days = ${asked} questions in ${seconds.toFixed(1)} s (${((seconds * 1e6) / asked).toFixed(1)} µs each; ${distinct} differ in programmes or ordinary duty)\n` +
    `answered ${counts.answered}, open for want of a named fact ${counts.open}, unsound ${counts.wrong}\n` +
    `${[...missing]
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]) => `  ${name} ${count}`)
      .join('\n')}\n`,
);
if (counts.wrong > 0 || counts.answered + counts.open !== asked) process.exit(1);

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, 'test/e2e/official-', '--reporters=default', '-w', '1'],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
