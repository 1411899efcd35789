import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { ASKED, BROWSER, QUOTE } from '../support/answer-pages.js';

let service: TestApp;
let caller: Caller;
beforeAll(async () => {
  service = await startTestApp();
  caller = service.anonymous();
}, 60_000);
afterAll(() => service.close());

const page = (body: object, path = '/v1/duty-determinations') => caller.post(path).set('accept', BROWSER).send(body);

describe('an answer as a page for people', () => {
  it('is the same answer: its amounts, what is missing with its worth, law beside each line, who decides, digest', async () => {
    const json = (await caller.post('/v1/duty-determinations').send(ASKED).expect(200)).body;
    const { text, headers } = await page(ASKED)
      .expect(200)
      .expect('content-type', /^text\/html; charset=utf-8/);
    for (const part of [
      'CBP decides',
      'Duties on 2025-05-02',
      'What is missing',
      'What to do next',
      'POST /v1/recomputations',
    ])
      expect(text).toContain(part);
    expect(text).toContain(json.result.missingFacts[0].question);
    for (const { verdict, heading, citation } of json.result.lines[0].additional)
      if (verdict === 'applies')
        for (const told of [heading, citation]) expect(text).toContain(String(told).replaceAll("'", '&#39;'));
    expect(text).toContain('$0.00 to $2,500.00');
    expect(text).not.toMatch(/<script|javascript:|onload=|https?:\/\//i);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['vary']).toMatch(/accept/i);
  });

  it('of a bond quote: each amount with its status beside it, next steps with their law', async () => {
    const json = (await caller.post('/v1/bond-requirement-quotes').send(QUOTE).expect(200)).body;
    const { text } = await page(QUOTE, '/v1/bond-requirement-quotes').expect(200).expect('content-type', /html/);
    for (const part of ['Bond quote of 2026-03-02', 'CBP decides', 'Standard continuous bond', json.digest])
      expect(text).toContain(part);
    const { authorityStatus } = json.steps.find(({ rule }: any) => rule === 'BOND-01');
    const row = /Standard continuous bond[\s\S]*?<\/tr>/.exec(text)?.[0].replaceAll(/<[^>]*>|\s+/g, ' ') ?? '';
    expect(row).toContain(String(authorityStatus).replaceAll('_', ' '));
    expect(row).toContain('19 CFR 113.13');
    expect(text).toContain(
      'HTSUS 8541.43.0010; 9903.03.01 10% (19 USC 2132); 9903.91.02 50% (19 USC 2411); A-570-010, open (19 USC 1673)',
    );
    expect(json.result.nextSteps.length).toBeGreaterThan(0);
    for (const { legalBasis } of json.result.nextSteps)
      for (const { authority } of legalBasis) expect(text).toContain(authority);
  });

  it('is JSON for whoever does not ask for a page, and refusals stay what they are', async () => {
    const { headers } = await caller
      .post('/v1/duty-determinations')
      .send(ASKED)
      .expect(200)
      .expect('content-type', /json/);
    expect(headers['vary']).toMatch(/accept/i);
    await page({ ...ASKED, asOf: 'tomorrow' })
      .expect(400)
      .expect('content-type', /problem\+json/);
  });

  it('escapes whatever was sent', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const lines = [{ ...ASKED.lines[1], facts: { usmcaClaim: false }, unit: evil.slice(0, 20) }];
    const { text } = await page({ ...ASKED, lines }).expect(200);
    expect(text).not.toContain('<img');
  });
});
