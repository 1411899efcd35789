import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const run = promisify(execFile);
let t: TestApp;
let folder: string;
beforeAll(async () => {
  t = await startTestApp();
  // Inside the project, so that what it imports is found.
  await mkdir('dist', { recursive: true });
  folder = await mkdtemp(path.resolve('dist', 'typed-client-'));
  const types = await openapiTS(pathToFileURL(path.resolve('openapi.yaml')));
  await writeFile(path.join(folder, 'api.d.ts'), astToString(types));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await t.close();
});

/** A program of somebody who has the contract and nothing else of ours. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' });
const { data, error } = await client.POST('/v1/bond-requirement-quotes', {
  body: {
    asOf: '2026-03-02',
    importer: { entityType: 'corporation', firstEntryOn: '2015-01-05', jurisdictionOfOrganization: 'US-DE', ctpat: null },
    dutiesTaxesFees12Months: '550000.00',
    plannedEntries: [
      {
        entryType: '01',
        modeOfTransport: '40',
        timesPer12Months: 12,
        lines: [{ htsNumber: '8541.42.0010', countryOfOrigin: 'CN', enteredValue: '200000.00', adcvdCases: [] }],
      },
    ],
  },
});
if (error) throw new Error(error.code);
// The same route answers a page to whoever asks for one.
if (typeof data === 'string') throw new Error('no page was asked for');
const amount: string | null = data.result.requiredContinuousAmount;
// @ts-expect-error there is no such field, and the compiler says so
console.log(amount, data.outcome, data.result.requiredContinuousSum);
`;

/** What the compiler says of it under strict rules; nothing where it is content. */
async function compiled(): Promise<string> {
  await writeFile(path.join(folder, 'program.ts'), PROGRAM);
  const options = [
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--skipLibCheck',
    '--types',
    'node',
    '--ignoreConfig',
  ];
  try {
    await run(process.execPath, ['node_modules/typescript/bin/tsc', ...options, path.join(folder, 'program.ts')]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a TypeScript client made of openapi.yaml alone', () => {
  it('reads what bond is required, typed all the way', async () => {
    expect(await compiled()).toBe('');
    const { stdout } = await run(process.execPath, [path.join(folder, 'program.js'), t.url]);
    expect(stdout.trim()).toMatch(/^\d+\.00 \w+ undefined$/);
  }, 60_000);
});
