import { AGREED, CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import { claimAccess, fineAccess, petitionAccess } from './case-acts/case-act.access.js';
import { ownerConsentAccess, ownerRequestAccess } from './owner-acts/owner-act.access.js';
import type { ForfeitureProcedureView, SeizureClockView, SeizureView } from './seizure.view.js';

/** The importer whose goods they are, and who acts for it; the rows are narrowed to those before. */
const IMPORTER = { to: ['importer', 'broker', 'counsel'] } as const;
const BOTH = [CBP, IMPORTER];
/** What an agency's agreement may name beside: what was seized, when, on what grounds, and how it ended. */
const FEED = [CBP, IMPORTER, AGREED];

const clockAccess: FieldPolicy<SeizureClockView> = {
  code: BOTH,
  startedOn: BOTH,
  dayBasis: BOTH,
  zone: BOTH,
  dueOn: BOTH,
  rolledTo: BOTH,
  status: BOTH,
  citation: BOTH,
};
const procedureAccess: FieldPolicy<ForfeitureProcedureView> = {
  procedure: BOTH,
  claimBond: BOTH,
  published: BOTH,
  forfeitureFrom: BOTH,
};

/** Rights holders read disclosures, not seizures. What an owner asked for or consented to stays inside CBP. */
export const seizureAccess: FieldPolicy<SeizureView> = {
  id: FEED,
  merchandiseId: FEED,
  detentionId: BOTH,
  recordationId: BOTH,
  grounds: FEED,
  power: FEED,
  prohibited: FEED,
  fpfCaseNumber: BOTH,
  status: FEED,
  seizedOn: FEED,
  seizedBy: [CBP],
  place: BOTH,
  custodian: [CBP],
  quantity: FEED,
  unit: FEED,
  domesticValue: BOTH,
  limitationOn: [CBP],
  noticeMailedOn: FEED,
  noticeContents: BOTH,
  notifiedParties: [CBP],
  ownerNotifiedOn: [CBP],
  firstPublishedOn: FEED,
  endedOn: FEED,
  relief: BOTH,
  forfeiture: within(procedureAccess, BOTH),
  clocks: within(clockAccess, BOTH),
  petitions: within(petitionAccess, BOTH),
  claims: within(claimAccess, BOTH),
  fines: within(fineAccess, [CBP]),
  ownerRequests: within(ownerRequestAccess, [CBP]),
  ownerConsents: within(ownerConsentAccess, [CBP]),
  determinationId: BOTH,
  asOf: FEED,
};

/** The importer learns which agency was shown it. */
export const seizureLookedAt: LookedAt<SeizureView & { readonly importerOrganisationId?: string }> = {
  resource: 'seizures',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId ?? null],
};
