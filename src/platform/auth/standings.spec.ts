import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ClientDirectory } from './client-directory.js';
import type { RegisteredClient } from './client-directory.js';
import { STANDING_MS, Standings } from './standings.js';

class Directory extends ClientDirectory {
  readonly scopes = [];
  asked = 0;
  active = true;
  down = false;
  find(id: string): Promise<RegisteredClient> {
    this.asked++;
    if (this.down) return Promise.reject(new Error('no database'));
    return Promise.resolve({ id, active: this.active, epoch: 1 } as RegisteredClient);
  }
  mayActFor = () => Promise.resolve(true);
  noteUse = () => Promise.resolve();
}

afterEach(() => {
  jest.useRealTimers();
});

describe('whether a client still stands', () => {
  it('is read once for many requests, and again in time to keep the promise of a minute', async () => {
    jest.useFakeTimers({ now: 1_000 });
    const directory = new Directory();
    const standings = new Standings(directory);
    await Promise.all(Array.from({ length: 100 }, () => standings.find('a')));
    expect(directory.asked).toBe(1);

    directory.active = false; // revoked by another process
    jest.setSystemTime(1_000 + STANDING_MS + 1);
    expect((await standings.find('a'))?.active).toBe(false);
    expect(STANDING_MS).toBeLessThan(60_000);
  });

  it('is read anew after a change made here', async () => {
    const directory = new Directory();
    const standings = new Standings(directory);
    await standings.find('a');
    directory.active = false;
    standings.forget('a');
    expect((await standings.find('a'))?.active).toBe(false);
  });

  it('is not taken for good when the database cannot be asked', async () => {
    const directory = new Directory();
    const standings = new Standings(directory);
    directory.down = true;
    await expect(standings.find('a')).rejects.toThrow('no database');
    directory.down = false;
    expect((await standings.find('a'))?.active).toBe(true);
  });
});
