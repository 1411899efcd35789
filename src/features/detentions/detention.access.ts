import { CBP, SIGNED_IN, within } from '../../kernel/access.js';
import type { Condition, FieldPolicy, Grant } from '../../kernel/access.js';
import { OUTSIDE_ROLES } from '../../kernel/actor.js';
import { goodsAccess } from '../merchandise/index.js';
import { importerAnswerAccess, rightsHolderAnswerAccess } from './answers/answer.access.js';
import type { ClockView, DeadlinesView, DetentionSummaryView, DetentionView } from './detention.view.js';
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
  otherwise: () => ({ reason: 'not_yet_noticed' }),
};

const IMPORTER: Grant<Sided> = { to: OUTSIDE_ROLES, when: ofTheImporter };
const RIGHTS_HOLDER: Grant<Sided> = { to: OUTSIDE_ROLES, when: ofTheRightsHolder };
const IMPORTER_ONCE_NOTICED: Grant<Sided> = { to: OUTSIDE_ROLES, when: noticed };

const clockAccess: FieldPolicy<ClockView> = {
  name: [SIGNED_IN],
  startEvent: [SIGNED_IN],
  startedOn: [SIGNED_IN],
  days: [SIGNED_IN],
  dayBasis: [SIGNED_IN],
  zone: [SIGNED_IN],
  dueOn: [SIGNED_IN],
  extendedTo: [SIGNED_IN],
  citation: [SIGNED_IN],
  authorityStatus: [SIGNED_IN],
  metOn: [SIGNED_IN],
  status: [SIGNED_IN],
};
const noticeAccess: FieldPolicy<NoticeView> = {
  specificReason: [SIGNED_IN],
  anticipatedLength: [SIGNED_IN],
  tests: [SIGNED_IN],
  helpfulInformation: [SIGNED_IN],
};
const extensionAccess: FieldPolicy<ExtensionView> = {
  grantedOn: [SIGNED_IN],
  to: [SIGNED_IN],
  goodCause: [SIGNED_IN],
};

/** Officers see all; the importer its own side; the rights holder only that there is a case and where to read the disclosures. */
export const detentionAccess: FieldPolicy<DetentionView> = {
  id: [SIGNED_IN],
  status: [SIGNED_IN],
  side: [SIGNED_IN],
  recordationId: [SIGNED_IN],
  disclosures: [SIGNED_IN],
  track: [CBP, IMPORTER],
  decidingAgency: [CBP, IMPORTER],
  suspectedInfringement: [CBP, IMPORTER_ONCE_NOTICED],
  internationalClass: [CBP, IMPORTER_ONCE_NOTICED],
  grounds: [CBP],
  place: [CBP, IMPORTER],
  goods: within(goodsAccess, [CBP, IMPORTER]),
  presentedOn: [CBP, IMPORTER],
  decidedOn: [CBP, IMPORTER],
  deemedDetainedOn: [CBP, IMPORTER],
  noticeOn: [CBP, IMPORTER],
  notice: within(noticeAccess, [CBP, IMPORTER]),
  determinedOn: [CBP, IMPORTER],
  determination: [CBP, IMPORTER],
  determinationReason: [CBP, IMPORTER],
  deemedExcludedOn: [CBP, IMPORTER],
  endedOn: [CBP, IMPORTER],
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
  id: [SIGNED_IN],
  status: [SIGNED_IN],
  side: [SIGNED_IN],
  recordationId: [SIGNED_IN],
  track: [CBP, IMPORTER],
  portCode: [CBP, IMPORTER],
  presentedOn: [CBP, IMPORTER],
  determineBy: [CBP, IMPORTER],
};

/** Asked only of detentions whose clocks the reader may see; for others there is nothing here. */
export const deadlinesAccess: FieldPolicy<DeadlinesView> = {
  detentionId: [SIGNED_IN],
  asOf: [SIGNED_IN],
  clocks: within(clockAccess, [SIGNED_IN]),
  notApplicable: [SIGNED_IN],
};
