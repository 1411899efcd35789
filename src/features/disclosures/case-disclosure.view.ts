import type { AuthorityStatus } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { CitationView } from '../../platform/rules/rules.view.js';
import type { Infringement } from '../detentions/rules/index.js';
import type { DisclosureStanding } from './disclosure.entity.js';
import { DisclosedImageView } from './disclosed-content.view.js';
import type {
  Basis,
  Condition,
  DisclosureField,
  FieldOutcome,
  ImporterField,
  NoticeKind,
  OutsideReason,
  Reason,
  Stage,
} from './rules/index.js';

/** What the law says on one field on one day. */
export class MatrixFieldView {
  /** Which field.
   * @example "unredactedImages"
   */
  field!: DisclosureField;
  /** The same in words. */
  title!: string;
  /** What must, may or may not leave.
   * @example "not_yet"
   */
  outcome!: FieldOutcome;
  /** Why it does not leave, as officers see it.
   * @example "importer_may_still_answer"
   */
  reason?: Reason;
  /** The earliest day it may leave. */
  until?: IsoDate;
  /** The last day of the earliest duty. */
  dueOn?: IsoDate;
  /** Whether the duty arose at a stage the case has left. */
  accrued!: boolean;
  /** What must be true besides the stage.
   * @example ["sample_bond"]
   */
  conditions!: Condition[];
  /** The paragraphs. */
  citations!: CitationView[];
  /** Where a permission comes from. */
  basis?: Basis;
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: AuthorityStatus;
  /** The notice that travels with it. */
  notice?: NoticeKind;
  /** The day it left, if it did by then. */
  releasedOn?: IsoDate;
}

/** One case: what would be permitted on a day, field by field. */
export class MatrixCaseView {
  /** The disclosure it is decided for; absent for the moments until the service has made its record. */
  disclosureId?: string;
  /** The recorded right. */
  recordationId!: string;
  /** Whose information it would be.
   * @example "org_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recipientOrganisationId!: string;
  /** In which standing it would be told.
   * @example "owner"
   */
  standing!: DisclosureStanding;
  /** What the goods are suspected of. */
  infringement!: Infringement;
  /** Where the case stands on that day.
   * @example "notice_given"
   */
  stage!: Stage;
  /** Whether anything must or may leave.
   * @example "disclosable"
   */
  outcome!: 'disclosable' | 'nothing_disclosable' | 'not_determinable';
  /** Every reason for which something stays. */
  reasonCodes!: Reason[];
  /** How strongly the weakest of what must or may leave is backed.
   * @example "in_force"
   */
  authorityStatus!: AuthorityStatus;
  /** Every field. */
  fields!: MatrixFieldView[];
}

/** What would be permitted about goods on a day, for officers. */
export class DisclosureMatrixView {
  /** The goods. */
  merchandiseId!: string;
  /** The day it is asked for. */
  asOf!: IsoDate;
  /** One a recorded right. */
  cases!: MatrixCaseView[];
}

/** What left, or stays, about the importer's goods. */
export class ImporterFieldView {
  /** Which field.
   * @example "quantity"
   */
  field!: DisclosureField;
  /** The same in words. */
  title!: string;
  /** Whether it left, may leave under the paragraphs cited, stays, or is not on record.
   * @example "released"
   */
  state!: ImporterField['state'];
  /** The day it left. */
  releasedOn?: IsoDate;
  /** Why it stays.
   * @example "importer_may_still_answer"
   */
  reason?: OutsideReason;
  /** The earliest day it may leave. */
  earliestOn?: IsoDate;
  /** What says so. */
  citations!: CitationView[];
}

/** The notice to the importer that more than the limited items left, for want of a sufficient answer. */
export class ImporterNoticeView {
  /** The day it was told, which is the day they left.
   * @example "2026-12-01"
   */
  toldOn!: IsoDate;
  /** Which fields left.
   * @example ["unredactedImages"]
   */
  fields!: DisclosureField[];
  /** The paragraph under which it is told. */
  citations!: CitationView[];
}

/** What the owner of one recorded right, or a listed injured person, was and will be told. */
export class ImporterCaseView {
  /** The recorded right. */
  recordationId!: string;
  /** In which standing its owner is told.
   * @example "owner"
   */
  standing!: DisclosureStanding;
  /** What the goods are suspected of. */
  infringement!: Infringement;
  /** Where the case stands.
   * @example "notice_given"
   */
  stage!: Stage;
  /** Every field. */
  fields!: ImporterFieldView[];
  /** Notices that information left without a sufficient answer of the importer, oldest first. */
  notices!: ImporterNoticeView[];
}

/** What an importer sees of disclosures about its goods, and its own images of them. */
export class ImporterDisclosureView {
  /** The detention. */
  detentionId!: string;
  /** The day of this answer. */
  asOf!: IsoDate;
  /** One a recorded right. */
  cases!: ImporterCaseView[];
  /** From when its own unredacted images are due to it; absent where no rule speaks of them. */
  ownImagesFrom?: IsoDate;
  /** The last day to give them. */
  ownImagesDueOn?: IsoDate;
  /** The paragraph that gives them. */
  ownImagesCitations!: CitationView[];
  /** Its own goods, unredacted. */
  ownImages!: DisclosedImageView[];
}
