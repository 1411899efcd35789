import { AGREED, PARTIES, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type { DeclaredEntryView, EntryBondView } from './declared-entry.view.js';
import type { EntryCaseView, EntryLineView, EntryProducerView, EntryQuantityView } from './entry-line.view.js';
import type {
  AgencyAnswerView,
  EntryAdditionalDutyView,
  EntryClockView,
  EntryDepositView,
  EntryDutiesView,
  EntryFindingView,
  EntryLineDutiesView,
} from './entry-parts.view.js';
import type { EntryCheckView, EntryView, ListedEntryView } from './entry.view.js';

const findingAccess: FieldPolicy<EntryFindingView> = {
  pointer: [PARTIES],
  code: [PARTIES],
  message: [PARTIES],
  remedy: [PARTIES],
  citation: [PARTIES],
  weight: [PARTIES],
  layer: [PARTIES],
  rule: [PARTIES],
  aceConditionCode: [PARTIES],
};

const additionalAccess: FieldPolicy<EntryAdditionalDutyView> = {
  heading: [PARTIES],
  amount: [PARTIES],
};

const depositAccess: FieldPolicy<EntryDepositView> = {
  caseNumber: [PARTIES],
  rate: [PARTIES],
  amount: [PARTIES],
};

const lineDutiesAccess: FieldPolicy<EntryLineDutiesView> = {
  ordinary: [PARTIES],
  ordinaryRate: [PARTIES],
  additional: within(additionalAccess, [PARTIES]),
  additionalTotal: [PARTIES],
  deposits: within(depositAccess, [PARTIES]),
  total: [PARTIES],
};

export const dutiesAccess: FieldPolicy<EntryDutiesView> = {
  rateOn: [PARTIES],
  enteredValue: [PARTIES],
  dutiesDue: [PARTIES],
  duties: [PARTIES],
  processingFee: [PARTIES],
  harborFee: [PARTIES],
  total: [PARTIES],
  undetermined: [PARTIES],
  reasonCodes: [PARTIES],
  lines: within(lineDutiesAccess, [PARTIES]),
  rules: [PARTIES],
  digest: [PARTIES],
};

export const entryClockAccess: FieldPolicy<EntryClockView> = {
  name: [PARTIES],
  subject: [PARTIES],
  startEvent: [PARTIES],
  startedOn: [PARTIES],
  dayBasis: [PARTIES],
  length: [PARTIES],
  dueOn: [PARTIES],
  rolledTo: [PARTIES],
  zone: [PARTIES],
  citation: [PARTIES],
  authorityStatus: [PARTIES],
  metOn: [PARTIES],
  status: [PARTIES],
};

const agencyAnswerAccess: FieldPolicy<AgencyAnswerView> = {
  agency: [PARTIES, AGREED],
  lines: [PARTIES, AGREED],
  disposition: [PARTIES, AGREED],
  answeredOn: [PARTIES, AGREED],
  reason: [PARTIES, AGREED],
  recalledOn: [PARTIES, AGREED],
  waitsFor: [PARTIES, AGREED],
};

export const producerAccess: FieldPolicy<EntryProducerView> = {
  name: [PARTIES, AGREED],
  street: [PARTIES, AGREED],
  city: [PARTIES, AGREED],
  country: [PARTIES, AGREED],
  province: [PARTIES, AGREED],
};

const quantityAccess: FieldPolicy<EntryQuantityView> = {
  quantity: [PARTIES, AGREED],
  unit: [PARTIES, AGREED],
};

const caseAccess: FieldPolicy<EntryCaseView> = {
  caseNumber: [PARTIES],
  nonReimbursementStatement: [PARTIES],
};

const lineAccess: FieldPolicy<EntryLineView> = {
  htsNumber: [PARTIES, AGREED],
  description: [PARTIES, AGREED],
  enteredValue: [PARTIES],
  charges: [PARTIES],
  quantities: within(quantityAccess, [PARTIES, AGREED]),
  manifestQuantity: within(quantityAccess, [PARTIES]),
  grossWeightKg: [PARTIES],
  countryOfOrigin: [PARTIES, AGREED],
  mid: [PARTIES, AGREED],
  producer: within(producerAccess, [PARTIES, AGREED]),
  exporter: [PARTIES, AGREED],
  reseller: [PARTIES],
  relatedParties: [PARTIES],
  adcvdCases: within(caseAccess, [PARTIES]),
  additionalHtsNumbers: [PARTIES],
  facts: [PARTIES],
  specialProvision: [PARTIES],
  tradeProgram: [PARTIES],
  quota: [PARTIES],
  visaNumber: [PARTIES],
  agencies: [PARTIES, AGREED],
};

const bondAccess: FieldPolicy<EntryBondView> = {
  bondNumber: [PARTIES],
  kind: [PARTIES],
  suretyCode: [PARTIES],
  brokersOwn: [PARTIES],
};

const declaredEntryAccess: FieldPolicy<DeclaredEntryView> = {
  entryNumber: [PARTIES, AGREED],
  entryType: [PARTIES, AGREED],
  filing: [PARTIES],
  importerId: [PARTIES],
  importerRole: [PARTIES],
  portCode: [PARTIES, AGREED],
  unladingPortCode: [PARTIES, AGREED],
  modeOfTransport: [PARTIES, AGREED],
  carrier: [PARTIES, AGREED],
  billNumbers: [PARTIES],
  locationOfGoods: [PARTIES],
  inBondNumber: [PARTIES],
  inBondOn: [PARTIES],
  foreignPortOfLading: [PARTIES],
  consigneeNumber: [PARTIES],
  ultimateConsignee: within(producerAccess, [PARTIES]),
  referenceNumber: [PARTIES],
  designatedBy: [PARTIES],
  brokerLicenseNumber: [PARTIES],
  exportingCountry: [PARTIES],
  exportedOn: [PARTIES],
  importedOn: [PARTIES],
  arrivedOn: [PARTIES, AGREED],
  electedEntryOn: [PARTIES],
  rateBasis: [PARTIES],
  rateOn: [PARTIES],
  privilegedOn: [PARTIES],
  warehouseEntryNumber: [PARTIES],
  bonds: within(bondAccess, [PARTIES]),
  waiver: [PARTIES],
  dutiesPaidBeforeRelease: [PARTIES],
  statementOn: [PARTIES],
  consolidated: [PARTIES],
  reconciliation: [PARTIES],
  underlyingEntryNumbers: [PARTIES],
  actualOwner: within(producerAccess, [PARTIES]),
  missingDocuments: [PARTIES],
  drawbackDesignated: [PARTIES],
  firstSale: [PARTIES],
  lines: within(lineAccess, [PARTIES, AGREED]),
};

/** The importer and who acts for it see all that was filed; an agency what its agreement names, of entries flagged to it. */

export const entryAccess: FieldPolicy<EntryView> = {
  id: [PARTIES, AGREED],
  entryNumber: [PARTIES, AGREED],
  status: [PARTIES, AGREED],
  version: [PARTIES],
  importerId: [PARTIES],
  filedBy: [PARTIES],
  filedOn: [PARTIES, AGREED],
  timeOfEntryOn: [PARTIES],
  releasedOn: [PARTIES],
  summaryFiledOn: [PARTIES],
  center: [PARTIES],
  declared: within(declaredEntryAccess, [PARTIES, AGREED]),
  duties: within(dutiesAccess, [PARTIES]),
  warnings: within(findingAccess, [PARTIES]),
  clocks: within(entryClockAccess, [PARTIES]),
  agencies: within(agencyAnswerAccess, [PARTIES, AGREED]),
  bondVersionIds: [PARTIES],
  determinationId: [PARTIES],
  reason: [PARTIES],
};

export const entryCheckAccess: FieldPolicy<EntryCheckView> = {
  outcome: [PARTIES],
  acceptable: [PARTIES],
  numberOnRecord: [PARTIES],
  findings: within(findingAccess, [PARTIES]),
  duties: within(dutiesAccess, [PARTIES]),
  clocks: within(entryClockAccess, [PARTIES]),
};

export const listedEntryAccess: FieldPolicy<ListedEntryView> = {
  id: [PARTIES, AGREED],
  entryNumber: [PARTIES, AGREED],
  entryType: [PARTIES, AGREED],
  status: [PARTIES, AGREED],
  portCode: [PARTIES, AGREED],
  filedOn: [PARTIES, AGREED],
  importerId: [PARTIES],
  disposition: [PARTIES, AGREED],
};

/** An entry as it is read: with the organisation it is about and the grant it is read under, which no answer shows. */
export interface HeldEntry {
  readonly id: string;
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** The importer learns who was shown it under a grant or an agreement. */
export const entryLookedAt: LookedAt<HeldEntry> = {
  resource: 'entries',
  id: ({ id }) => id,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
