// Risk and requirements of an importer with RISK_ENTRIES entries of this year (40 by default): an assessment against reading the rows it stands on,
// its explanation by id against a bare server, and what would change a requirement in milliseconds.
import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../dist/src/features/importers/index.js';
import { duel } from './duel.mjs';
import { finishedJob, sendFile, solarEntry } from './entries.mjs';
import { assertSameBytes, recorded, teach, told } from './lookups.mjs';
import { startProcess, withService } from './service.mjs';
import { tokenOf } from './token.mjs';

const FILED = Number(process.env.RISK_ENTRIES ?? 40);
// So many lines that the bond of the sandbox is too small for them.
const LINES = 10;
const ROUNDS = 100;
const WARM = 30;
const ROUNDS_A_SECOND = 4;
const [{ id: importerId }] = SANDBOX_IMPORTERS;

export const risk = ({ seconds, say }) =>
  withService('risk', async (running) => {
    await fileEntries(running.owner, running.service);
    const bench = { ...running, say };
    return [await assessment(bench), await explanation(bench, seconds), await counterfactuals(bench)];
  });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const signedIn = async ({ url }, client) => ({ authorization: `Bearer ${await tokenOf(url, client)}` });

async function timed(act) {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function fileEntries(owner, { url }) {
  const token = await tokenOf(url, 'sandbox-importer');
  const entries = Array.from({ length: FILED }, (_, i) => solarEntry(i + 1, LINES));
  const { counts, ...job } = await finishedJob(url, token, (await sendFile(url, token, entries)).id);
  for (;;) {
    const { rows } = await owner.query(
      'select exists (select from outbox_message where done_at is null and dead_at is null) as waits',
    );
    if (!rows[0].waits) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { rows } = await owner.query('select count(*)::int as n from entry_directory where importer_id = $1', [
    importerId,
  ]);
  if (rows[0].n < FILED)
    throw new Error(`${rows[0].n} of ${FILED} entries were filed: ${JSON.stringify({ counts, ...job })}`);
  await owner.query('analyze');
}

async function posted({ url }, headers, at, body) {
  const answer = await fetch(url + at, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${at} was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function fetched(url, headers) {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** An importer assessed by HTTP, against the time that the reads it runs take by themselves, one after another. */
async function assessment({ owner, service, server, folder, say }) {
  const headers = await signedIn(service, 'sandbox-analyst');
  const request = { method: 'GET', path: `/v1/importers/${importerId}/risk`, headers };
  const [{ steps, text }] = await recorded([request], { server, folder, url: service.url });
  const { result } = JSON.parse(text);
  if (!(Number(result.exposure) > 0)) throw new Error('the importer that is assessed is exposed to nothing');
  const statements = steps.flat().filter((step) => /^\s*(?:select|with)\b/i.test(step.text));
  const [ours, rows] = [[], []];
  for (let i = 0; i < WARM + ROUNDS; i++) {
    const took = await timed(() => fetched(service.url + request.path, headers));
    const read = await timed(async () => {
      for (const { name, text: sql, values } of statements)
        await owner.query({ name: `risk-${name}`, text: sql, values });
    });
    if (i >= WARM) {
      ours.push(took);
      rows.push(read);
    }
  }
  say(
    `an importer with ${FILED} entries assessed: ${median(ours).toFixed(1)} ms by HTTP, its ${statements.length} reads ${median(rows).toFixed(1)} ms`,
  );
  return {
    name: `risk of an importer with ${FILED} entries, against reading its rows`,
    ours: median(ours),
    baseline: median(rows),
    ratio: median(ours) / median(rows),
    target: 2,
    unit: 'ms',
    atMost: true,
  };
}

async function explanation({ service, server, folder, say }, seconds) {
  const headers = await signedIn(service, 'sandbox-analyst');
  const { id } = await posted(service, headers, '/v1/risk-assessments', { importerId, issue: 'adcvd' });
  const requests = [{ method: 'GET', path: `/v1/risk-assessments/${id}/explanation?audience=analyst`, headers }];
  const bare = await startProcess('bench/bare-server.mjs', { BARE_DATABASE_URL: server.serviceUrl }, '/ready');
  try {
    await teach(bare, await recorded(requests, { server, folder, url: service.url }));
    await assertSameBytes('explanation', service, bare, requests);
    const { cpu, ...figures } = await duel({ ours: service, bare, requests, rounds: seconds * ROUNDS_A_SECOND });
    say(told('explanation of an assessment by id', figures, cpu));
    return { name: 'explanation of an assessment by id', target: 0.5, unit: 'requests/s', ...figures };
  } finally {
    await bare.stop();
  }
}

/** Every act and fact that would change a requirement, decided anew by the engine, as customs reads it. */
async function counterfactuals({ service, say }) {
  const headers = await signedIn(service, 'sandbox-bond-officer');
  const { id } = await posted(service, headers, '/v1/bond-requirements', { importerId, reason: 'Periodic review.' });
  const at = `${service.url}/v1/bond-requirements/${id}/counterfactuals`;
  const { items } = await fetched(at, headers);
  if (items.length < 2) throw new Error(`${items.length} changes would change the requirement: too few to be timed`);
  const took = [];
  for (let i = 0; i < WARM + ROUNDS; i++) {
    const one = await timed(() => fetched(at, headers));
    if (i >= WARM) took.push(one);
  }
  const slow = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)];
  say(
    `${items.length} counterfactuals of a requirement: ${median(took).toFixed(1)} ms by HTTP, 95 of 100 within ${slow.toFixed(1)} ms`,
  );
  return {
    name: 'what would change a requirement',
    ours: median(took),
    baseline: null,
    ratio: median(took),
    target: 50,
    unit: 'ms',
    atMost: true,
  };
}
