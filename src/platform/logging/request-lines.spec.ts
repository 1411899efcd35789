import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { JsonLogger } from './json-logger.js';
import { logRequests } from './request-lines.js';

async function linesAt(level: string): Promise<Record<string, unknown>[]> {
  const written: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const logger = new JsonLogger(level, to);
  logger.log('Mapped {/v1/bonds, GET} route', 'RouterExplorer');
  const app = fastify({ genReqId: () => 'req_1' });
  logRequests(app, logger);
  app.get('/v1/bonds/:id', () => ({}));
  await app.inject('/v1/bonds/bond_7?cursor=secret');
  await app.inject('/nowhere/bond_7');
  await app.close();
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('lines of the log', () => {
  it('at info: one for each request, by its route and without what its address holds; no line of the framework', async () => {
    const lines = await linesAt('info');
    expect(lines).toMatchObject([
      { context: 'request', method: 'GET', route: '/v1/bonds/:id', status: 200, requestId: 'req_1' },
      { context: 'request', method: 'GET', route: 'none', status: 404 },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/bond_7|secret/);
  });

  it('at debug the lines of the framework too, at warn none', async () => {
    expect((await linesAt('debug')).map(({ context }) => context)).toEqual(['RouterExplorer', 'request', 'request']);
    expect(await linesAt('warn')).toEqual([]);
  });
});
