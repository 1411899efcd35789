import type { PolicyParameter } from '../../../kernel/policy.js';
import type { AnyRule } from '../../../kernel/rule.js';
import {
  abandonmentDisclosurePolicy,
  abandonmentGate,
  executiveOrderAbandonment,
  proposedAbandonmentRule,
} from './abandonment-disclosure.js';
import { noticeAcknowledged, sampleRecipient } from './disclosure-acts.js';
import { disclosureMatrix } from './disclosure-matrix.js';
import { fieldDisclosure } from './field-disclosure.js';
import { goodsInformationRegulation, goodsInformationStatute, promptBusinessDays } from './goods-information.js';
import { importerNotice } from './importer-notice.js';
import { importerView } from './importer-view.js';
import { listedInjuredPerson } from './injured-persons.js';
import { holdsStopEveryBasis, investigationHold } from './investigation-hold.js';
import { disclosureStage } from './stage.js';
import { disclosureMatrix1, goodsInformationStatute1 } from './version-1/disclosure-matrix.js';
import { fieldDisclosure1 } from './version-1/field-disclosure.js';
import { injuredPersonsPolicy, listedInjuredPerson1 } from './version-1/injured-persons.js';
import { investigationHold1 } from './version-1/investigation-hold.js';

export { ABANDONMENT_DISCLOSURE, abandonmentDisclosurePolicy } from './abandonment-disclosure.js';
export type { AbandonmentDisclosure } from './abandonment-disclosure.js';
export { noticeAcknowledged, sampleRecipient } from './disclosure-acts.js';
export { decideDisclosure } from './disclosure-decision.js';
export type { DisclosureDecision } from './disclosure-decision.js';
export { OF_DEVICES, SEIZURE_GROUNDS_DISCLOSED } from './disclosure-facts.js';
export type {
  AbandonmentFact,
  Closing,
  DisclosureFacts,
  DisclosureSeizureGround,
  Hold,
  Listing,
  OwnerRequestFact,
  Period,
  RequesterStanding,
  SampleBond,
  SeizureFact,
} from './disclosure-facts.js';
export { LAW_1, LAW_2 } from './disclosure-law.js';
export type { DisclosureLaw } from './disclosure-law.js';
export { disclosureMatrix } from './disclosure-matrix.js';
export { dutyClock, dutyStatus } from './duty-clocks.js';
export type { ClockStart, Deadline, DutyClock, DutyStatus } from './duty-clocks.js';
export {
  COMPREHENSIVE_IMPORTATION_INFORMATION,
  DISCLOSURE_FIELDS,
  FIELD_TITLES,
  LIMITED_IMPORTATION_INFORMATION,
  NEVER_DISCLOSED,
  ON_GOODS,
  PARTIES,
  REDACTED_ON_GOODS,
  SAMPLE_REDACTED,
  SAMPLE_UNREDACTED,
  groupOf,
} from './field-catalogue.js';
export type { DisclosureField, FieldGroup } from './field-catalogue.js';
export type { FieldDecision, FieldOutcome } from './field-decision.js';
export { goodsInformationRegulation, goodsInformationStatute, promptBusinessDays } from './goods-information.js';
export { importerNotice } from './importer-notice.js';
export type { ImporterNotice, ImporterNoticeFacts } from './importer-notice.js';
export { importerView } from './importer-view.js';
export type { ImporterView, ImporterViewFacts } from './importer-view.js';
export { holdsStopEveryBasis } from './investigation-hold.js';
export type { Basis, Cell, Condition, NoticeKind } from './matrix-cells.js';
export { disclosureMatrixDocument } from './matrix-document.js';
export { stoppedToday } from './opening-today.js';
export { orderOfEventsFaults } from './order-of-events.js';
export { outsideField, outsideReason } from './outside-reason.js';
export type { OutsideField, OutsideReason } from './outside-reason.js';
export { fieldsAsReadOutside, importerFields } from './outside-view.js';
export type { ImporterField } from './outside-view.js';
export { REASONS } from './reasons.js';
export type { Reason } from './reasons.js';
export { OPENED_BY, OPENING_STAGES, disclosureStage } from './stage.js';
export type { CaseStage, Milestone, OpeningStage, Stage } from './stage.js';

/** The law of disclosures to rights holders: each rule as it is applied now, and as answers kept before stand on it. */
export const DISCLOSURE_RULES: readonly AnyRule[] = [
  disclosureStage,
  disclosureMatrix1,
  disclosureMatrix,
  goodsInformationStatute1,
  goodsInformationStatute,
  goodsInformationRegulation,
  abandonmentGate,
  proposedAbandonmentRule,
  executiveOrderAbandonment,
  investigationHold1,
  investigationHold,
  fieldDisclosure1,
  fieldDisclosure,
  importerView,
  importerNotice,
  listedInjuredPerson1,
  listedInjuredPerson,
  sampleRecipient,
  noticeAcknowledged,
];

/** What the law of disclosures leaves to the agency. */
export const DISCLOSURE_POLICIES: readonly PolicyParameter<unknown>[] = [
  abandonmentDisclosurePolicy,
  promptBusinessDays,
  holdsStopEveryBasis,
  injuredPersonsPolicy,
];
