import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemTypes } from '../../src/kernel/errors.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => (t = await startTestApp()));
afterAll(() => t.close());

describe('every refusal', () => {
  it('has a stable code of its own', () => {
    const codes = problemTypes().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.filter((code) => !/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/.test(code))).toEqual([]);
  });

  it('is in docs/errors.md, and nothing else is', () => {
    const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z0-9_.]+)` \|/gm)].map(
      ([, code]) => code,
    );
    expect(rows).toEqual(problemTypes().map(({ code }) => code));
  });

  it('is explained at the address of its type', async () => {
    const caller = t.anonymous();
    for (const { code, title } of problemTypes()) {
      const { body } = await caller.get(`/v1/problems/${code}`).expect(200);
      expect(body).toMatchObject({ code, title });
    }
    await caller.get('/v1/problems/no.such_code').expect(404);
  });
});
