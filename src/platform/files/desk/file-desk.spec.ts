import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { FileDesk, MOST_AT_ONCE, MOST_OF_ONE } from './file-desk.js';

const actorOf = (organisationId: string): Actor => ({ id: 'x', role: 'importer', organisationId, scopes: [] });

describe('the desk that files go through', () => {
  it('takes so many of one organisation, and so many in all, and takes the next when one has left', async () => {
    const desk = new FileDesk();
    const leaving: (() => void)[] = [];
    const enter = (organisation: string): Promise<string> =>
      desk.admit(actorOf(organisation), () => new Promise((resolve) => leaving.push(() => resolve('done'))));
    const inside: Promise<string>[] = [];
    for (let i = 0; i < MOST_AT_ONCE; i++) {
      if (i === MOST_OF_ONE) await expect(enter('org_0')).rejects.toMatchObject({ code: 'file.too_many_at_once' });
      inside.push(enter(`org_${String(Math.floor(i / MOST_OF_ONE))}`));
    }
    await expect(enter('org_new')).rejects.toMatchObject({ code: 'file.busy', details: { retryAfter: 5 } });
    leaving[0]?.();
    await inside[0];
    inside.push(enter('org_0'));
    for (const leave of leaving) leave();
    expect(await Promise.all(inside)).toHaveLength(MOST_AT_ONCE + 1);
  });

  it('has a place again after one who came for nothing', async () => {
    const desk = new FileDesk();
    for (let i = 0; i < MOST_AT_ONCE * 2; i++)
      await expect(desk.admit(actorOf('org_0'), () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    expect(await desk.admit(actorOf('org_0'), () => Promise.resolve('in'))).toBe('in');
  });

  it('survives a thread that dies between two files, and reads the next one', async () => {
    const desk = new FileDesk();
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const aFile = (): Promise<unknown> => desk.check(Buffer.from('no picture'), 'image');
    try {
      await expect(aFile()).rejects.toMatchObject({ code: 'file.not_accepted' });
      expect(desk['pool']?.threads[0]?.emit('error', new Error('a thread that dies'))).toBe(true);
      expect(told).toHaveBeenCalledWith(expect.stringContaining('a thread that dies'));
      await expect(aFile()).rejects.toMatchObject({ code: 'file.not_accepted' });
    } finally {
      await desk.onApplicationShutdown();
    }
  });
});
