import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** What each rule of the house is there to find, one fault a line. */
const PLANTED: Readonly<Record<string, string>> = {
  'by-the-door': 'void "select set_config(a)";\nvoid `select pg_try_advisory_lock(1)`;\n',
  'no-renamed-type': 'void (1 as unknown as string);\n',
  'named-by-a-verb': 'class Cases { of() {} }\nfunction of() {}\n',
  'law-in-rules':
    'import { cfr } from "../../kernel/citation.js";\nvoid [cfr("x")];\nvoid "19 CFR 133.21(b)";\nvoid "141.20";\nvoid "4321(b)";\n',
  'told-the-day': 'void new Date();\nvoid Date.now();\nvoid Math.random();\n',
  'type-imports': 'import { Day } from "./day.js";\nexport const at: Day = "2026-11-30";\n',
};
const LAWFUL =
  'import { Day } from "./day.js";\n@Injectable()\nclass Cases { static of() {} constructor(readonly day: Day) {} }\nvoid new Date("2026-01-01");\nvoid "1978-01-01";\n';

it('finds with each rule of the house what it is there for, and nothing where all is well', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'house-rules-'));
  try {
    const files = { ...PLANTED, lawful: LAWFUL };
    for (const [name, source] of Object.entries(files)) await writeFile(path.join(folder, `${name}.ts`), source);
    const rules = Object.fromEntries(Object.keys(PLANTED).map((name) => [`house/${name}`, 'error']));
    const config = { jsPlugins: [path.resolve('tools/lint/house.mjs')], categories: { correctness: 'off' }, rules };
    await writeFile(path.join(folder, 'config.json'), JSON.stringify(config));
    const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
    const { stdout } = await promisify(execFile)(process.execPath, [oxlint, '-c', 'config.json', '-f', 'json', '.'], {
      cwd: folder,
    }).catch((error: unknown) => error as { stdout: string });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
    const found = diagnostics.map(({ filename, code }) => `${filename} ${code}`).sort();
    const lines = { 'type-imports': 1, 'law-in-rules': 4 } as Readonly<Record<string, number>>;
    const expected = Object.entries(PLANTED).flatMap(([name, source]) =>
      Array.from({ length: lines[name] ?? source.trim().split('\n').length }, () => `${name}.ts house(${name})`),
    );
    expect(found).toEqual(expected.sort());
    const held = (await readFile('.oxlintrc.form.json', 'utf8')).matchAll(/"house\/([a-z-]+)": "error"/g);
    expect(Object.keys(PLANTED).sort()).toEqual([...held].map(([, name]) => name).sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
