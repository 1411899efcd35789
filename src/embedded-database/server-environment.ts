/** The whole environment of PostgreSQL's programs: ours may hold secrets, and locale or PG* variables that change what they do. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
