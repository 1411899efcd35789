import type { AccessTokens } from './access-tokens.js';

/** So often a call that the service could not take is sent again, at the latest after so many seconds each time. */
const TRIES = 4;
const LONGEST_WAIT_SECONDS = 60;
const AGAIN = new Set([429, 503]);

/**
 * Sends a request as the client that signed in. A token that is refused is renewed once; a call that the service could
 * not take for now (429, 503) is sent again after the time it names. Nothing is sent again that the service may have
 * done without an Idempotency-Key: 503 of such a call is handed back.
 */
export function patientFetch(
  send: typeof fetch,
  tokens: AccessTokens | undefined,
): (request: Request) => Promise<Response> {
  return async (request) => {
    let renewed = false;
    for (let tries = 1; ; tries += 1) {
      const attempt = request.clone();
      if (tokens) attempt.headers.set('authorization', `Bearer ${await tokens.token()}`);
      const response = await send(attempt);
      if (response.status === 401 && tokens && !renewed) {
        renewed = true;
        tokens.forget();
        continue;
      }
      if (tries === TRIES || !AGAIN.has(response.status) || !maySendAgain(request, response.status)) return response;
      await response.body?.cancel();
      await waitFor(response.headers.get('retry-after'), tries);
    }
  };
}

function maySendAgain(request: Request, status: number): boolean {
  return status === 429 || request.method === 'GET' || request.headers.has('idempotency-key');
}

async function waitFor(retryAfter: string | null, tries: number): Promise<void> {
  const named = Number(retryAfter ?? Number.NaN);
  const seconds = Number.isFinite(named) ? named : 2 ** tries;
  await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000));
}
