import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BadEnvironment, readEnvironment } from './env.js';
import type { Environment } from './env.js';
import { readSettings } from './read-settings.js';

const PRODUCTION = {
  MODE: 'production',
  DATABASE_URL: 'postgres://trade_service:x@db/trade',
  DATABASE_ADMIN_URL: 'postgres://trade_owner:x@db/trade',
  ISSUER_URL: 'https://issuer.test',
  PUBLIC_URL: 'https://api.test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  LEDGER_SIGNING_KEY: '/run/secrets/ledger.pem',
};

const read = (raw: Readonly<Record<string, string>>): Environment => readEnvironment(raw, '/nowhere');
function faultsOf(raw: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(raw);
    return [];
  } catch (error) {
    if (error instanceof BadEnvironment) return error.faults;
    throw error;
  }
}
const namesOf = (raw: Readonly<Record<string, string>>): string[] =>
  faultsOf(raw).map((fault) => fault.split(' ')[0] ?? '');

describe('settings', () => {
  it('serve as they are where they are good', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf(PRODUCTION)).toEqual([]);
    expect(read({ ...PRODUCTION, PORT: '3162', RATE_LIMIT_FACTOR: '0.5' })).toMatchObject({
      port: 3162,
      rateLimitFactor: 0.5,
    });
  });

  it.each([
    ['PORT', '3162.5'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '0x10'],
    ['PORT', '3e3'],
    ['METRICS_PORT', '9090.5'],
    ['DATABASE_POOL_SIZE', '7.5'],
    ['LEDGER_CHECKPOINT_SECONDS', '1.5'],
    ['RATE_LIMIT_FACTOR', '1e2'],
    ['MODE', 'Production'],
    ['LOG_LEVEL', 'loud'],
    ['PERSONAL_DATA_KEY', Buffer.alloc(31).toString('base64')],
    ['DATABASE_NAMED_STATEMENTS', 'yes'],
  ])('refuse %s=%s', (name, value) => {
    expect(namesOf({ [name]: value })).toEqual([name]);
  });

  it('give metrics a port of their own', () => {
    expect(namesOf({ PORT: '3100', METRICS_PORT: '3100' })).toEqual(['METRICS_PORT']);
    expect(namesOf({ METRICS_PORT: '3000' })).toEqual(['METRICS_PORT']);
    expect(namesOf({ PORT: '0', METRICS_PORT: '0' })).toEqual([]);
  });

  it('are needed in production, each told with its reason', () => {
    expect(namesOf({ MODE: 'production' })).toEqual([
      'DATABASE_URL',
      'ISSUER_URL',
      'PUBLIC_URL',
      'PERSONAL_DATA_KEY',
      'LEDGER_SIGNING_KEY',
    ]);
  });

  it('have a worker of its own in production alone, or where the database can be reached from elsewhere', () => {
    expect(namesOf({ WORKER: 'apart' })).toEqual(['WORKER']);
    expect(
      namesOf({
        WORKER: 'apart',
        DATABASE_URL: PRODUCTION.DATABASE_URL,
        DATABASE_ADMIN_URL: 'postgres://owner@db/trade',
      }),
    ).toEqual([]);
    expect(namesOf({ ...PRODUCTION, WORKER: 'here' })).toEqual(['WORKER']);
    expect(readEnvironment({}, '/srv').worker).toBe('here');
    expect(readEnvironment(PRODUCTION, '/srv').worker).toBe('apart');
  });

  it('are both roles of a database or neither, each by its name', () => {
    expect(namesOf({ DATABASE_URL: PRODUCTION.DATABASE_URL })).toEqual(['DATABASE_ADMIN_URL']);
    expect(namesOf({ DATABASE_ADMIN_URL: PRODUCTION.DATABASE_ADMIN_URL })).toEqual(['DATABASE_URL']);
    expect(namesOf({ ...PRODUCTION, DATABASE_URL: 'postgres://db/trade' })).toEqual(['DATABASE_URL']);
  });

  it.each(['ISSUER_URL', 'PUBLIC_URL', 'FILES_S3_ENDPOINT'])(
    'take %s over plain http from this machine alone',
    (name) => {
      const bucket = { FILES_S3_ENDPOINT: 'https://s3.test', FILES_S3_BUCKET: 'b', FILES_S3_ACCESS_KEY_ID: 'i' };
      const production = { ...PRODUCTION, ...bucket, FILES_S3_SECRET_ACCESS_KEY: 's' };
      expect(namesOf({ ...production, [name]: 'http://login.example.gov' })).toEqual([name]);
      expect(namesOf({ ...production, [name]: 'http://127.0.0.1.evil.test' })).toEqual([name]);
      for (const own of ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])
        expect(faultsOf({ ...production, [name]: own })).toEqual([]);
    },
  );

  it('are told all at once', () => {
    const bad = {
      MODE: 'production',
      PORT: '3162.5',
      METRICS_PORT: 'x',
      DATABASE_URL: 'mysql://x',
      ISSUER_URL: 'http://login.example.gov',
      DATABASE_NAMED_STATEMENTS: 'perhaps',
    };
    expect(namesOf(bad).sort()).toEqual([
      'DATABASE_ADMIN_URL',
      'DATABASE_NAMED_STATEMENTS',
      'DATABASE_URL',
      'ISSUER_URL',
      'LEDGER_SIGNING_KEY',
      'METRICS_PORT',
      'PERSONAL_DATA_KEY',
      'PORT',
      'PUBLIC_URL',
    ]);
  });
});

describe('the file .env', () => {
  let folder: string;
  const before = { ...process.env };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
    const ours = new Set([...Object.keys(PRODUCTION), 'PORT', 'DATA_DIR', 'LOG_LEVEL']);
    process.env = Object.fromEntries(Object.entries(before).filter(([name]) => !ours.has(name)));
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true });
  });
  const write = (text: string): Promise<void> => writeFile(path.join(folder, '.env'), text);

  it('is read: a file that says production never starts a sandbox', async () => {
    expect(readSettings(folder).mode).toBe('sandbox');
    await write('\uFEFF# ours\nMODE=production\n');
    expect(() => readSettings(folder)).toThrow('DATABASE_URL is needed in production');
    process.env['MODE'] = '';
    expect(() => readSettings(folder)).toThrow('DATABASE_URL is needed in production');
  });

  it('gives way to the environment of the process, and comes before what a command sets by itself', async () => {
    await write('PORT=3111\nDATA_DIR="somewhere else"\nLOG_LEVEL=debug\n');
    process.env['PORT'] = '3222';
    expect(readSettings(folder, { LOG_LEVEL: 'error' })).toMatchObject({
      port: 3222,
      dataDir: path.join(folder, 'somewhere else'),
      logLevel: 'debug',
    });
  });

  it('is refused where it cannot be read', async () => {
    await mkdir(path.join(folder, '.env'));
    expect(() => readSettings(folder)).toThrow(/\.env cannot be read/);
  });
});
