// npm run build: builds the service, unless what is built is newer than everything it is built from; `-- --force` builds all of it anew.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'dist/.built');
// A folder's own time tells of files that went.
const SOURCES = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
// `npm install` writes the lock file again though nothing in it changes: the stamp holds its digest.
const locked = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

const newest = (place) => {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
};

const began = new Date();
const isCurrent =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === locked &&
  SOURCES.every((name) => newest(path.join(root, name)) < statSync(stamp).mtimeMs);
const forced = process.argv.includes('--force');
if (!isCurrent || forced) {
  // The compiler takes nothing away that is built of a source no longer there.
  if (forced) rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, ['--max-semi-space-size=64', nest, 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, locked);
  // What changed while it was built is built the next time.
  utimesSync(stamp, began, began);
}
