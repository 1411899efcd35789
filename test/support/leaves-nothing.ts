import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';

type Send = (this: pg.Client, ...sent: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Send };
type Connect = (this: pg.Pool, done?: (...given: unknown[]) => void) => unknown;
const pool = pg.Pool.prototype as unknown as { connect: Connect };

/** A statement of one request, and the connection it went by. */
interface Sent {
  readonly by: object;
  readonly name: string;
  readonly text: string;
  /** Set once it is known that it changed no row. */
  isIdle?: boolean;
}

const WRITES = /^\s*(?:insert|update|delete|merge|copy)\b|\b(?:insert into|delete from)\b/i;
/** That a proposal could not be carried out is its end, which its proposer is told. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/approvals/:id/confirmation': ['approval-decide', 'outbox-insert'],
};

/** Keys of the service that whoever comes first makes, with whatever request. */
const MADE_ONCE: ReadonlySet<string> = new Set(['cursor-key-add', 'personal-data-key-add']);

/**
 * Watches every request of a service: one that is refused, or fails, has written nothing that stays. `faults` tells of
 * those that did, once each; `stop` lets go of the driver.
 */
export function watchRefusals(app: NestFastifyApplication): { readonly faults: string[]; stop(): void } {
  const requests = new AsyncLocalStorage<Sent[]>();
  const faults: string[] = [];
  const { query } = client;
  const { connect } = pool;
  // Who waits for a connection is called by whoever gives one back: what is sent then belongs to the one that waited.
  pool.connect = function (done) {
    return connect.call(this, done && AsyncResource.bind(done));
  };
  client.query = function (...given) {
    const log = requests.getStore();
    if (!log) return query.apply(this, given);
    const sent: Sent = { by: this, ...told(given[0]) };
    log.push(sent);
    const settle = (failed: unknown, result?: pg.QueryResult): void => {
      sent.isIdle = changedNothing(sent, failed ? undefined : result);
    };
    // A statement of the pool and one with its actor are answered by a call, all others by a promise.
    const [first, last] = [given[0] as { callback?: Called }, given.length - 1];
    if (typeof first.callback === 'function') first.callback = heard(first.callback, settle);
    else if (typeof given[last] === 'function') given[last] = heard(given[last] as Called, settle);
    const answer = query.apply(this, given) as Partial<Promise<pg.QueryResult>> | undefined;
    // A stream of rows says nothing of itself.
    answer?.then?.((result) => {
      settle(null, result);
    }, settle);
    return answer;
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_, __, done) => {
    requests.run([], done);
  });
  fastify.addHook('onSend', (request, { statusCode }, _, done) => {
    if (statusCode >= 400)
      faults.push(
        ...stays(requests.getStore() ?? [])
          .filter(
            (what) =>
              !MADE_ONCE.has(what) && !KEPT[`${request.method} ${request.routeOptions.url ?? ''}`]?.includes(what),
          )
          .map((what) => `${request.method} ${request.url} left behind: ${what}`),
      );
    done();
  });
  return {
    faults,
    stop: () => {
      client.query = query;
      pool.connect = connect;
      // One that is left on is asked at every promise of the worker from then on.
      requests.disable();
    },
  };
}

type Called = (failed: unknown, result?: pg.QueryResult) => unknown;
const heard = (then: Called, settle: (...answer: Parameters<Called>) => void): Called =>
  function (this: unknown, ...answer) {
    settle(...answer);
    return then.apply(this, answer);
  };

// It failed, or says itself that there was no row to change; what parts of it wrote is not counted in the answer of the whole.
const changedNothing = ({ text }: Sent, result: pg.QueryResult | undefined): boolean =>
  !result || (!/^\s*with\b/i.test(text) && COUNTS.has(result.command) && result.rowCount === 0);
const COUNTS = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Writes that were committed, or were sent outside a transaction. */
function stays(sent: readonly Sent[]): readonly string[] {
  const open = new Map<object, string[]>();
  const stay: string[] = [];
  for (const { by, name, text, isIdle = false } of sent) {
    if (/^\s*(?:start transaction|begin)/i.test(text)) open.set(by, []);
    else if (/^\s*rollback\s*$/i.test(text)) open.delete(by);
    else if (/^\s*commit/i.test(text)) {
      stay.push(...(open.get(by) ?? []));
      open.delete(by);
    } else if (WRITES.test(text) && !isIdle) (open.get(by) ?? stay).push(name || text.slice(0, 120));
  }
  return stay;
}

function told(given: unknown): { readonly name: string; readonly text: string } {
  if (typeof given === 'string') return { name: '', text: given };
  const { name = '', text = '' } = given as { name?: string; text?: string };
  return { name, text };
}
