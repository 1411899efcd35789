import type { Cents } from '../../../../kernel/money.js';
import type { DutyProgram } from './duty-program.js';

/** On how much of the value of goods under a provision of Chapter 98 a programme falls; `open`: nothing read says. */
export type Extent = 'none' | 'part' | 'whole' | 'open';

/** How a provision of Chapter 98 bears on the additional duties of a line. */
export interface UnderProvision {
  /** The fact that says on which part of the value duty stands; null: of this provision none does. */
  readonly fact: string | null;
  /** That part; null: not stated. */
  readonly part: Cents | null;
  readonly extentOf: (program: DutyProgram) => Extent;
}

/** One way it can be. */
export interface ProvisionWay {
  readonly part: Cents;
  /** Whether what is open falls on the whole, or on nothing. */
  readonly openFalls: boolean;
  readonly extentOf: UnderProvision['extentOf'];
}
