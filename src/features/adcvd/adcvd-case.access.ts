import { EVERYONE } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { AdcvdCaseView, AdcvdRateView } from './adcvd-case.view.js';

/** Orders and rates are published in the Federal Register: nothing to hold back. */
export const adcvdCaseAccess: FieldPolicy<AdcvdCaseView> = {
  caseNumber: [EVERYONE],
  type: [EVERYONE],
  country: [EVERYONE],
  countryCode: [EVERYONE],
  product: [EVERYONE],
  productGroup: [EVERYONE],
  status: [EVERYONE],
  statusSince: [EVERYONE],
  companion: [EVERYONE],
  itcNumber: [EVERYONE],
  scopeCodes: [EVERYONE],
  statuses: [EVERYONE],
  companyCase: [EVERYONE],
  matchedBy: [EVERYONE],
  scopeNote: [EVERYONE],
  citation: [EVERYONE],
};

export const adcvdRateAccess: FieldPolicy<AdcvdRateView> = {
  scope: [EVERYONE],
  producer: [EVERYONE],
  exporter: [EVERYONE],
  adValoremPercent: [EVERYONE],
  specific: [EVERYONE],
  rateKind: [EVERYONE],
  excluded: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
  recordedAt: [EVERYONE],
  reviewedOn: [EVERYONE],
  note: [EVERYONE],
  citation: [EVERYONE],
};
