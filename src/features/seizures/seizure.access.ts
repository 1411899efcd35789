import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import { claimAccess, fineAccess, petitionAccess } from './case-acts/case-act.access.js';
import { ownerConsentAccess, ownerRequestAccess } from './owner-acts/owner-act.access.js';
import type { ForfeitureProcedureView, SeizureClockView, SeizureView } from './seizure.view.js';

/** The importer whose goods they are, and who acts for it; the rows are narrowed to those before. */
const IMPORTER = { to: ['importer', 'broker', 'counsel'] } as const;
const BOTH = [CBP, IMPORTER];

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
  id: BOTH,
  merchandiseId: BOTH,
  detentionId: BOTH,
  recordationId: BOTH,
  grounds: BOTH,
  power: BOTH,
  prohibited: BOTH,
  fpfCaseNumber: BOTH,
  status: BOTH,
  seizedOn: BOTH,
  seizedBy: [CBP],
  place: BOTH,
  custodian: [CBP],
  quantity: BOTH,
  unit: BOTH,
  domesticValue: BOTH,
  limitationOn: [CBP],
  noticeMailedOn: BOTH,
  noticeContents: BOTH,
  notifiedParties: [CBP],
  ownerNotifiedOn: [CBP],
  firstPublishedOn: BOTH,
  endedOn: BOTH,
  relief: BOTH,
  forfeiture: within(procedureAccess, BOTH),
  clocks: within(clockAccess, BOTH),
  petitions: within(petitionAccess, BOTH),
  claims: within(claimAccess, BOTH),
  fines: within(fineAccess, [CBP]),
  ownerRequests: within(ownerRequestAccess, [CBP]),
  ownerConsents: within(ownerConsentAccess, [CBP]),
  determinationId: BOTH,
  asOf: BOTH,
};
