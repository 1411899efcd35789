import { AGREED, CBP, PARTIES, within } from '../../kernel/access.js';
import type { Condition, FieldPolicy, Grant } from '../../kernel/access.js';
import { PRIVATE_ROLES } from '../../kernel/actor.js';
import { goodsAccess } from '../merchandise/index.js';
import { importerAnswerAccess, rightsHolderAnswerAccess } from './answers/answer.access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import type { ClockView } from './clock.view.js';
import type { ArrivalView, DeadlinesView, DetentionSummaryView, DetentionView } from './detention.view.js';
import type { ExtensionView, NoticeView, Side } from './detention.view.js';
import { holdAccess } from './holds/hold.access.js';
import { detentionImageAccess } from './images/detention-image.access.js';
import { redeliveryDemandAccess } from './redelivery/redelivery-demand.access.js';
import { sampleRequestAccess } from './samples/sample-request.access.js';

interface Sided {
  readonly side?: Side;
  readonly noticeOn?: string;
}

const ofTheImporter: Condition<Sided> = {
  name: 'on the importer’s side of the detention',
  holds: ({ side }) => side === 'importer',
};
const ofTheRightsHolder: Condition<Sided> = {
  name: 'on the rights holder’s side of the detention',
  holds: ({ side }) => side === 'rights_holder',
};
const noticed: Condition<Sided> = {
  name: 'on the importer’s side, once notice is given',
  holds: ({ side, noticeOn }) => side === 'importer' && noticeOn !== undefined,
  // The rights holder is never shown it.
  otherwise: ({ side }) => ({ reason: side === 'importer' ? 'not_yet_noticed' : 'not_permitted' }),
};

const IMPORTER: Grant<Sided> = { to: PRIVATE_ROLES, when: ofTheImporter };
const RIGHTS_HOLDER: Grant<Sided> = { to: PRIVATE_ROLES, when: ofTheRightsHolder };
const IMPORTER_ONCE_NOTICED: Grant<Sided> = { to: PRIVATE_ROLES, when: noticed };

// Whether its notice is late only by neglect or is withheld for an investigation is for CBP alone: the day is told, not more.
const notLate: Condition<ClockView> = {
  name: 'while CBP’s notice is not overdue',
  holds: ({ name, status }) => name !== 'notice' || status !== 'overdue',
  otherwise: () => ({ reason: 'not_available_at_this_time' }),
};

const clockAccess: FieldPolicy<ClockView> = {
  name: [PARTIES],
  startEvent: [PARTIES],
  startedOn: [PARTIES],
  days: [PARTIES],
  dayBasis: [PARTIES],
  zone: [PARTIES],
  dueOn: [PARTIES],
  extendedTo: [PARTIES],
  citation: [PARTIES],
  authorityStatus: [PARTIES],
  metOn: [PARTIES],
  status: [CBP, { to: PRIVATE_ROLES, when: notLate }],
};
const noticeAccess: FieldPolicy<NoticeView> = {
  specificReason: [PARTIES],
  anticipatedLength: [PARTIES],
  tests: [PARTIES],
  helpfulInformation: [PARTIES],
  form: [PARTIES],
};
const arrivalAccess: FieldPolicy<ArrivalView> = {
  by: [PARTIES],
  commercial: [PARTIES],
  value: [PARTIES],
};
const extensionAccess: FieldPolicy<ExtensionView> = {
  grantedOn: [PARTIES],
  to: [PARTIES],
  goodCause: [PARTIES],
  delayedBy: [PARTIES],
};

/**
 * Officers see all; the importer its own side; the rights holder only that there is a case and where to read the disclosures;
 * an agency the days and the outcome that its agreement names, never why goods are suspected or held, nor what the sides say.
 */
export const detentionAccess: FieldPolicy<DetentionView> = {
  id: [PARTIES, AGREED],
  status: [PARTIES, AGREED],
  side: [PARTIES],
  recordationId: [PARTIES],
  disclosures: [PARTIES],
  track: [CBP, IMPORTER, AGREED],
  arrival: within(arrivalAccess, [CBP, IMPORTER]),
  decidingAgency: [CBP, IMPORTER, AGREED],
  agencyLaw: [CBP, IMPORTER, AGREED],
  suspectedInfringement: [CBP, IMPORTER_ONCE_NOTICED],
  internationalClass: [CBP, IMPORTER_ONCE_NOTICED],
  grounds: [CBP],
  place: [CBP, IMPORTER],
  goods: within(goodsAccess, [CBP, IMPORTER, AGREED]),
  presentedOn: [CBP, IMPORTER, AGREED],
  decidedOn: [CBP, IMPORTER, AGREED],
  deemedDetainedOn: [CBP, IMPORTER, AGREED],
  noticeOn: [CBP, IMPORTER, AGREED],
  notice: within(noticeAccess, [CBP, IMPORTER]),
  determinedOn: [CBP, IMPORTER, AGREED],
  determination: [CBP, IMPORTER, AGREED],
  determinationReason: [CBP, IMPORTER],
  deemedExcludedOn: [CBP, IMPORTER, AGREED],
  endedOn: [CBP, IMPORTER, AGREED],
  extensions: within(extensionAccess, [CBP, IMPORTER]),
  examinationWouldAssistOn: [CBP],
  clocks: within(clockAccess, [CBP, IMPORTER]),
  importerResponses: within(importerAnswerAccess, [CBP, IMPORTER]),
  rightsHolderResponses: within(rightsHolderAnswerAccess, [CBP, RIGHTS_HOLDER]),
  sampleRequests: within(sampleRequestAccess, [CBP, RIGHTS_HOLDER]),
  images: within(detentionImageAccess, [CBP, IMPORTER]),
  redeliveryDemands: within(redeliveryDemandAccess, [CBP, IMPORTER]),
  holds: within(holdAccess, [CBP]),
  determinations: [CBP, IMPORTER_ONCE_NOTICED],
};

export const detentionSummaryAccess: FieldPolicy<DetentionSummaryView> = {
  id: [PARTIES, AGREED],
  status: [PARTIES, AGREED],
  side: [PARTIES],
  recordationId: [PARTIES],
  track: [CBP, IMPORTER, AGREED],
  portCode: [CBP, IMPORTER, AGREED],
  presentedOn: [CBP, IMPORTER, AGREED],
  determineBy: [CBP, IMPORTER, AGREED],
};

/** Asked only of detentions whose clocks the reader may see; for others there is nothing here. */
export const deadlinesAccess: FieldPolicy<DeadlinesView> = {
  detentionId: [PARTIES],
  asOf: [PARTIES],
  clocks: within(clockAccess, [PARTIES]),
  notApplicable: [PARTIES],
  missing: [PARTIES],
};

/** A detention as it is read: with the organisation it is about, which no answer shows. */
export interface HeldDetention extends DetentionView {
  readonly importerOrganisationId?: string;
}

/** The importer learns which agency was shown it. */
export const detentionLookedAt: LookedAt<Pick<HeldDetention, 'id' | 'importerOrganisationId'>> = {
  resource: 'detentions',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId ?? null],
};
