// Every answer that a started sandbox keeps is computed again and comes out with the same digest: after the tour, and again after
// the clock has moved on a year. So is an answer of every kind and version, asked for by what it says of itself, as somebody
// would who has kept one: those of test/golden, whose digests are those of earlier builds.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freePort, root } from '../bench/service.mjs';
import { ownFolder } from '../bench/own-folder.mjs';

const folder = ownFolder('prove-again');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const service = spawn(process.execPath, ['dist/src/main.js'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    LOG_LEVEL: 'error',
    SANDBOX_ENTRIES: '500',
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
  const call = async (method, at, body, headers = {}) => {
    const answer = await fetch(`${url}${at}`, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json = await answer.json();
    assert.ok(answer.ok, `${method} ${at} ${body?.question ?? ''}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  };
  const signIn = async (as = 'auditor') => {
    const { clientId, clientSecret } = clients.find(({ role }) => role === as);
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
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
    for (let next = ''; next !== undefined;) {
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

  /**
   * An answer of each kind and version, as it was kept before or, the first time, as test/golden has it; those that came out
   * otherwise. What golden answers were read from may have come on record later here: then it is asked for as known now.
   */
  async function ofEveryKind(kept) {
    // Who may ask what differs.
    const officers = await Promise.all(
      ['auditor', 'import_specialist', 'account_manager', 'analyst'].map((role) => signIn(role)),
    );
    const { now } = await call('GET', '/v1/sandbox/clock');
    const golden = path.join(root, 'test/golden');
    const other = [];
    for (const { name } of readdirSync(golden)
      .filter((file) => file.includes('@'))
      .map(path.parse)) {
      const [question, version] = name.split('@');
      const [{ json }] = JSON.parse(readFileSync(path.join(golden, `${name}.json`), 'utf8'));
      const { inputs, digest } = json.answer;
      const { asOf, knownAt, digest: given } = kept.get(name) ?? { ...json.grounds.at, digest };
      const asked = { question, questionVersion: Number(version), inputs, asOf, digest: given };
      const ask = (at) =>
        Promise.any(officers.map((officer) => call('POST', '/v1/recomputations', { ...asked, ...at }, officer)));
      const computed = await ask({ knownAt })
        .catch(() => ask({ knownAt: now }))
        .catch((fault) => {
          // What it was about is not on record here; the tour kept others of its kind.
          if (!kinds.has(question)) throw fault;
        });
      if (!computed) continue;
      if (!computed.same) other.push(name);
      kept.set(name, { asOf, knownAt: computed.determination.knownAt, digest: computed.digest });
    }
    return other;
  }

  const kinds = await again();
  const kept = new Map();
  const ofThisRecord = await ofEveryKind(kept);
  const { now } = await call('GET', '/v1/sandbox/clock');
  await call('PUT', '/v1/sandbox/clock', { now: now.replace(/^\d{4}/, (year) => String(Number(year) + 1)) });
  await again();
  assert.deepEqual(await ofEveryKind(kept), [], 'a year later every kind has the digest it had');
  const { items: questions } = await call('GET', '/v1/questions?limit=500');
  const asked = new Set([...kinds.keys(), ...[...kept.keys()].map((name) => name.split('@')[0])]);
  assert.deepEqual(
    questions.map(({ name }) => name).filter((name) => !asked.has(name)),
    [],
    'every kind is asked for',
  );
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${total} answers kept, all the same again today and a year later:\n`);
  for (const [kind, count] of [...kinds].sort()) process.stdout.write(`  ${kind} ${count}\n`);
  process.stdout.write(
    `${asked.size} kinds, all there are; of ${kept.size} versions by what an answer says, as in earlier builds ${kept.size - ofThisRecord.length},\n` +
      `read from another record than there and so with other digests: ${ofThisRecord.join(', ') || 'none'}\n`,
  );
} finally {
  service.kill();
  await exited;
  rmSync(folder, { recursive: true, force: true });
}
