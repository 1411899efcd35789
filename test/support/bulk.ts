import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import type { Caller, TestApp } from './app.js';

export const BULK = '/v1/bulk-jobs';

/** Sends a file as its submitter would; `told` is what is said of its digest. */
export async function submit(
  caller: Caller,
  kind: string,
  bytes: Buffer | string,
  { type = 'application/x-ndjson', gzip = false, told }: { type?: string; gzip?: boolean; told?: string } = {},
): Promise<Response> {
  const sent = Buffer.from(bytes);
  const digest = told ?? `sha-256=:${createHash('sha256').update(sent).digest('base64')}:`;
  const request = caller
    .post(`${BULK}?kind=${kind}`)
    .set('content-type', type)
    .set('content-digest', digest)
    .serialize((body: unknown) => body as string);
  if (gzip) void request.set('content-encoding', 'gzip');
  return request.send(sent);
}

export const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** For a caller’s `parse`: the body as the text it is. */
export function text(response: unknown, told: (error: Error | null, body: string) => void): void {
  const stream = response as NodeJS.ReadableStream;
  let all = '';
  stream.on('data', (chunk: Buffer) => (all += chunk.toString()));
  stream.on('end', () => told(null, all));
}

/** A file of these rows, filed to its end: where its rows are read. */
export async function filedInFile(t: TestApp, caller: Caller, kind: string, rows: readonly object[]): Promise<string> {
  const { body } = await submit(caller, kind, ndjson(rows));
  while (await t.app.get(Jobs).runOne());
  return `${BULK}/${body.id}/rows`;
}
