/** A lock on something that is no row, by its name: PostgreSQL knows it by a number made of the name and a key. */
export interface AdvisoryLock {
  readonly name: string;
}

const names = new Set<string>();

/** Every lock there is, by name. */
export const lockNames = (): readonly string[] => [...names].sort();

/** Declares a lock; a name used twice, which would make two things wait for each other, is a defect found at start. */
export function advisoryLock(name: string): AdvisoryLock {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) throw new Error(`a lock is named in words: ${name}`);
  if (names.has(name)) throw new Error(`lock ${name} is declared twice`);
  names.add(name);
  return { name };
}

/** Waits; $1 are keys as `keyOf` gives them, taken in one order whoever asks. */
export const WAIT = {
  name: 'lock-wait',
  text: `select pg_advisory_xact_lock(hashtextextended(key, 0)) from (select unnest($1::text[]) as key order by 1) keys`,
};

/** Does not wait; $1 is one key as `keyOf` gives it. */
export const ATTEMPT = {
  name: 'lock-attempt',
  text: `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held`,
};

/** What a lock is known by: no name holds a space, so that no two locks with whatever keys are alike. */
export const keyOf = (lock: AdvisoryLock, key = ''): string => `${lock.name} ${key}`;

/** For a session of its own: waits for these locks one after the other and keeps them until the session ends. */
export const holdForSession = (...locks: readonly AdvisoryLock[]): string =>
  `select ${locks.map((lock) => `pg_advisory_lock(hashtextextended('${keyOf(lock)}', 0))`).join(', ')}`;
