import { SubjectView } from './determination.view.js';

/** A decision that was kept, in short. */
export class DeterminationSummaryView {
  /** Opaque id.
   * @example "det_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** What was asked.
   * @example "bond_requirement"
   */
  question!: string;
  /** Which version of the question; null where it was kept before its kind was a question.
   * @example 1
   */
  questionVersion!: number | null;
  /** Who or what it is about; null where it is about nothing on record. */
  subject!: SubjectView | null;
  /** The answer in one word.
   * @example "additional_security_required"
   */
  outcome!: string;
  /** Legal time.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}
