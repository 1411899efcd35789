// Every answer that a started sandbox keeps is computed again and comes out with the same digest: after the tour, and again after
// the clock has moved on a year. Says how many of each kind there were, and which kinds nothing in the tour brings about.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, root } from '../bench/service.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'prove-again-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const service = spawn(process.execPath, ['dist/src/main.js'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'error',
    RATE_LIMIT_FACTOR: '0',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const exited = new Promise((resolve) => service.once('exit', resolve));
try {
  while (
    !(await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    assert.equal(service.exitCode, null, 'the service has ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const tour = spawnSync(process.execPath, ['dist/src/tools/tour.js', url, '--yes'], { cwd: root, encoding: 'utf8' });
  assert.equal(tour.status, 0, tour.stderr);

  const { items: clients } = await (await fetch(`${url}/v1/sandbox/clients?limit=500`)).json();
  const { clientId, clientSecret } = clients.find(({ role }) => role === 'auditor');
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const call = async (method, at, body, headers = {}) => {
    const answer = await fetch(`${url}${at}`, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json = await answer.json();
    assert.ok(answer.ok, `${method} ${at}: ${answer.status} ${json.code}`);
    return json;
  };
  const signIn = async () => {
    const answer = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return { authorization: `Bearer ${(await answer.json()).access_token}` };
  };

  async function again() {
    const auditor = await signIn();
    const kinds = new Map();
    for (let next = ''; next !== undefined; ) {
      const { items, page } = await call(
        'GET',
        `/v1/determinations?limit=500${next && `&cursor=${next}`}`,
        undefined,
        auditor,
      );
      for (const { id, question } of items) {
        const computed = await call('POST', '/v1/recomputations', { determinationId: id }, auditor);
        assert.ok(computed.same, `${question} ${id}: ${computed.givenDigest} is now ${computed.digest}`);
        kinds.set(question, (kinds.get(question) ?? 0) + 1);
      }
      next = page.next;
    }
    return kinds;
  }

  const kinds = await again();
  const { now } = await call('GET', '/v1/sandbox/clock');
  await call('PUT', '/v1/sandbox/clock', { now: now.replace(/^\d{4}/, (year) => String(Number(year) + 1)) });
  await again();
  const { items: questions } = await call('GET', '/v1/questions?limit=500');
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${total} answers kept, all the same again today and a year later:\n`);
  for (const [kind, count] of [...kinds].sort()) process.stdout.write(`  ${kind} ${count}\n`);
  const others = questions.map(({ name }) => name).filter((name) => !kinds.has(name));
  process.stdout.write(
    `not kept by the sandbox or its tour: ${others.join(', ')} (test/e2e/questions-walk has every kind)\n`,
  );
} finally {
  service.kill();
  await exited;
  rmSync(folder, { recursive: true, force: true });
}
