import type { IsoDate } from '../../kernel/dates.js';
import { CitationView } from '../../platform/rules/rules.view.js';
import { GoodsView } from '../merchandise/index.js';
import { ImporterAnswerView, RightsHolderAnswerView } from './answers/answer.view.js';
import { DETENTION_STATUSES } from './detention-status.js';
import { TRACKS } from './detention-track.js';
import { HoldView } from './holds/hold.view.js';
import { DetentionImageView } from './images/detention-image.view.js';
import { RedeliveryDemandView } from './redelivery/redelivery-demand.view.js';
import { INFRINGEMENTS } from './rules/index.js';
import { SampleRequestView } from './samples/sample-request.view.js';

/** On whose side of a detention the reader stands. */
export const SIDES = ['officer', 'agency', 'importer', 'rights_holder'] as const;
export type Side = (typeof SIDES)[number];

/** A clock of a detention. */
export class ClockView {
  /** What it counts to.
   * @example "notice"
   */
  name!: 'decision' | 'notice' | 'determination' | 'importer_response';
  /** What started it.
   * @example "decision"
   */
  startEvent!: 'presentation' | 'decision' | 'notice';
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

/** More time granted under 19 CFR 133.25(a). */
export class ExtensionView {
  /** The day it was granted. */
  grantedOn!: IsoDate;
  /** The last day of it.
   * @example "2026-05-01"
   */
  to!: IsoDate;
  /** Why. */
  goodCause!: string;
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
}
