import type { IsoDate } from '../../kernel/dates.js';
import { GoodsView } from '../merchandise/index.js';
import { ImporterAnswerView, RightsHolderAnswerView } from './answers/answer.view.js';
import { ClockView } from './clock.view.js';
import { DETENTION_STATUSES } from './detention-status.js';
import { HoldView } from './holds/hold.view.js';
import { DetentionImageView } from './images/detention-image.view.js';
import { RedeliveryDemandView } from './redelivery/redelivery-demand.view.js';
import { AGENCY_LAWS, INFRINGEMENTS, TRACKS } from './rules/index.js';
import { SampleRequestView } from './samples/sample-request.view.js';

/** On whose side of a detention the reader stands. */
export const SIDES = ['officer', 'agency', 'importer', 'rights_holder'] as const;
export type Side = (typeof SIDES)[number];

/** What the notice of detention told. */
export class NoticeView {
  /** Why the goods are detained. */
  specificReason!: string;
  /** How long it may take. */
  anticipatedLength!: string;
  /** The tests and inquiries to be made, or null. */
  tests!: string | null;
  /** What would speed the decision up, or null. */
  helpfulInformation!: string | null;
  /** How a traveller or an addressee of mail is told; left out for all other goods, which are told in writing.
   * @example "customs_form_8"
   */
  form?: 'oral' | 'customs_form_8' | 'written' | 'undetermined';
}

/** How restricted articles came, where a traveller carried them or they came by mail. */
export class ArrivalView {
  /** With their importer, or by mail.
   * @example "mail"
   */
  by!: 'accompanied' | 'mail';
  /** Whether the mail is a commercial shipment; null where it is not on record. */
  commercial!: boolean | null;
  /** Its value in US dollars; null where it is not on record.
   * @example "240.00"
   */
  value!: string | null;
}

/** More time granted under 19 CFR 133.25(a), or 12.124(b) for chemical substances. */
export class ExtensionView {
  /** The day it was granted. */
  grantedOn!: IsoDate;
  /** The last day of it.
   * @example "2026-05-01"
   */
  to!: IsoDate;
  /** Why. */
  goodCause!: string;
  /** Whose delay it makes good, of chemical substances.
   * @example "EPA"
   */
  delayedBy?: 'EPA' | 'CBP';
}

/** Goods held for a decision on whether they may enter. */
export class DetentionView {
  /** Id.
   * @example "dtn_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Where it stands today, what silence has done included.
   * @example "detained"
   */
  status!: (typeof DETENTION_STATUSES)[number];
  /** On whose side of it the reader stands.
   * @example "officer"
   */
  side!: Side;
  /** The recordation it is about, where it is about a recorded right.
   * @example "rec_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  recordationId?: string;
  /** Where this reader reads what is disclosed to the rights holder, where it may.
   * @example "/v1/detentions/dtn_01jd3z3m8tf0qr6f2x8mz0c2yv/disclosure-matrix"
   */
  disclosures?: string;
  /** The rule it runs under.
   * @example "133.21"
   */
  track?: (typeof TRACKS)[number];
  /** How restricted articles came, where a traveller carried them or they came by mail (19 CFR 133.24). */
  arrival?: ArrivalView;
  /** Who decides on the goods.
   * @example "CBP"
   */
  decidingAgency?: string;
  /** The act under which another agency decides, where that act gives times of its own.
   * @example "toxic_substances"
   */
  agencyLaw?: (typeof AGENCY_LAWS)[number];
  /** What the goods are suspected of. */
  suspectedInfringement?: (typeof INFRINGEMENTS)[number];
  /** International class of the goods, for marks.
   * @example 14
   */
  internationalClass?: number;
  /** Why they are suspected. */
  grounds?: string;
  /** Where they are held. */
  place?: string;
  /** The goods and their parties. */
  goods?: GoodsView;
  /** The day they could be viewed and examined; a closed container is not presented.
   * @example "2026-03-02"
   */
  presentedOn?: IsoDate;
  /** The day of the decision to detain or release. */
  decidedOn?: IsoDate;
  /** The last day to decide, where silence detained the goods. */
  deemedDetainedOn?: IsoDate;
  /** The day of the notice of detention. */
  noticeOn?: IsoDate;
  /** What the notice told. */
  notice?: NoticeView;
  /** The day of the final determination. */
  determinedOn?: IsoDate;
  /** How it came out. */
  determination?: 'released' | 'no_infringement' | 'excluded';
  /** Why. */
  determinationReason?: string;
  /** The first day on which the undecided goods count as excluded. */
  deemedExcludedOn?: IsoDate;
  /** The day the detention ended. */
  endedOn?: IsoDate;
  /** Extensions granted. */
  extensions?: ExtensionView[];
  /** The day of the finding that the owner's examination would help. */
  examinationWouldAssistOn?: IsoDate;
  /** Every clock as it stands today. */
  clocks?: ClockView[];
  /** The importer's answers. */
  importerResponses?: ImporterAnswerView[];
  /** The rights holder's answers. */
  rightsHolderResponses?: RightsHolderAnswerView[];
  /** Samples asked for and given. */
  sampleRequests?: SampleRequestView[];
  /** Images of the goods. */
  images?: DetentionImageView[];
  /** Demands to return the goods. */
  redeliveryDemands?: RedeliveryDemandView[];
  /** Holds and other interdictions. */
  holds?: HoldView[];
  /** The stored answers the acts stand on, oldest first. */
  determinations?: string[];
}

/** A detention in a list. */
export class DetentionSummaryView {
  /** Id.
   * @example "dtn_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Where it stands today, what silence has done included.
   * @example "detained"
   */
  status!: (typeof DETENTION_STATUSES)[number];
  /** On whose side of it the reader stands.
   * @example "importer"
   */
  side!: Side;
  /** The recordation it is about. */
  recordationId?: string;
  /** The rule it runs under. */
  track?: (typeof TRACKS)[number];
  /** Port of entry. */
  portCode?: string;
  /** The day the goods were presented. */
  presentedOn?: IsoDate;
  /** The last day to determine. */
  determineBy?: IsoDate;
}

/** The clocks of a detention. */
export class DeadlinesView {
  /** The detention. */
  detentionId!: string;
  /** The day they are shown for: the service's today. */
  asOf!: IsoDate;
  /** Every clock. */
  clocks!: ClockView[];
  /** Why no clock of the general rule runs, where none does.
   * @example "other_agency_decides"
   */
  notApplicable?: string;
  /** What is not on record and would have to be, to tell every clock: the act under which the EPA decides.
   * @example ["agencyLaw"]
   */
  missing?: 'agencyLaw'[];
}
