import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a sandbox is filled by. */
export interface SandboxBuild {
  readonly version: string;
  /** Over everything that decides what a sandbox holds: migrations, seeds, and the rules its cases were decided by. */
  readonly digest: string;
}

const BUILT = fileURLToPath(new URL('../../..', import.meta.url));
const PARTS: Readonly<Record<string, RegExp>> = {
  migrations: /\.js$/,
  'src/kernel': /\.js$/,
  'src/features': /(?:^|\/)(?:sandbox|rules)\/.*\.js$|seed[^/]*\.js$/,
};

let known: Promise<SandboxBuild> | undefined;

/** The build that runs; read once. */
export function thisBuild(): Promise<SandboxBuild> {
  known ??= readBuild();
  return known;
}

async function readBuild(): Promise<SandboxBuild> {
  const { version } = JSON.parse(await readFile(path.join(BUILT, '../package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256').update(version);
  for (const [part, takes] of Object.entries(PARTS)) {
    const folder = path.join(BUILT, part);
    const files = (await readdir(folder, { recursive: true })).filter((file) => takes.test(file)).sort();
    for (const file of files) hash.update(`\0${part}/${file}\0`).update(await readFile(path.join(folder, file)));
  }
  return { version, digest: hash.digest('hex') };
}
