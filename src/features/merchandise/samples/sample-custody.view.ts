import type { IsoDate } from '../../../kernel/dates.js';
import type { CustodyStep } from './sample-custody.js';

/** A step in the custody of a sample. */
export class CustodyView {
  /** The day.
   * @example "2026-03-02"
   */
  on!: IsoDate;
  /** What happened.
   * @example "released"
   */
  event!: string;
  /** Who has it since.
   * @example "rights_holder"
   */
  holder!: string;
}

/** Custody as it is shown: the steps, without who recorded them. */
export const toCustodyView = (steps: readonly CustodyStep[]): CustodyView[] =>
  steps.map(({ on, event, holder }) => ({ on, event, holder }));
