import { verify } from 'node:crypto';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const { publicKeyOf } = await import('../../dist/src/features/webhooks/endpoints/keys.js');

/** Every so manieth message meets something else than a good answer at once. */
const MISCHIEF_EACH = 47;
const MISCHIEF = ['reset', 'error', 'redirect', 'slow'];
const SLOW_MS = 400;

/** A receiver of several endpoints that checks every signature, and now and then resets, errs, sends elsewhere or is slow. */
export async function startReceiver() {
  /** By endpoint: how to check, and what came, in the order of its coming; `taken` says whether it was answered well. */
  const endpoints = new Map();
  const faults = [];
  let count = 0;
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const endpoint = endpoints.get(request.url);
      const id = String(request.headers['webhook-id']);
      if (!endpoint) {
        if (request.url === '/elsewhere') faults.push('a message went where it was sent on to');
        // Registered, and its key is not known here yet: told again later.
        return void response.writeHead(503).end();
      }
      if (!isSigned(endpoint, request.headers, Buffer.concat(chunks).toString()))
        faults.push(`${id} at ${request.url} is not signed by any key that was given`);
      const mischief = ++count % MISCHIEF_EACH === 0 ? MISCHIEF[(count / MISCHIEF_EACH) % MISCHIEF.length] : undefined;
      endpoint.got.push({ id, at: Date.now(), taken: mischief === undefined || mischief === 'slow' });
      answer(mischief, request, response);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    faults,
    /** Expects messages at a path, signed by one of these keys. */
    expect(path, ...keys) {
      endpoints.set(path, { keys, got: [] });
    },
    /** Another key, beside those before it. */
    alsoBy: (path, key) => endpoints.get(path).keys.push(key),
    got: (path) => endpoints.get(path).got,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(mischief, request, response) {
  if (mischief === 'reset') request.socket.destroy();
  else if (mischief === 'redirect') response.writeHead(302, { location: '/elsewhere' }).end();
  else if (mischief === 'slow') setTimeout(() => response.writeHead(204).end(), SLOW_MS);
  else if (mischief === undefined) response.writeHead(204).end();
  else response.writeHead(500).end();
}

function isSigned({ keys }, headers, body) {
  return keys.some((key) => {
    try {
      if (key.startsWith('whsec_')) return new Webhook(key).verify(body, headers) !== undefined;
      const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
      return String(headers['webhook-signature'])
        .split(' ')
        .filter((one) => one.startsWith('v1a,'))
        .some((one) => verify(null, signed, publicKeyOf(key), Buffer.from(one.slice(4), 'base64')));
    } catch {
      return false;
    }
  });
}
