import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let folder: string;
let officer: Caller;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'files-'));
  t = await startTestApp({ DATA_DIR: folder });
  officer = await t.as('port_officer');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

describe('a picture that takes long', () => {
  const areas = (n: number, size: number) =>
    Array.from({ length: n }, (_, i) => ({ left: i * 15, top: i * 15, width: size, height: size }));
  let large: string;
  const uploaded = async (width: number, height: number): Promise<string> => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#4080c0' } })
      .jpeg()
      .toBuffer();
    const sent = officer.put('/v1/uploads?kind=image').set('content-type', 'image/jpeg').send(bytes);
    return ((await sent.expect(200)).body as { id: string }).id;
  };
  beforeAll(async () => {
    large = await uploaded(5000, 4000);
  }, 60_000);
  const redact = (covered: readonly object[], id = large) =>
    officer.post(`/v1/files/${id}/redacted-copies`).send({ covered });

  it('does not keep others waiting, who are answered while it is drawn', async () => {
    const waiting = { answered: 0, isOver: (): boolean => false };
    const drawn = redact(areas(60, 500)).then((answer) => {
      waiting.isOver = () => true;
      return answer;
    });
    while (!waiting.isOver()) {
      await t.anonymous().get('/health/live').expect(200);
      if (!waiting.isOver()) waiting.answered++;
    }
    expect((await drawn).status).toBe(201);
    expect(waiting.answered).toBeGreaterThan(5);
    const link = await officer.post(`/v1/files/${(await drawn).body.id as string}/links`).expect(201);
    const { data, info } = await sharp(
      (
        await officer
          .get(link.body.href as string)
          .buffer(true)
          .responseType('blob')
          .expect(200)
      ).body as Buffer,
    )
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (left: number, top: number): readonly number[] => [
      ...data.subarray((top * info.width + left) * 3, (top * info.width + left) * 3 + 3),
    ];
    expect([info.width, info.height, info.channels]).toEqual([5000, 4000, 3]);
    expect(at(300, 300)).toEqual([0, 0, 0]);
    expect(at(4900, 100)[2]).toBeGreaterThan(150);
  }, 120_000);

  it('is not drawn where its areas together are more than twice the largest image', async () => {
    const whole = { left: 0, top: 0, width: 5000, height: 4000 };
    const { body } = await redact(Array.from({ length: 7 }, () => whole)).expect(400);
    expect(body.errors[0]).toMatchObject({ code: 'file.areas_too_large', pointer: '/covered' });
  });

  it('takes a place, of which one organisation has a few', async () => {
    const smaller = await uploaded(3500, 2500);
    const answers = await Promise.all(Array.from({ length: 12 }, () => redact(areas(3, 900), smaller)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(8);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body.code).toBe('file.too_many_at_once');
    expect(refused[0]?.headers['retry-after']).toBe('5');
  }, 120_000);
});
