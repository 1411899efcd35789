import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Role } from '../../kernel/actor.js';
import { ClientDirectory } from './client-directory.js';
import type { RegisteredClient } from './client-directory.js';

/** How long a revocation made in another process may go unnoticed here; the promise to the outside is a minute. */
export const STANDING_MS = 15_000;
// Bounded, so that strangers cannot fill the memory.
const BOUNDS = { max: 10_000, ttl: STANDING_MS, ttlResolution: 0, perf: { now: () => Date.now() } };

/** Whether a client still stands: asked on every request, read from the database every few seconds. */
@Injectable()
export class Standings {
  private readonly clients = new LRUCache<string, Promise<RegisteredClient | undefined>>(BOUNDS);
  private readonly organisations = new LRUCache<string, Promise<boolean>>(BOUNDS);

  constructor(private readonly directory: ClientDirectory) {}

  /** The client as it stood at most a few seconds ago. */
  find(clientId: string): Promise<RegisteredClient | undefined> {
    return remembered(this.clients, clientId, () => this.directory.find(clientId));
  }

  mayActFor(organisationId: string, role: Role): Promise<boolean> {
    const ask = () => this.directory.mayActFor(organisationId, role);
    return remembered(this.organisations, `${role} ${organisationId}`, ask);
  }

  /** After a change in this process it is noticed at once. */
  forget(clientId: string): void {
    this.clients.delete(clientId);
  }
}

// The promise is kept, not its value: a thousand requests at once ask the database once.
function remembered<V>(cache: LRUCache<string, Promise<V>>, key: string, read: () => Promise<V>): Promise<V> {
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  cache.set(key, reading);
  reading.catch(() => {
    cache.delete(key);
  });
  return reading;
}
