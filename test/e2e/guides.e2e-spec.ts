import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { GUIDES } from '../../src/guides/index.js';
import { runStep } from '../../src/guides/run-step.js';
import type { Walk } from '../../src/guides/run-step.js';
import { LedgerAppender } from '../../src/platform/ledger/ledger-appender.js';
import { LedgerPublisher } from '../../src/platform/ledger/ledger-publisher.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { seriousFaults } from '../support/accessibility.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { WHOLE } from '../support/share.js';

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

// Debian's package; set CHROMIUM where yours is elsewhere.
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const inBrowser = existsSync(CHROMIUM) ? it : it.skip;

describe('the documents, in a real browser', () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());
  const open = async (path: string) => {
    browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(t.url + path);
    return { page, faults };
  };

  inBrowser(
    'show every operation to the browser’s own search, and those alone that a reader looks for',
    async () => {
      const { page, faults } = await open('/docs');
      const all = await page.locator('#operations li:visible').count();
      expect(all).toBeGreaterThan(250);
      await page.fill('#filter', 'bond quote');
      expect(await page.locator('#operations li:visible').count()).toBeLessThan(10);
      expect(await page.locator('#operations').innerText()).toContain('/v1/bond-requirement-quotes');
      expect(faults).toEqual([]);
      await page.close();
      const paints: number[] = [];
      for (let times = 1; times <= 3 && Math.min(...paints) > 1000; times++) {
        const { page: again } = await open('/docs');
        // It is told a moment after the page has loaded.
        const painted = await again.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        );
        paints.push((await painted.jsonValue()) ?? Infinity);
        await again.close();
      }
      // What a busy machine adds, the best of three leaves out.
      expect(Math.min(...paints)).toBeLessThanOrEqual(1000);
    },
    60_000,
  );

  // The larger pages are built of the same parts, and take ten to twenty seconds each (`npm run prove sweeps` looks at them).
  const largest = WHOLE ? ['/docs', '/docs/accounts', '/docs/bonds', '/docs/events'] : [];
  inBrowser.each(['/docs/guides/brokers-quote', ...largest])(
    'can be read by whoever cannot see them: %s',
    async (path) => {
      const { page } = await open(path);
      expect(await seriousFaults(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  inBrowser(
    'sign in by one choice, and send a request with that token',
    async () => {
      const { page, faults } = await open('/docs/events#/Events/listEvents');
      await page.selectOption('#client', 'sandbox-broker');
      await page.locator('#signed-in', { hasText: 'Every call' }).waitFor();
      const operation = page.locator('#operations-Events-listEvents');
      const sent = page.waitForResponse((response) => response.url().includes('/v1/events'));
      await operation.locator('button.execute').click();
      expect((await sent).status()).toBe(200);
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );

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
