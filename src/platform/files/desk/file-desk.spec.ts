import { describe, expect, it } from '@jest/globals';
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
});
