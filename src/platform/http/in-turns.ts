import { setImmediate } from 'node:timers/promises';
import type { Turns } from '../../kernel/turns.js';

const LONGEST_STRETCH_MS = 5;

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
