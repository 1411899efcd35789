import type { SeizurePower } from '../rules/index.js';

/** What the grounds of a seizure give. */
export class SeizureResultView {
  /** The strongest power any ground gives.
   * @example "must"
   */
  power!: SeizurePower;
  /** Whether the goods may not be imported at all.
   * @example true
   */
  prohibited!: boolean;
  /** Whether health, safety or conservation stand against their exportation.
   * @example false
   */
  hazard!: boolean;
}
