import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM } from './chromium.js';

/** One browser for the documents of a service; each page with what it complains of. */
export function documentsIn(url: () => string) {
  let browser: Browser | undefined;
  return {
    open: async (path: string): Promise<{ page: Page; faults: string[] }> => {
      browser ??= await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
      const page = await (await browser.newContext()).newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(url() + path);
      return { page, faults };
    },
    close: async (): Promise<void> => {
      await browser?.close();
    },
  };
}
