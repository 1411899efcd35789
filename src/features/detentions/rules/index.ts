import type { PolicyParameter } from '../../../kernel/policy.js';
import type { AnyRule } from '../../../kernel/rule.js';
import { agencyLawNamed, chemicalExtension } from './agency-law.js';
import { answerInTime } from './answer-in-time.js';
import { assistanceFinding } from './assistance.js';
import { actStillOpen, detentionRuns } from './detention-acts.js';
import { chemicalDetention } from './chemical-detention.js';
import { detentionClock } from './detention-clock.js';
import { detentionImage } from './detention-image.js';
import { governingSection } from './governing-section.js';
import { holdPlacing } from './hold-placing.js';
import { exclusionProtest } from './exclusion-protest.js';
import { copyingNoticeDayBasis, iprDetentionTrack } from './ipr-detention-track.js';
import { orderOfActs, trackSteps } from './order-of-acts.js';
import { namedSuspicion, recordedRight } from './recorded-right.js';
import { redeliveryCompliance, redeliveryOpen } from './redelivery-open.js';
import { sampleGiving } from './sample-giving.js';
import { runningClocks } from './running-clocks.js';
import { noticeForm, travellersAndMail } from './travellers-and-mail.js';
import { earlierVersion } from '../../../kernel/rule.js';
import { redeliveryComplianceDays, redeliveryDemand } from './redelivery-demand.js';
import { responseWindow } from './response-window.js';

export { AGENCY_LAWS, agencyLawNamed, chemicalExtension, lawMatters } from './agency-law.js';
export type { AgencyLaw } from './agency-law.js';
export { chemicalDetention } from './chemical-detention.js';
export type { ChemicalDetention, ChemicalDetentionFacts } from './chemical-detention.js';
export { DETENTION_STATES, DETENTION_TRANSITIONS } from './detention-states.js';
export type { DetentionState } from './detention-states.js';
export { detentionClock } from './detention-clock.js';
export type { DetentionClock, DetentionClockFacts } from './detention-clock.js';
export { exclusionProtest } from './exclusion-protest.js';
export type { ExclusionProtestClock, ExclusionProtestFacts } from './exclusion-protest.js';
export { INFRINGEMENTS, INFRINGEMENT_TITLES } from './infringement.js';
export type { Infringement } from './infringement.js';
export { copyingNoticeDayBasis, iprDetentionTrack } from './ipr-detention-track.js';
export type { IprTrack, IprTrackFacts, TrackKind } from './ipr-detention-track.js';
export { answerInTime } from './answer-in-time.js';
export { CBP_DECIDES, TRACKS, governingSection, sampleSectionOf } from './governing-section.js';
export type { GoverningSectionFacts, Track } from './governing-section.js';
export { holdPlacing } from './hold-placing.js';
export { assistanceFinding } from './assistance.js';
export { AUTHORITY_OF_ACTS, actStillOpen, detentionRuns } from './detention-acts.js';
export type { DetentionActFacts } from './detention-acts.js';
export { detentionImage } from './detention-image.js';
export { RESTRICTED, noticeForm, travellersAndMail } from './travellers-and-mail.js';
export type { Arrival, NoticeForm, TravellersAndMail } from './travellers-and-mail.js';
export { runningClocks } from './running-clocks.js';
export type { ClockName, RunningClock } from './running-clocks.js';
export { orderOfActs, trackSteps } from './order-of-acts.js';
export type { DetentionActs, Extension } from './order-of-acts.js';
export { namedSuspicion, recordedRight } from './recorded-right.js';
export type { RecordedRightDecision, RecordedRightFacts } from './recorded-right.js';
export { REDELIVERY_KINDS, redeliveryComplianceDays, redeliveryDemand } from './redelivery-demand.js';
export type { RedeliveryDemand, RedeliveryFacts, RedeliveryKind } from './redelivery-demand.js';
export { redeliveryCompliance, redeliveryOpen } from './redelivery-open.js';
export { sampleGiving } from './sample-giving.js';
export { responseWindow } from './response-window.js';
export type { ImporterResponse, ResponseWindow, ResponseWindowFacts } from './response-window.js';

/** The law of detentions. */
export const DETENTION_RULES: readonly AnyRule[] = [
  governingSection,
  detentionClock,
  exclusionProtest,
  iprDetentionTrack,
  responseWindow,
  redeliveryDemand,
  recordedRight,
  detentionRuns,
  actStillOpen,
  assistanceFinding,
  runningClocks,
  earlierVersion(runningClocks, 1, {}),
  orderOfActs,
  trackSteps,
  earlierVersion(trackSteps, 1, {}),
  detentionImage,
  redeliveryOpen,
  redeliveryCompliance,
  sampleGiving,
  holdPlacing,
  answerInTime,
  namedSuspicion,
  travellersAndMail,
  noticeForm,
  chemicalDetention,
  agencyLawNamed,
  chemicalExtension,
];

/** What the law of detentions leaves to the agency. */
export const DETENTION_POLICIES: readonly PolicyParameter<unknown>[] = [
  copyingNoticeDayBasis,
  redeliveryComplianceDays,
];
