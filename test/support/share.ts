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
