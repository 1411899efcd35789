import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { BackgroundLoop } from './background-loop.js';

const failed = (): void => undefined;
/** Comes back once it is so; a test that waits in vain ends by its own deadline. */
const until = async (so: () => boolean): Promise<void> => {
  while (!so()) await sleep(5);
};

describe('a loop of the worker', () => {
  it('takes turns at once while there is more, and pauses when there is not', async () => {
    let turns = 0;
    const loop = new BackgroundLoop({ run: () => Promise.resolve(++turns < 50), pauseMs: 60_000, failed });
    loop.start();
    loop.start();
    await until(() => turns >= 50);
    await sleep(20);
    expect(turns).toBe(50);
    expect(await loop.stop()).toBe(true);
  });

  it('ends at once out of a pause, and never within a turn', async () => {
    let [begun, ended] = [0, 0];
    let end = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      end = resolve;
    });
    const run = async (): Promise<boolean> => {
      begun++;
      await turn;
      ended++;
      return true;
    };
    const loop = new BackgroundLoop({ run, pauseMs: 60_000, failed });
    loop.start();
    await until(() => begun === 1);
    let isStopped = false;
    const stopped = loop.stop().then(() => {
      isStopped = true;
    });
    await sleep(20);
    expect([begun, ended, isStopped]).toEqual([1, 0, false]);
    end();
    await stopped;
    expect([begun, ended]).toEqual([1, 1]);
    const A_DAY_MS = 86_400_000;
    const resting = new BackgroundLoop({ run: () => Promise.resolve(false), pauseMs: A_DAY_MS, failed });
    resting.start();
    await sleep(20);
    // Were the pause waited for, this test would end by its deadline.
    expect(await resting.stop()).toBe(true);
  });

  it('goes on after a turn that failed, and tells of it', async () => {
    let turns = 0;
    const told: unknown[] = [];
    const run = (): Promise<boolean> => (++turns === 1 ? Promise.reject(new Error('down')) : Promise.resolve(false));
    const loop = new BackgroundLoop({ run, pauseMs: 5, failed: (error) => told.push(error) });
    loop.start();
    await until(() => turns > 1);
    await loop.stop();
    expect(turns).toBeGreaterThan(1);
    expect(told).toHaveLength(1);
  });

  it('begins no turn while something else is done, which begins once the running turn has ended', async () => {
    let [turns, running] = [0, 0];
    const run = async (): Promise<boolean> => {
      running++;
      await sleep(1);
      running--;
      return ++turns > 0;
    };
    const loop = new BackgroundLoop({ run, pauseMs: 1, failed });
    loop.start();
    await until(() => turns > 3);
    for (let times = 0; times < 3; times++)
      await loop.restWhile(async () => {
        const before = turns;
        expect(running).toBe(0);
        await sleep(20);
        expect([turns, running]).toEqual([before, 0]);
      });
    await expect(loop.restWhile(() => Promise.reject(new Error('not done')))).rejects.toThrow('not done');
    const after = turns;
    await until(() => turns > after);
    expect(await loop.stop()).toBe(true);
  });

  it('that never began has nothing to end', async () => {
    const loop = new BackgroundLoop({ run: () => Promise.resolve(true), pauseMs: 1, failed });
    expect(await loop.stop()).toBe(false);
  });

  it('takes a part of the time while it stands back, and all of it afterwards', async () => {
    let turns = 0;
    const TURN_MS = 10;
    const run = async (): Promise<boolean> => {
      await sleep(TURN_MS);
      turns++;
      return true;
    };
    const loop = new BackgroundLoop({ run, pauseMs: 60_000, failed });
    const goOn = loop.standBack();
    loop.start();
    await sleep(50 * TURN_MS);
    // Fifty turns would fit; one in ten is taken, and a machine that has no time takes fewer.
    expect(turns).toBeGreaterThanOrEqual(1);
    expect(turns).toBeLessThanOrEqual(6);
    goOn();
    goOn();
    const before = turns;
    await until(() => turns >= before + 20);
    expect(await loop.stop()).toBe(true);
  });
});
