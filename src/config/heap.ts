import { setFlagsFromString } from 'node:v8';

/**
 * How far the heap may grow past what is alive before garbage is looked for, in per cent. Left to itself V8 lets it grow to several times as much.
 * Where one process does all, a file of entries takes 313 MB with 20, 371 with 60 and 473 with 150; it takes half as much of a processor again with 20
 * as with 60. On Node.js 24 a whole day of 85,000 takes 401 MB with 40 and 375 with 32, no slower (ADR 61). A worker of its own answers nobody: a file
 * of 30,000 takes it 480 MB and 0.61 to 0.68 ms of a processor an entry with 32, 513 and 0.46 to 0.48 with 80, 753 and 0.48 to 0.50 where it is left to V8.
 */
const GROWTH_PERCENT = { service: 32, worker: 80 } as const;

/** Called once, before anything is made. */
export function keepHeapSmall(of: keyof typeof GROWTH_PERCENT): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH_PERCENT[of])}`);
}
