import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookedAt } from '../../../platform/access/reveals.js';
import type {
  BondLiabilityView,
  BondPeriodView,
  BondPositionView,
  SecuredEntryView,
  SuretyExposureView,
} from './liability.view.js';

// Which bonds and entries exist for whom is decided by the rows: a principal's own, a surety's own, granted ones.
const BOUND = [CBP, { to: ['importer', 'surety'] }] as const satisfies readonly Grant<never>[];
const SECURED = [CBP, { to: ['importer', 'surety', 'broker', 'counsel'] }] as const satisfies readonly Grant<never>[];

const bondPeriodAccess: FieldPolicy<BondPeriodView> = {
  from: BOUND,
  through: BOUND,
  state: BOUND,
  entries: BOUND,
  openEntries: BOUND,
  openBills: BOUND,
  owed: BOUND,
  exposed: BOUND,
  claimable: BOUND,
  beyond: BOUND,
};
const bondLiabilityAccess: FieldPolicy<BondLiabilityView> = {
  bondId: BOUND,
  bondNumber: BOUND,
  importerId: BOUND,
  kind: BOUND,
  activityCode: BOUND,
  limit: BOUND,
  suretyCodes: BOUND,
  from: BOUND,
  through: BOUND,
  exposed: BOUND,
  claimable: BOUND,
  periods: within(bondPeriodAccess, BOUND),
  billsWithoutPeriod: BOUND,
};

const OWN = [CBP, { to: ['importer'] }] as const satisfies readonly Grant<never>[];
export const bondPositionAccess: FieldPolicy<BondPositionView> = {
  importerId: OWN,
  asOf: OWN,
  bonds: within(bondLiabilityAccess, OWN),
  exposed: OWN,
  claimable: OWN,
  notKnown: OWN,
};

const SURETY = [CBP, { to: ['surety'] }] as const satisfies readonly Grant<never>[];
export const suretyExposureAccess: FieldPolicy<SuretyExposureView> = {
  naic: SURETY,
  suretyCodes: SURETY,
  asOf: SURETY,
  bondsWritten: SURETY,
  principals: SURETY,
  exposed: SURETY,
  exposedInRunOff: SURETY,
  claimable: SURETY,
  bondsNotKnown: SURETY,
  bonds: within(bondLiabilityAccess, SURETY),
  bondsNotShown: SURETY,
};

export const securedEntryAccess: FieldPolicy<SecuredEntryView> = {
  entryId: SECURED,
  entryNumber: SECURED,
  portCode: SECURED,
  chargedOn: SECURED,
  bondVersion: SECURED,
  duties: SECURED,
  deposits: SECURED,
  fees: SECURED,
  state: SECURED,
  liquidatedOn: SECURED,
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldSecuredEntry extends SecuredEntryView {
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to the importer. */
export const securedEntryLookedAt: LookedAt<HeldSecuredEntry> = {
  resource: 'entries',
  id: ({ entryId }) => entryId,
  subjects: ({ importerOrganisationId }) => [importerOrganisationId],
  grant: ({ grantId }) => grantId,
};
