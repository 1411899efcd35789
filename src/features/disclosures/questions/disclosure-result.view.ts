import type { AuthorityStatus } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { CitationView } from '../../../platform/rules/rules.view.js';
import type {
  Basis,
  ClockStart,
  Condition,
  DisclosureField,
  FieldOutcome,
  NoticeKind,
  Reason,
  Stage,
} from '../rules/index.js';

/** A duty to disclose with its last day. */
export class DisclosureDutyView {
  /** The act from which its days are counted.
   * @example "seizure_notice"
   */
  start!: ClockStart;
  /** How many days.
   * @example 30
   */
  days!: number;
  /** Which days count.
   * @example "business"
   */
  dayBasis!: 'business' | 'calendar';
  /** The day of that act. */
  startedOn!: IsoDate;
  /** The last day. */
  dueOn!: IsoDate;
  /** Duties of the agency do not roll to the next business day. */
  rolls!: boolean;
}

/** What the law says on one field of one case on one day. */
export class DecidedDisclosureFieldView {
  /** Which field.
   * @example "quantity"
   */
  field!: DisclosureField;
  /** What must, may or may not leave.
   * @example "may"
   */
  outcome!: FieldOutcome;
  /** Why it does not leave; null where it must or may. */
  reason!: Reason | null;
  /** The earliest day it may leave, where one is known. */
  until!: IsoDate | null;
  /** The last day of the earliest duty. */
  dueOn!: IsoDate | null;
  /** Every duty that has arisen, earliest first; they run on under a hold. */
  duties!: DisclosureDutyView[];
  /** Whether the duty arose at a stage the case has left. */
  accrued!: boolean;
  /** The paragraphs. */
  cites!: CitationView[];
  /** Where a permission comes from. */
  basis!: Basis | null;
  /** What must be true besides the stage. */
  conditions!: Condition[];
  /** The notice that travels with it. */
  notice!: NoticeKind | null;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: AuthorityStatus;
}

/** What must, may or may not leave to one requester in one case on a day. */
export class DisclosureResultView {
  /** Where the case stands.
   * @example "notice_given"
   */
  stage!: Stage;
  /** Every field. */
  fields!: DecidedDisclosureFieldView[];
}
