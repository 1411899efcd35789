import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from './transaction-scope.js';

interface Context {
  readonly looks: boolean;
  readonly scope: Scope | undefined;
}

/** What holds for whatever is called from a place on. In one storage: Node consults each at every promise that the process makes. */
export class CallContext {
  private readonly storage = new AsyncLocalStorage<Context>();

  /** Whether nothing may be changed. */
  get looks(): boolean {
    return this.storage.getStore()?.looks ?? false;
  }

  /** The part in a transaction in which it runs. */
  get scope(): Scope | undefined {
    return this.storage.getStore()?.scope;
  }

  looking<T>(looks: boolean, work: () => T): T {
    return this.storage.run({ looks, scope: this.scope }, work);
  }

  within<T>(scope: Scope, work: () => T): T {
    return this.storage.run({ looks: this.looks, scope }, work);
  }

  close(): void {
    this.storage.disable();
  }
}
