import type { ImposedMeasure } from '../rules/legal-measure-grounds.js';

/** What was done about importers that were assessed alike, at one place, beside all places. */
export class MeasureConsistencyView {
  /** The port where they entered most.
   * @example "2704"
   */
  portCode!: string;
  /** The Center that most of their entries belong to; null where none is on record.
   * @example "CEE002"
   */
  center!: string | null;
  /** The band of their risk when their requirement was determined.
   * @example "medium"
   */
  band!: 'low' | 'medium' | 'high';
  /** How their bond was found.
   * @example "insufficient"
   */
  sufficiency!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** A measure that was imposed in these days; without one the notice; else nothing.
   * @example "additional_bond"
   */
  done!: ImposedMeasure | 'notice' | 'nothing';
  /** About how many importers.
   * @example 4
   */
  importers!: number;
  /** Of all that was done about such importers here, per cent.
   * @example "66.7"
   */
  percentHere!: string;
  /** Of all that was done about such importers anywhere, per cent.
   * @example "48.0"
   */
  percentEverywhere!: string;
}
