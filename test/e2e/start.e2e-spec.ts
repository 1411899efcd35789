import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/platform/http/free-port.js';
import { startProgram } from '../support/started.js';
import { cloneDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let settings: Record<string, string>;
beforeAll(async () => {
  database = await cloneDatabase('filled');
  settings = { DATABASE_URL: database.serviceUrl, DATABASE_ADMIN_URL: database.adminUrl, PORT: '0' };
});
afterAll(() => database.drop());

describe('the service as a process', () => {
  it.each([
    ['main.js', '/v1/sandbox/clients'],
    ['worker.js', 'Trade enforcement worker'],
  ])(
    '%s says that it is there, and ends in silence when it is told to',
    async (file, text) => {
      const program = startProgram(file, settings);
      await program.until(text);
      const said = program.said();
      program.process.kill('SIGTERM');
      expect(await program.ended).toBe(0);
      expect([program.said(), program.complained()]).toEqual([said, '']);
    },
    60_000,
  );

  it('tells of a port that is taken, whichever it is', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = String((other.address() as AddressInfo).port);
    try {
      for (const name of ['PORT', 'METRICS_PORT', 'WORKER_METRICS_PORT']) {
        const file = name.startsWith('WORKER') ? 'worker.js' : 'main.js';
        const service = startProgram(file, { ...settings, [name]: taken });
        expect(await service.ended).toBe(1);
        expect(service.complained()).toBe(
          `${name} ${taken} on 127.0.0.1 cannot be used: another program has it. Set ${name} to another port.\n`,
        );
      }
    } finally {
      other.close();
    }
  }, 60_000);

  it('tells of the worker’s clocks, of events that wait and of what is overdue', async () => {
    const port = String(await freePort('127.0.0.1'));
    const worker = startProgram('worker.js', { ...settings, WORKER_METRICS_PORT: port });
    await worker.until('Trade enforcement worker');
    try {
      const told = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      for (const sample of [
        /^outbox_lag_seconds \d/m,
        /^outbox_messages\{state="dead"\} 0$/m,
        /^tick_failures\{tick="[^"]+"\} 0$/m,
        /^clock_lateness_seconds\{tick="entry-deadlines"\} \d+$/m,
        /^overdue_work_items\{kind="detention_clock"\} \d+$/m,
      ])
        expect(told).toMatch(sample);
    } finally {
      worker.process.kill('SIGTERM');
      await worker.ended;
    }
  }, 60_000);

  it('refuses to run as the owner, with the statement that makes the right role', async () => {
    for (const file of ['main.js', 'worker.js']) {
      const service = startProgram(file, { ...settings, DATABASE_URL: database.adminUrl });
      expect(await service.ended).toBe(1);
      expect(service.complained()).toContain('or may act as its owner');
      expect(service.complained()).toContain('CREATE ROLE');
    }
  }, 60_000);

  it('lists every bad setting at once', async () => {
    const service = startProgram('main.js', {
      MODE: 'production',
      PORT: '3162.5',
      ISSUER_URL: 'http://login.example.gov',
    });
    expect(await service.ended).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'ISSUER_URL', 'PUBLIC_URL', 'PERSONAL_DATA_KEY', 'LEDGER_SIGNING_KEY'])
      expect(service.complained()).toContain(`- ${name} `);
  }, 60_000);
});

describe('a command', () => {
  it.each(['export-journal', 'export-ledger', 'load', 'operator', 'tour'])(
    '%s says how it is used when it is asked',
    async (name) => {
      const command = startProgram(`tools/${name}.js`, {}, ['--help']);
      expect(await command.ended).toBe(0);
      expect(command.said()).toContain(name);
      expect(command.complained()).toBe('');
    },
    60_000,
  );
});
