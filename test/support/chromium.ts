import { existsSync } from 'node:fs';

/** Where Chromium is, if it is; set CHROMIUM where yours is elsewhere than Debian and others put it. */
export const CHROMIUM = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
