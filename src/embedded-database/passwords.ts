import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The roles of the embedded server: the superuser, the owner that migrates, the runtime role that owns nothing. */
export const ROLES = ['postgres', 'trade_owner', 'trade_service'] as const;

/** One password per role. */
export type Passwords = Readonly<Record<(typeof ROLES)[number], string>>;

/** Reads the passwords of this data folder; undefined when none were made yet. */
export function readPasswords(dataDir: string): Passwords | undefined {
  const file = passwordFile(dataDir);
  if (!existsSync(file)) return undefined;
  const found = parse(readFileSync(file, 'utf8'));
  if (!found) throw new Error(`${file} is damaged: it must hold one password for each of ${ROLES.join(', ')}.`);
  return found;
}

/** Reads the passwords, or makes them once. The caller holds the folder's lock. */
export function ensurePasswords(dataDir: string): Passwords {
  const known = readPasswords(dataDir);
  if (known) return known;
  const made = Object.fromEntries(ROLES.map((role) => [role, randomBytes(24).toString('base64url')])) as Passwords;
  const file = passwordFile(dataDir);
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(draft, file);
  return made;
}

/** Where the passwords of this data folder are. */
export function passwordFile(dataDir: string): string {
  return join(dataDir, 'database-credentials.json');
}

function parse(text: string): Passwords | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    const isPassword = (each: unknown): boolean => typeof each === 'string' && /^[\w-]{16,}$/.test(each);
    return ROLES.every((role) => isPassword(value?.[role])) ? (value as Passwords) : undefined;
  } catch {
    return undefined;
  }
}
