import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readEnvironment } from './env.js';
import type { Environment } from './env.js';

/**
 * The settings of this installation: `.env` in its folder, where there is one, and over it the environment of the
 * process. A file that is there and cannot be read is refused, since what it says could be `MODE=production`.
 */
export function readSettings(root: string, fallbacks: Readonly<Record<string, string>> = {}): Environment {
  // Set to nothing is not set: `MODE= npm start` does not undo what the file says.
  const given = Object.entries(process.env).filter(([, value]) => value?.trim());
  return readEnvironment({ ...fallbacks, ...settingsFile(root), ...Object.fromEntries(given) }, root);
}

function settingsFile(root: string): Readonly<Record<string, string | undefined>> {
  const file = path.join(root, '.env');
  try {
    return parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
