import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/actor.js';
import { BoundedCache } from './bounded-cache.js';
import { ClientDirectory } from './client-directory.js';
import type { RegisteredClient } from './client-directory.js';

/** How long a revocation made in another process may go unnoticed here; the promise to the outside is a minute. */
export const STANDING_MS = 15_000;

/** Whether a client still stands: asked on every request, read from the database every few seconds. */
@Injectable()
export class Standings {
  private readonly clients = new BoundedCache<Promise<RegisteredClient | undefined>>(10_000, STANDING_MS);
  private readonly organisations = new BoundedCache<Promise<boolean>>(10_000, STANDING_MS);

  constructor(private readonly directory: ClientDirectory) {}

  /** The client as it stood at most a few seconds ago. */
  of(clientId: string): Promise<RegisteredClient | undefined> {
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
function remembered<V>(cache: BoundedCache<Promise<V>>, key: string, read: () => Promise<V>): Promise<V> {
  const now = Date.now();
  const known = cache.get(key, now);
  if (known) return known;
  const reading = read();
  cache.set(key, reading, now);
  reading.catch(() => {
    cache.delete(key);
  });
  return reading;
}
