// The stacking of additional duties: the processor time of the rule alone, for a line looked at for the first time and for lines alike.
// What others have of the machine does not count. With the whole set where REFERENCE_DATA_DIR points to it, else with the sandbox's.
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { readDutyFiles } from '../dist/src/features/duties/loading/duty-files.js';
import { readDutyRows } from '../dist/src/features/duties/loading/duty-rows.js';
import { additionalDuties } from '../dist/src/features/duties/rules/additional/additional-duties.js';
import { ProgramIndex } from '../dist/src/features/duties/rules/additional/program-index.js';
import { Decimal } from '../dist/src/kernel/decimal.js';
import { SANDBOX_NUMBERS, sandboxIndex } from '../dist/src/features/duties/sandbox/sandbox-index.fixture.js';

const ORIGINS = ['CN', 'DE', 'CA', 'JP', 'KR', 'VN', 'IN', 'MX'];
const DAYS = ['2025-03-12', '2025-07-01', '2025-11-14', '2026-03-02', '2026-04-08'];
const ALIKE = 200_000;
const MOST_SECONDS = 4;

export async function additionalDutiesBench({ say = () => undefined } = {}) {
  const data = dataSet();
  const questions = SANDBOX_NUMBERS.flatMap((number) =>
    ORIGINS.flatMap((origin) => DAYS.map((day) => ({ number, origin, day, ...GOODS }))),
  );
  for (const question of questions) additionalDuties(data.index, question);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const fresh = timeFresh(data.build, questions);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const alike = timeAlike(data.index);
  say(
    `${data.name}: a line for the first time ${(fresh * 1e6).toFixed(1)} µs, lines alike ${(alike * 1e6).toFixed(2)} µs`,
  );
  for (const line of whereTimeGoes(profile)) say(line);
  return [
    figure('additional duties: a line, all programmes', fresh * 1e3, 0.1, 'ms'),
    figure('additional duties: lines alike', alike * 1e6, 10, 'µs'),
  ];
}

const GOODS = {
  value: 1_000_000n,
  stated: new Map(),
  ordinary: { kind: 'percent', percent: Decimal.parse('2.5') },
  suffixes: null,
};

function dataSet() {
  const folder = process.env.REFERENCE_DATA_DIR;
  if (!folder) return { name: 'the sandbox', build: () => sandboxIndex(), index: sandboxIndex() };
  const rows = readDutyRows(readDutyFiles(path.join(folder, 'chapter99')));
  const values = (read) => read.map(({ value }) => value);
  const data = { programs: values(rows.programs), memberships: values(rows.products), facts: values(rows.facts) };
  const build = () => new ProgramIndex(data);
  return { name: 'the whole set', build, index: build() };
}

// Each question once on an index that has not seen it.
function timeFresh(build, questions) {
  let [spent, asked] = [0, 0];
  const until = performance.now() + MOST_SECONDS * 1000;
  do {
    const index = build();
    const began = process.cpuUsage();
    for (const question of questions) additionalDuties(index, question);
    spent += secondsSince(began);
    asked += questions.length;
  } while (performance.now() < until);
  return spent / asked;
}

// Lines of one entry that differ in value alone.
function timeAlike(index) {
  const question = { number: '7318155030', origin: 'CN', day: '2026-03-02', ...GOODS };
  const steel = new Map([['steelContentValue', Decimal.parse('600')]]);
  const began = process.cpuUsage();
  for (let i = 0; i < ALIKE; i++) additionalDuties(index, { ...question, stated: steel, value: 100_000n + BigInt(i) });
  return secondsSince(began) / ALIKE;
}

// Of all threads of this process, the collector's too.
function secondsSince(began) {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function whereTimeGoes({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const self = new Map();
  for (const sample of samples) {
    const frame = byId.get(sample);
    const name = `${frame?.functionName || '(anonymous)'} ${path.basename(frame?.url ?? '')}`;
    self.set(name, (self.get(name) ?? 0) + 1);
  }
  return [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([name, count]) => `  ${((100 * count) / samples.length).toFixed(1).padStart(5)} %  ${name}`);
}

const figure = (name, ours, target, unit) => ({ name, ours, baseline: null, ratio: ours, target, unit, atMost: true });
