import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GUIDES } from '../../src/guides/index.js';
import { runStep } from '../../src/guides/run-step.js';
import type { Walk } from '../../src/guides/run-step.js';
import { LedgerAppender } from '../../src/platform/ledger/ledger-appender.js';
import { LedgerPublisher } from '../../src/platform/ledger/ledger-publisher.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { CHROMIUM } from '../support/chromium.js';
import { documentsIn } from '../support/documents-in-browser.js';

const inBrowser = CHROMIUM === undefined ? it.skip : it;

let t: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'guides-'));
  t = await startTestApp({ DATA_DIR: folder });
}, 60_000);
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

/** Sends a guide step by step; each that was not answered as it says, with its answer, and each place to look at where nothing is. */
async function wrongIn(t: TestApp, slug: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const walk: Walk = { base: t.url, kept: {}, tokens: {} };
  for (const [index, step] of GUIDES.find((guide) => guide.slug === slug)!.steps.entries()) {
    const of = `${slug} ${String(index + 1)} ${step.method} ${step.path}`;
    // The worker does it within seconds.
    while (await t.app.get(Relay).relayOne());
    await t.app.get(LedgerAppender).drain();
    await t.app.get(LedgerPublisher, { strict: false }).publish();
    const done = await runStep(step, walk).catch((error: unknown) => wrong.push(`${of}: ${String(error)}`));
    if (typeof done === 'number') continue;
    const { status, body, seen, asSaid } = done;
    if (!asSaid) wrong.push(`${of}: ${String(status)} ${JSON.stringify(body).slice(0, 600)}`);
    for (const [pointer, value] of seen) if (value === undefined) wrong.push(`${of}: nothing at ${pointer}`);
  }
  return wrong;
}

describe('a guide', () => {
  it.each(GUIDES.map(({ slug }) => slug))(
    '%s is answered as it says, step by step, from the beginning of the sandbox',
    async (slug) => {
      const fresh = await startTestApp({ DATA_DIR: mkdtempSync(path.join(folder, 'guide-')) });
      try {
        expect(await wrongIn(fresh, slug)).toEqual([]);
      } finally {
        await fresh.close();
      }
    },
    60_000,
  );

  it('is named on one page with all others, and leads on to one’s own machine where there is more to do', async () => {
    const { text } = await t.anonymous().get('/docs/guides').expect(200);
    expect([...text.matchAll(/href="\/docs\/guides\/([\w-]+)"/g)].map(([, slug]) => slug)).toEqual(
      GUIDES.map(({ slug }) => slug),
    );
    const { text: proof } = await t.anonymous().get('/docs/guides/auditors-proof').expect(200);
    expect(proof).toContain('node tools/verify-ledger.mjs --key');
  });

  it('that there is not is not found', async () => {
    await t.anonymous().get('/docs/guides/no-such-guide').expect(404);
    await t.anonymous().get('/docs/guides/no-such-guide.json').expect(404);
  });
});

describe('the documents, in a real browser', () => {
  const documents = documentsIn(() => t.url);
  afterAll(() => documents.close());
  const { open } = documents;

  inBrowser(
    'lead through a guide: each step is sent from its page and says what came',
    async () => {
      const { page, faults } = await open('/docs/guides/brokers-quote');
      for (const button of await page.locator('[data-send]').all()) {
        await button.click();
        await page
          .locator(`section[data-step="${(await button.getAttribute('data-send')) ?? ''}"] [data-verdict]:not(:empty)`)
          .waitFor();
      }
      for (const verdict of await page.locator('[data-verdict]').allInnerTexts()) expect(verdict).toContain('as said.');
      // The browser itself speaks of every refusal.
      expect(faults.filter((fault) => !fault.includes('status of 40'))).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
