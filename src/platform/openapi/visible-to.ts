import type { Contract } from './contract.js';
import type { Route } from './routes.js';

/** Says beside each field of a masked answer which roles may see it, and when. */
export function addVisibleTo(_contract: Contract, _routes: readonly Route[]): void {
  // Filled with the access catalogue; what may be withheld is already optional (withheld.ts).
}
