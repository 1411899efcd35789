import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type {
  ProfileActView,
  ProfileBandsView,
  ProfileFiguresView,
  ProfileWeightsView,
  TargetingProfileView,
} from './profile.view.js';

const weightsAccess: FieldPolicy<ProfileWeightsView> = {
  paymentHistory: [CBP],
  tenure: [CBP],
  nonresident: [CBP],
  rateVolatility: [CBP],
  exposureToBond: [CBP],
  countryCommodityDelinquency: [CBP],
  openBillSize: [CBP],
  affiliation: [CBP],
  dataQuality: [CBP],
};
const bandsAccess: FieldPolicy<ProfileBandsView> = { medium: [CBP], high: [CBP] };
const figuresAccess: FieldPolicy<ProfileFiguresView> = {
  assessments: [CBP],
  hits: [CBP],
  findings: [CBP],
  yield: [CBP],
  yieldAtLeast: [CBP],
  yieldAtMost: [CBP],
};
const actAccess: FieldPolicy<ProfileActView> = {
  kind: [CBP],
  on: [CBP],
  reason: [CBP],
  expiresOn: [CBP],
  figures: within(figuresAccess, [CBP]),
  by: [CBP],
};

/** Targeting is customs' alone. */
export const targetingProfileAccess: FieldPolicy<TargetingProfileView> = {
  id: [CBP],
  key: [CBP],
  version: [CBP],
  issue: [CBP],
  state: [CBP],
  weights: within(weightsAccess, [CBP]),
  bands: within(bandsAccess, [CBP]),
  basedOn: [CBP],
  legalBasis: [CBP],
  expectedEffect: [CBP],
  reviewOn: [CBP],
  expiresOn: [CBP],
  draftedBy: [CBP],
  draftedOn: [CBP],
  approvedBy: [CBP],
  retiredFor: [CBP],
  acts: within(actAccess, [CBP]),
};
