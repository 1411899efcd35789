import { createHash } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project-name.js';

/** Yields copies of the native folder, one place after another, each made when asked for and reused by later starts. */
export function* cachedCopies(source: string): Generator<string> {
  const name = `${PROJECT}-postgres-${String(process.getuid?.())}-${fingerprint(source)}`;
  for (const parent of new Set([tmpdir(), '/var/tmp'])) {
    const copy = join(parent, name);
    try {
      if (!isIntact(copy, source)) makeCopy(source, parent, copy);
    } catch {
      continue;
    }
    yield join(copy, 'native');
  }
}

function fingerprint(source: string): string {
  const { mtimeMs } = lstatSync(join(source, 'bin/postgres'));
  return createHash('sha256')
    .update(`${realpathSync(source)}:${String(mtimeMs)}`)
    .digest('hex')
    .slice(0, 12);
}

// Everybody can write in the temporary folder: only a real folder of our own, writable by us alone, may be executed from.
// Cleaners remove old files one by one, so each file is looked for.
function isIntact(copy: string, source: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  if (!found) return false;
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${copy} exists and is not ours`);
  }
  return filesBelow(source).every((file) => {
    const original = lstatSync(join(source, file));
    const copied = lstatSync(join(copy, 'native', file), { throwIfNoEntry: false });
    return copied !== undefined && (!original.isFile() || copied.size === original.size);
  });
}

function makeCopy(source: string, parent: string, copy: string): void {
  const fresh = mkdtempSync(join(parent, `${PROJECT}-copy-`));
  try {
    const native = join(fresh, 'native');
    cpSync(source, native, { recursive: true, verbatimSymlinks: true });
    // A strict umask at install time must not survive the copy.
    for (const file of filesBelow(native)) {
      const entry = lstatSync(join(native, file));
      if (!entry.isSymbolicLink())
        chmodSync(join(native, file), entry.isDirectory() || file.startsWith('bin/') ? 0o755 : 0o644);
    }
    chmodSync(native, 0o755);
    chmodSync(fresh, 0o755);
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // A start beside this one may have been faster; its copy is as good.
    if (!isIntact(copy, source)) throw error;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
