import { ClaimView, FineView, PetitionView } from './case-acts/case-act.view.js';
import { OwnerConsentView, OwnerRequestView } from './owner-acts/owner-act.view.js';
import type { NoticeContent, Relief, SeizureGroundCode } from './rules/index.js';

/** A time that runs, with the law it stands on. */
export class SeizureClockView {
  /** Which one.
   * @example "petition"
   */
  code!: 'petition' | 'supplemental_petition' | 'claim' | 'publication' | 'owner_consent';
  /** The day it began.
   * @example "2026-03-27"
   */
  startedOn!: string;
  /** How its days are counted.
   * @example "calendar"
   */
  dayBasis!: 'calendar' | 'business';
  /** Where its days are counted.
   * @example "America/New_York"
   */
  zone!: string;
  /** Its last day.
   * @example "2026-04-26"
   */
  dueOn!: string;
  /** The same, moved to a business day, where the public may act until then.
   * @example "2026-04-27"
   */
  rolledTo?: string;
  /** Where it stands on the day read: it runs, was met in time or late, or is over.
   * @example "running"
   */
  status!: 'running' | 'met' | 'met_late' | 'over';
  /** The paragraph.
   * @example "19 CFR 171.2"
   */
  citation!: string;
}

/** What must be bonded and when forfeiture may be declared. */
export class ForfeitureProcedureView {
  /** Administrative, or by a court.
   * @example "administrative"
   */
  procedure!: 'administrative' | 'judicial';
  /** The bond that a claim needs.
   * @example "400.00"
   */
  claimBond!: string;
  /** How the notice is published.
   * @example "website_and_posted"
   */
  published!: 'website_only' | 'website_and_posted';
  /** The first day on which a summary forfeiture may be declared, as far as it is known.
   * @example "2026-05-07"
   */
  forfeitureFrom?: string;
}

/** Goods seized: on which grounds, in whose custody, which times run, and how it ended. */
export class SeizureView {
  /** Opaque id.
   * @example "sez_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The detention it ended. */
  detentionId?: string;
  /** The recorded right on which a ground rests. */
  recordationId?: string;
  /** The grounds.
   * @example ["counterfeit_mark"]
   */
  grounds!: SeizureGroundCode[];
  /** Whether customs had to seize, or could.
   * @example "must"
   */
  power!: 'must' | 'may';
  /** Whether importation of such goods is prohibited. */
  prohibited!: boolean;
  /** The Fines, Penalties and Forfeitures case.
   * @example "2026-2704-000123-01"
   */
  fpfCaseNumber!: string;
  /** Where it stands.
   * @example "open"
   */
  status!: 'open' | 'remitted' | 'forfeited';
  /** The day of the seizure.
   * @example "2026-03-27"
   */
  seizedOn!: string;
  /** Who seized. */
  seizedBy!: string;
  /** Where. */
  place!: string;
  /** Who holds the goods. */
  custodian!: string;
  /** How much.
   * @example "40"
   */
  quantity!: string;
  /** In which unit.
   * @example "NO"
   */
  unit!: string;
  /** Appraised domestic value.
   * @example "4000.00"
   */
  domesticValue!: string;
  /** The last day on which the United States may sue, where it is known. */
  limitationOn?: string;
  /** The day the notice was mailed. */
  noticeMailedOn?: string;
  /** What the notice stated. */
  noticeContents!: NoticeContent[];
  /** The parties on the goods to whom it was mailed. */
  notifiedParties!: string[];
  /** The day the owner of the right was notified. */
  ownerNotifiedOn?: string;
  /** The first day of publication. */
  firstPublishedOn?: string;
  /** The day it ended. */
  endedOn?: string;
  /** The relief given. */
  relief?: Relief;
  /** Which way forfeiture goes. */
  forfeiture!: ForfeitureProcedureView;
  /** The times that run or ran. */
  clocks!: SeizureClockView[];
  /** Petitions, oldest first. */
  petitions!: PetitionView[];
  /** Claims, oldest first. */
  claims!: ClaimView[];
  /** Fines, by person. */
  fines!: FineView[];
  /** What the owner of the right asked for. */
  ownerRequests!: OwnerRequestView[];
  /** What the owner of the right consented to. */
  ownerConsents!: OwnerConsentView[];
  /** The decision to seize, step by step, at /v1/determinations/{id}. */
  determinationId!: string;
  /** The day on which clocks are read.
   * @example "2026-04-26"
   */
  asOf!: string;
}
