import { setImmediate } from 'node:timers/promises';
import type { Turns } from '../../kernel/turns.js';

// Whatever waits, an answer of PostgreSQL to who files a file among it, waits for this and for the turn that is under way.
const LONGEST_STRETCH_MS = 1;

/** Does work in turns, and after every stretch of it whatever else waits: one answer of a thousand lines delays no other. */
export async function inTurns<T>(turns: Turns<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
    if (performance.now() - began < LONGEST_STRETCH_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}
