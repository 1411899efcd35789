import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../kernel/errors.js';

/** How fast a large body has to arrive. */
export interface Pace {
  /** So long the sender is waited for, in all, until `leastBytes` more have arrived. */
  readonly windowMs: number;
  readonly leastBytes: number;
  /** So long all of it may take. */
  readonly inAllMs: number;
}

const tooSlow = problem('request.too_slow', 'too_slow', 'What is sent arrives too slowly.');
const brokenOff = problem('request.broken_off', 'invalid', 'What was sent broke off.');

// What arrived last by a connection, and was held to a pace of its own.
const paced = new WeakMap<Socket, IncomingMessage>();

/** Whether a body is arriving by it that is held to a pace of its own, not to the time that other requests have. */
export const arrivesAtItsPace = (socket: Socket): boolean => paced.get(socket)?.complete === false;

const LATE = Symbol('late');

/**
 * The pieces of a body as they arrive. Only time in which the sender is waited for counts for a window; whatever is made of
 * the pieces between two of them takes as long as it takes.
 */
export async function* atPace(
  { raw }: FastifyRequest,
  { windowMs, leastBytes, inAllMs }: Pace,
): AsyncGenerator<Buffer> {
  paced.set(raw.socket, raw);
  const pieces = unbroken(raw);
  const end = performance.now() + inAllMs;
  let [left, arrived] = [windowMs, 0];
  try {
    for (let next = pieces.next(); ;) {
      const asked = performance.now();
      const piece = await orLate(next, Math.min(left, end - asked));
      left -= performance.now() - asked;
      if (piece !== LATE) {
        if (piece.done) return;
        arrived += piece.value.length;
      }
      if (performance.now() >= end || (left <= 0 && arrived < leastBytes)) throw tooSlow();
      if (left <= 0) [left, arrived] = [windowMs, 0];
      if (piece === LATE) continue;
      yield piece.value;
      next = pieces.next();
    }
  } finally {
    // Not awaited: a piece that is still waited for may never come.
    void pieces.return(undefined);
  }
}

async function* unbroken(body: Readable): AsyncGenerator<Buffer> {
  try {
    yield* body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw brokenOff();
  }
}

async function orLate<T>(awaited: Promise<T>, ms: number): Promise<T | typeof LATE> {
  // Whoever does not await it any more does not hear of it.
  awaited.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}

const LET_GO_MS = 2_000;

/**
 * Whoever is answered before all of a body has arrived that is read as it comes: the rest is thrown away for as long as a
 * client needs to read the answer, then the connection ends.
 */
export function letGo({ raw, body }: FastifyRequest): void {
  if (body !== raw || raw.complete) return;
  raw.resume();
  const ending = setTimeout(() => raw.socket.destroy(), LET_GO_MS);
  raw.once('close', () => {
    clearTimeout(ending);
  });
}
