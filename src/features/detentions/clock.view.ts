import type { IsoDate } from '../../kernel/dates.js';
import { CitationView } from '../../platform/rules/rules.view.js';
import type { ClockName } from './rules/running-clocks.js';

/** A clock of a detention. */
export class ClockView {
  /** What it counts to.
   * @example "notice"
   */
  name!: ClockName;
  /** What started it.
   * @example "decision"
   */
  startEvent!: 'presentation' | 'decision' | 'notice' | 'redelivery_demand';
  /** The day it started: day 0.
   * @example "2026-03-09"
   */
  startedOn!: IsoDate;
  /** Days to the due day, as the basis counts them.
   * @example 5
   */
  days!: number;
  /** Which days count.
   * @example "business"
   */
  dayBasis!: 'business' | 'calendar';
  /** The zone whose days are counted.
   * @example "America/New_York"
   */
  zone!: string;
  /** The last day.
   * @example "2026-03-16"
   */
  dueOn!: IsoDate;
  /** The extension that moved it, or null.
   * @example null
   */
  extendedTo!: string | null;
  /** The law of the clock. */
  citation!: CitationView;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** The day it was met, or null.
   * @example "2026-03-16"
   */
  metOn!: string | null;
  /** Where it stands today.
   * @example "met"
   */
  status!: 'running' | 'met' | 'met_late' | 'overdue';
}
