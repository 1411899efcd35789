import type { IsoDate } from '../../../kernel/dates.js';
import type { AbandonmentRefusal } from './abandonment-disclosure.js';
import type { HoldDecision } from './investigation-hold.js';
import type { DisclosureModel } from './matrix-cells.js';
import type { Opening } from './openings.js';
import type { CaseStage } from './stage.js';

/** What is known of the case when its fields are decided one by one. */
export interface FieldContext {
  readonly stage: CaseStage;
  readonly openings: readonly Opening[];
  /** How the law treats the current stage; null where no stage or no recordation in force. */
  readonly model: DisclosureModel | null;
  readonly recordationInactive: boolean;
  readonly answeredSufficiently: boolean;
  readonly windowOpensOn: IsoDate | null;
  readonly abandonmentRefusal: AbandonmentRefusal | null;
  readonly hold: HoldDecision;
  /** Of a listed injured person: whether the seizure is one of which it is told. */
  readonly listedIsTold: boolean;
  /** Whether devices were seized of which only a listed owner is told, and this is none. */
  readonly notListed: boolean;
}
