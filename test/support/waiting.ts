import type { Caller } from './app.js';

/** Where what waits for an officer is dealt with, each `kind path`. */
export async function waitingFor(officer: Caller): Promise<readonly string[]> {
  const { body } = await officer.get('/v1/work-items').query({ limit: 500 }).expect(200);
  return body.items.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`);
}
