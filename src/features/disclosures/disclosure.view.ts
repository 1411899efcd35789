import type { AuthorityStatus } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { CitationView } from '../../platform/rules/rules.view.js';
import type { Infringement } from '../detentions/rules/index.js';
import { DisclosedContentView } from './disclosed-content.view.js';
import type { DisclosureStanding } from './disclosure.entity.js';
import type { Basis, DisclosureField, NoticeKind, OutsideReason, Stage } from './rules/index.js';

/** Something that left, with what allowed it. */
export class DisclosedFieldView {
  /** Which field.
   * @example "quantity"
   */
  field!: DisclosureField;
  /** The same in words.
   * @example "Quantity"
   */
  title!: string;
  /** `whole`, or which one of several.
   * @example "whole"
   */
  part!: string;
  /** What it says; protected content opens with the acknowledgement of its recipient. */
  content?: DisclosedContentView;
  /** Whether the content is open to its recipient. */
  open!: boolean;
  /** Whether it had to leave, or an officer chose.
   * @example "shall"
   */
  force!: 'shall' | 'may';
  /** The stage of the case at which it left.
   * @example "notice_given"
   */
  stage!: Stage;
  /** The day it left. */
  releasedOn!: IsoDate;
  /** The last day of the duty. */
  dueOn?: IsoDate;
  /** Whether it left after that day. */
  late!: boolean;
  /** The paragraphs that allow it. */
  citations!: CitationView[];
  /** Where the permission comes from.
   * @example "regulation"
   */
  basis!: Basis;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: AuthorityStatus;
  /** The notice that travels with it.
   * @example "TSA_LIMITED_PURPOSE"
   */
  notice?: NoticeKind;
  /** Digest of exactly what left, as the receipt holds it; it opens with the content. */
  contentDigest?: string;
  /** The receipt, among this disclosure's receipts.
   * @example "rcp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  receiptId!: string;
  /** Who decided. */
  decidedBy!: string;
  /** Why, where it was a choice. */
  reason?: string;
  /** The stored answer it stands on. */
  determinationId!: string;
}

/** Something that has not left, and why. */
export class WithheldFieldView {
  /** Which field.
   * @example "unredactedImages"
   */
  field!: DisclosureField;
  /** Why not.
   * @example "importer_may_still_answer"
   */
  reason!: OutsideReason;
  /** The earliest day, where a clock of law runs. */
  earliestOn?: IsoDate;
  /** What says so. */
  citations!: CitationView[];
}

/** The words that travel with the data. */
export class PurposeNoticeView {
  /** Which notice.
   * @example "TSA_LIMITED_PURPOSE"
   */
  notice!: NoticeKind;
  /** Its words. */
  text!: string;
  /** The day its recipient acknowledged it. */
  acknowledgedOn?: IsoDate;
}

/** What may still be disclosed, and what an officer decided about it. */
export class ProposalView {
  /** Which field. */
  field!: DisclosureField;
  /** The stage of the case at which it was proposed. */
  stage!: Stage;
  /** Where it stands.
   * @example "proposed"
   */
  status!: 'proposed' | 'confirmed' | 'refused' | 'overtaken';
  /** The day it was proposed. */
  proposedOn!: IsoDate;
  /** The day it was decided. */
  decidedOn?: IsoDate;
  /** By whom. */
  decidedBy?: string;
  /** Why. */
  reason?: string;
}

/** What left to one rights holder about one case of goods, and what stays. */
export class DisclosureView {
  /** Opaque id.
   * @example "dsc_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The detention it comes from. */
  detentionId?: string;
  /** The abandonment it comes from. */
  abandonmentId?: string;
  /** The recorded right.
   * @example "rec_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  recordationId!: string;
  /** Whose information it is now.
   * @example "org_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recipientOrganisationId!: string;
  /** Whether it is told as the owner of the recorded right, or as a person on the published list of those injured by circumvention devices.
   * @example "owner"
   */
  standing!: DisclosureStanding;
  /** What the goods are suspected of.
   * @example "counterfeit_mark"
   */
  infringement!: Infringement;
  /** Where the case stands.
   * @example "notice_given"
   */
  stage!: Stage;
  /** The day something first left. */
  openedOn?: IsoDate;
  /** How strongly the weakest of what left is backed: `proposed` and `hypothetical` rest on no rule in force.
   * @example "in_force"
   */
  authorityStatus!: AuthorityStatus;
  /** What the data may be used for. */
  notices!: PurposeNoticeView[];
  /** Whether protected content waits for an acknowledgement. */
  acknowledgementRequired!: boolean;
  /** What left. */
  fields!: DisclosedFieldView[];
  /** What stays, each with its reason. */
  withheldFields!: WithheldFieldView[];
  /** What would leave, were it on record. */
  unavailableFields!: DisclosureField[];
  /** Whether a duty was, or is, met late. */
  late!: boolean;
  /** Which. */
  lateFields!: DisclosureField[];
  /** What may still leave. */
  proposals!: ProposalView[];
  /** The last stored answer. */
  determinationId?: string;
  /** The day of this answer: the service's today. */
  asOf!: IsoDate;
  /** The day on which the law was last asked: what stays is told as of then, what left is told as it stands. */
  evaluatedOn!: IsoDate;
}

/** A disclosure in a list. */
export class DisclosureSummaryView {
  /** Opaque id.
   * @example "dsc_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The detention it comes from. */
  detentionId?: string;
  /** The abandonment it comes from. */
  abandonmentId?: string;
  /** The recorded right. */
  recordationId!: string;
  /** Whose information it is now.
   * @example "org_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recipientOrganisationId!: string;
  /** In which standing it is told.
   * @example "owner"
   */
  standing!: DisclosureStanding;
  /** What the goods are suspected of. */
  infringement!: Infringement;
  /** Where the case stood when it was last looked at.
   * @example "notice_given"
   */
  stage!: Stage;
  /** The day something first left. */
  openedOn?: IsoDate;
  /** Whether a duty was, or is, met late. */
  late!: boolean;
  /** Which. */
  lateFields!: DisclosureField[];
}

/** The recipient's word on what the data may be used for. */
export class AcknowledgementView {
  /** Opaque id.
   * @example "dsa_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The disclosure. */
  disclosureId!: string;
  /** Which notice.
   * @example "TSA_LIMITED_PURPOSE"
   */
  notice!: NoticeKind;
  /** The words acknowledged. */
  text!: string;
  /** The day. */
  acknowledgedOn!: IsoDate;
  /** Who acknowledged.
   * @example "sandbox-rights-holder"
   */
  acknowledgedBy!: string;
}
