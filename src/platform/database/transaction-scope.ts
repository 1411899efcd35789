import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { ActingSettings } from './act-as.js';

/** One actor's part in a running transaction. */
export interface Scope {
  readonly manager: EntityManager;
  readonly acting: ActingSettings;
  /** `lent` while another actor has taken over: whoever still asks in the first one's name is told so. */
  state: 'open' | 'lent' | 'over';
  /** Work to be done in a transaction of its own if this one is undone. */
  readonly ifUndone: (() => Promise<void>)[];
  /** What was read once for the whole transaction. */
  readonly known: Map<string, Promise<unknown>>;
  /** The statement sent last on its connection, whoever acts; never rejected. */
  readonly sent: { last: Promise<unknown> };
}

/** A connection takes one statement at a time: those asked for at once in a transaction are sent one after the other. */
export function inTurn<T>(scope: Scope, send: (client: PoolClient) => Promise<T>): Promise<T> {
  const answer = scope.sent.last.then(async () => {
    assertNotOver(scope);
    return send((await scope.manager.queryRunner?.connect()) as PoolClient);
  });
  scope.sent.last = answer.catch(() => undefined);
  return answer;
}

const MAX_TRIES = 5;

/** Whether a transaction that failed so may succeed when it is run again, and has not been run too often. */
export const isTriedAgain = (error: unknown, attempt: number): boolean =>
  attempt < MAX_TRIES &&
  error instanceof Error &&
  'code' in error &&
  (error.code === '40001' || error.code === '40P01');

/** Nobody asks in a transaction that another acts in just now, or after its end. */
export function assertOpen(scope: Scope | undefined): void {
  if (scope) assertNotOver(scope);
  if (scope?.state === 'lent') throw new Error('Somebody else acts in the transaction: await that part first.');
}

function assertNotOver({ state }: Scope): void {
  if (state === 'over') throw new Error('The transaction is over: a promise inside it was not awaited.');
}
