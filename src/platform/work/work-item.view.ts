import type { Role } from '../../kernel/actor.js';

/** Something that waits for somebody in customs. */
export class WorkItemView {
  /** Its name, the same as long as it waits.
   * @example "detention_clock~dtn_2x4y8b9q0zf5m8s1t7v3w6k9rd~determination"
   */
  id!: string;
  /** What kind of thing; the part of it that waits is in `part`.
   * @example "detention_clock"
   */
  kind!: string;
  /** What it is about.
   * @example "dtn_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  subjectId!: string;
  /** Which clock, petition, answer or other part of the subject.
   * @example "determination"
   */
  part?: string;
  /** Where it is dealt with.
   * @example "/v1/detentions/dtn_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  path!: string;
  /** The last day for it; absent where the law sets none.
   * @example "2026-04-01"
   */
  dueOn?: string;
  /** Whether that day has passed. */
  overdue!: boolean;
  /** Since when it waits.
   * @example "2026-03-02"
   */
  since!: string;
  /** The port where it waits, where it has one.
   * @example "2704"
   */
  port?: string;
  /** Who has taken it; absent while nobody has.
   * @example "sandbox-import-specialist"
   */
  assignee?: string;
  /** In which role.
   * @example "import_specialist"
   */
  assigneeRole?: Role;
  /** When it was taken. */
  claimedAt?: string;
  /** Raised whenever it is taken or handed over; 0 while nobody ever has.
   * @example 1
   */
  version!: number;
}
