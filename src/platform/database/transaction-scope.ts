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
}
