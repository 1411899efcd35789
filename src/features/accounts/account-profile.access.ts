import { CBP, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import {
  importerAddressAccess,
  importerAffiliationAccess,
  importerAssetAccess,
  importerParticularsAccess,
  importerPersonAccess,
  importerProgramAccess,
  relatedBusinessAccess,
  verificationAccess,
} from '../importers/index.js';
import type { ForeignResultView } from '../importers/index.js';
import type { AccountFindingView } from './account-findings.view.js';
import type {
  AccountBillsView,
  AccountBondView,
  AccountEntriesView,
  AccountEntryTypeView,
  AccountExposureView,
  AccountIdentityView,
  AccountProfileView,
  NotOnRecordView,
  UsableNumberView,
} from './account-profile.view.js';
import type { AccountStandingView } from './account-standing.view.js';

// Which importers exist for whom is decided by the query and by row-level security.
const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const AGENT = { to: ['broker', 'counsel'] } as const satisfies Grant<never>;
const READERS = [CBP, OWN, AGENT] as const;
const PRIVATE = [CBP, OWN] as const;

const numberAccess: FieldPolicy<UsableNumberView> = { kind: READERS, number: READERS, from: READERS };
// As the question has it, which customs alone asks.
const foreignAccess: FieldPolicy<ForeignResultView> = { foreign: [CBP], limbs: [CBP] };
const identityAccess: FieldPolicy<AccountIdentityView> = {
  name: READERS,
  address: within(importerAddressAccess, READERS),
  numbers: within(numberAccess, READERS),
  particulars: within(importerParticularsAccess, READERS),
  registeredOn: READERS,
  voidedOn: READERS,
  nonresident: READERS,
  nonresidentReason: READERS,
  foreign: within(foreignAccess, [CBP]),
};
const bondAccess: FieldPolicy<AccountBondView> = {
  bondId: PRIVATE,
  bondNumber: PRIVATE,
  version: PRIVATE,
  activityCode: PRIVATE,
  limitOfLiability: PRIVATE,
  suretyCodes: PRIVATE,
  from: PRIVATE,
};
const billsAccess: FieldPolicy<AccountBillsView> = {
  open: PRIVATE,
  pastDue: PRIVATE,
  underProtest: PRIVATE,
  undetermined: PRIVATE,
  owed: PRIVATE,
};
const exposureAccess: FieldPolicy<AccountExposureView> = {
  bonds: PRIVATE,
  exposed: PRIVATE,
  claimable: PRIVATE,
  notKnown: PRIVATE,
};
const entryTypeAccess: FieldPolicy<AccountEntryTypeView> = {
  entryType: PRIVATE,
  entries: PRIVATE,
  cancelled: PRIVATE,
  undetermined: PRIVATE,
  enteredValue: PRIVATE,
  duty: PRIVATE,
  deposits: PRIVATE,
};
const entriesAccess: FieldPolicy<AccountEntriesView> = {
  filedFrom: PRIVATE,
  filedThrough: PRIVATE,
  byType: within(entryTypeAccess, PRIVATE),
};
const findingAccess: FieldPolicy<AccountFindingView> = {
  code: PRIVATE,
  rule: PRIVATE,
  weight: PRIVATE,
  entries: PRIVATE,
};
// An importer reads what it has been told of; the rows decide.
const standingAccess: FieldPolicy<AccountStandingView> = {
  kind: PRIVATE,
  measure: PRIVATE,
  sourceType: PRIVATE,
  sourceId: PRIVATE,
  portCode: PRIVATE,
  from: PRIVATE,
};
const notOnRecordAccess: FieldPolicy<NotOnRecordView> = { section: READERS, reason: READERS };

export const accountProfileAccess: FieldPolicy<AccountProfileView> = {
  id: READERS,
  identity: within(identityAccess, READERS),
  persons: within(importerPersonAccess, PRIVATE),
  affiliations: within(importerAffiliationAccess, [CBP]),
  programs: within(importerProgramAccess, READERS),
  assets: within(importerAssetAccess, PRIVATE),
  relatedBusinesses: within(relatedBusinessAccess, PRIVATE),
  verifications: within(verificationAccess, [CBP]),
  bonds: within(bondAccess, PRIVATE),
  entries: within(entriesAccess, PRIVATE),
  bills: within(billsAccess, PRIVATE),
  exposure: within(exposureAccess, PRIVATE),
  findings: within(findingAccess, PRIVATE),
  standing: within(standingAccess, PRIVATE),
  notOnRecord: within(notOnRecordAccess, READERS),
  asOf: READERS,
  knownAt: READERS,
};

/** A profile with what the account of looks needs and no answer shows. */
export interface HeldProfile extends AccountProfileView {
  readonly organisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const accountLookedAt: LookedAt<HeldProfile> = {
  resource: 'importers',
  id: ({ id }) => id,
  subjects: ({ organisationId }) => [organisationId],
  grant: ({ grantId }) => grantId,
};
