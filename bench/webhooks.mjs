// From an event to the webhook that tells of it, at a steady rate, and a page of the feed. WEBHOOK_RATE and WEBHOOK_SECONDS say how
// much (200 a second for 10 seconds by default).
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { locateRunningServer } from '../dist/src/embedded-database/index.js';
import { eventIdOf, putEventsOnRecord } from './events-on-record.mjs';
import { startProcess } from './service.mjs';
import { tokenOf } from './token.mjs';
import { ownFolder } from './own-folder.mjs';

const RATE = Number(process.env.WEBHOOK_RATE ?? 200);
const SECONDS = Number(process.env.WEBHOOK_SECONDS ?? 10);
const SLICE_MS = 100;
const PATIENCE_MS = 60_000;
const CLIENT = 'sandbox-administrator';
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function webhooks({ say }) {
  const folder = ownFolder('bench-webhooks');
  const data = { DATA_DIR: path.join(folder, 'data') };
  const arrived = new Map();
  const receiver = createServer((request, response) => {
    arrived.set(request.headers['webhook-id'], Date.now());
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  try {
    const service = await startProcess('dist/src/main.js', data, '/health/ready');
    const owner = new pg.Client({ connectionString: (await locateRunningServer(data.DATA_DIR)).adminUrl });
    await owner.connect();
    try {
      await register(service.url, `http://127.0.0.1:${receiver.address().port}/hook`);
      await untilTold(owner);
      const told = await tellAtRate(owner);
      await untilTold(owner);
      return [percentile(told, arrived, say)];
    } finally {
      await owner.end();
      await service.stop();
    }
  } finally {
    receiver.closeAllConnections();
    receiver.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function register(url, hook) {
  const answer = await fetch(`${url}/v1/webhook-endpoints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(url, CLIENT)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      url: hook,
      signature: 'hmac',
      secret: `whsec_${randomBytes(32).toString('base64')}`,
    }),
  });
  if (answer.status !== 201) throw new Error(`no endpoint: ${await answer.text()}`);
}

/** Puts events on record at the rate; when each was there. */
async function tellAtRate(owner) {
  const told = new Map();
  const slices = (SECONDS * 1000) / SLICE_MS;
  const began = performance.now();
  for (let slice = 0; slice < slices; slice++) {
    const ids = Array.from({ length: (RATE * SLICE_MS) / 1000 }, (_, i) => eventIdOf(slice, i));
    await putEventsOnRecord(owner, ids);
    for (const id of ids) told.set(id, Date.now());
    await sleep(Math.max(0, began + (slice + 1) * SLICE_MS - performance.now()));
  }
  return told;
}

async function untilTold(owner) {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const { rows } = await owner.query(
      `select (exists (select from outbox_message where done_at is null)
        or exists (select from webhook_progress where place < (select coalesce(max(sequence), 0) from outbox_message))) as waits`,
    );
    if (!rows[0].waits) return;
    if (Date.now() > until) throw new Error('events are not told');
  }
}

function percentile(told, arrived, say) {
  const took = [...told]
    .map(([id, at]) => (arrived.get(id) ?? Number.POSITIVE_INFINITY) - at)
    .toSorted((a, b) => a - b);
  const at = (share) => took[Math.floor(took.length * share)];
  say(
    `${told.size} events at ${RATE}/s: told after ${at(0.5)} ms at the median, ${at(0.95)} ms at 95 of 100, ${at(0.999)} ms at most but one of 1,000`,
  );
  return {
    name: `event to webhook at ${RATE}/s, 95 of 100`,
    ours: at(0.95),
    baseline: null,
    ratio: at(0.95),
    target: 1000,
    unit: 'ms',
    atMost: true,
  };
}
