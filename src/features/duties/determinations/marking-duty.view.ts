/** The additional duty on goods of a line that are not marked with their origin (DUTY-17). */
export class MarkingDutyView {
  /** The place of the line, counted from 0.
   * @example 0
   */
  line!: number;
  /** Owed, not owed, owed unless they are exported, destroyed or marked before liquidation, or open.
   * @example "owed_unless_cured"
   */
  standing!: 'owed' | 'not_owed' | 'owed_unless_cured' | 'undetermined';
  /** Why.
   * @example "marking.may_be_cured"
   */
  reason!: string;
  /** The duty, in no other sum of this answer; null where it is not owed or what it stands on is not known.
   * @example "3000.00"
   */
  amount!: string | null;
  /** Where to state what would settle it.
   * @example []
   */
  missing!: string[];
}
