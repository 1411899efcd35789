import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxSecretOf } from '../../src/features/identity/sandbox/sandbox-clients.js';
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
  await run(process.execPath, ['clients/typescript/build.mjs', path.join(folder, 'client')]);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await t.close();
});

/** A program of somebody who has the client and nothing else of ours. */
const PROGRAM = `
import { createTradeClient, eventsAfter, newAct } from './client/index.js';

const [, , baseUrl = '', clientId = '', clientSecret = ''] = process.argv;
const anybody = createTradeClient({ baseUrl });
const { data, error } = await anybody.POST('/v1/bond-requirement-quotes', {
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

const broker = createTradeClient({ baseUrl, credentials: { clientId, clientSecret } });
const act = newAct();
const wanted = {
  params: { header: act },
  body: { url: 'https://hooks.example.com/trade', signature: 'hmac' as const, secret: 'whsec_' + btoa('x'.repeat(32)), types: ['bill.issued'] },
};
const first = await broker.POST('/v1/webhook-endpoints', wanted);
const again = await broker.POST('/v1/webhook-endpoints', wanted);
console.log(first.response.status, first.error?.code, first.data?.id !== undefined && first.data.id === again.data?.id);

const refused = await anybody.GET('/v1/webhook-endpoints');
console.log(refused.response.status, refused.error?.code);

const signal = AbortSignal.timeout(1500);
for await (const { events } of eventsAfter(broker, { waitSeconds: 1, signal })) console.log('events', events.length > 0);
console.log('done');
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

describe('the TypeScript client, made of openapi.yaml', () => {
  it('reads what bond is required, signs in, acts once and follows the feed, typed all the way', async () => {
    expect(await compiled()).toBe('');
    const asked = [t.url, 'sandbox-broker', sandboxSecretOf('sandbox-broker')];
    const { stdout } = await run(process.execPath, [path.join(folder, 'program.js'), ...asked]);
    const [quote, act, refusal, ...feed] = stdout.trim().split('\n');
    expect(quote).toMatch(/^\d+\.00 \w+ undefined$/);
    expect(act).toBe('201 undefined true');
    expect(refusal).toBe('401 token.missing');
    expect(feed.at(-1)).toBe('done');
  }, 180_000);
});

describe('the Python smoke test', () => {
  it('asks a running service with nothing but the language', async () => {
    const asked = [t.url, 'sandbox-broker', sandboxSecretOf('sandbox-broker')];
    const { stdout } = await run('python3', ['clients/python/smoke.py', ...asked]).catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return { stdout: 'there is no Python here' };
      throw error;
    });
    if (stdout.includes('no Python')) process.stderr.write(`${stdout}: not tried\n`);
    expect(stdout).not.toContain('FAIL');
  }, 60_000);
});
