import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { seriousFaults } from '../support/accessibility.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { CHROMIUM } from '../support/chromium.js';
import { ASKED, BROWSER, QUOTE } from '../support/answer-pages.js';

const inBrowser = CHROMIUM === undefined ? it.skip : it;

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
}, 60_000);
afterAll(() => service.close());

describe('in a real browser', () => {
  inBrowser(
    'a determination and a quote of one line show their tables without a script and print to one sheet',
    async () => {
      const browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
      try {
        const tab = await (await browser.newContext()).newPage();
        const refused: string[] = [];
        tab.on('console', (message) => {
          if (message.type() === 'error') refused.push(message.text());
        });
        const asked = {
          '/v1/duty-determinations': { ...ASKED, lines: ASKED.lines.slice(1) },
          '/v1/bond-requirement-quotes': QUOTE,
        };
        await tab.route('**/*', (route) =>
          route.continue({
            method: 'POST',
            postData: JSON.stringify(asked[new URL(route.request().url()).pathname as keyof typeof asked]),
            headers: { accept: BROWSER, 'content-type': 'application/json' },
          }),
        );
        await tab.goto(`${service.url}/v1/duty-determinations`);
        expect(await tab.locator('h1').innerText()).toBe('Duties on 2025-05-02');
        expect(await tab.locator('table').count()).toBe(2);
        // The style is taken: its digest is the one the policy names.
        expect(await tab.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")).not.toBe('none');
        expect(refused).toEqual([]);
        const sheets = async () =>
          (await tab.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
        expect(await sheets()).toBe(1);
        expect(await seriousFaults(tab)).toEqual([]);
        await tab.goto(`${service.url}/v1/bond-requirement-quotes`);
        expect(await tab.locator('h1').innerText()).toBe('Bond quote of 2026-03-02');
        expect(await sheets()).toBe(1);
        expect(await seriousFaults(tab)).toEqual([]);
        expect(refused).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
