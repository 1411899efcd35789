/** Whether everything is swept, as `npm run prove sweeps` does. */
export const WHOLE = process.env['SWEEPS'] === 'whole';

/** How long a sweep may take. */
export const SWEEP_MS = WHOLE ? 3_600_000 : 300_000;

/**
 * The share of a sweep that `npm test` runs: evenly out of all, the same one every time, but another for the next turn.
 * `npm run prove sweeps` runs all of them.
 */
export function shareOf<T>(all: readonly T[], most: number, turn: number): readonly T[] {
  if (WHOLE || all.length <= most) return all;
  const step = all.length / most;
  return Array.from({ length: most }, (_, i) => all[(Math.floor(i * step) + turn * 7) % all.length]!);
}

/**
 * One client of each role, at each turn another where a role has several: whom the law treats alike sees alike.
 * `npm run prove sweeps` asks as all of them.
 */
export function oneOfEachRole<C extends { readonly role: string }>(clients: readonly C[], turn: number): readonly C[] {
  if (WHOLE) return clients;
  return [...new Set(clients.map(({ role }) => role))].map((role) => {
    const alike = clients.filter((client) => client.role === role);
    return alike[turn % alike.length]!;
  });
}
