import { CBP, EVERYONE, within } from '../../kernel/access.js';
import type { Condition, FieldPolicy, Grant } from '../../kernel/access.js';
import { CBP_ROLES } from '../../kernel/actor.js';
import type { LookedAt } from '../../platform/access/reveals.js';
import { READERS } from './guides/guide-audience.js';
import type {
  ProductGuideView,
  PublishedRecordationView,
  RecordationOwnerView,
  RecordationPartyView,
  RecordationView,
  RenewalView,
} from './recordation.view.js';

/** What anyone may search. */
export const publishedRecordationAccess: FieldPolicy<PublishedRecordationView> = {
  id: [EVERYONE],
  number: [EVERYONE],
  rightType: [EVERYONE],
  title: [EVERYONE],
  goods: [EVERYONE],
  registrationNumber: [EVERYONE],
  classes: [EVERYONE],
  ownerName: [EVERYONE],
  ownerCountry: [EVERYONE],
  status: [EVERYONE],
  active: [EVERYONE],
  reasonCodes: [EVERYONE],
  effectiveOn: [EVERYONE],
  expiresOn: [EVERYONE],
  renewBy: [EVERYONE],
  grayMarketGrantedOn: [EVERYONE],
  leverGrantedOn: [EVERYONE],
  matchedBy: [EVERYONE],
};

const isOwnerOrAgent: Condition<RecordationView> = {
  name: 'of the owner, or acting for it under a grant',
  holds: ({ accessBasis }) => accessBasis === 'owner_or_agent',
};
const OWNER: Grant<RecordationView> = { to: ['rights_holder', 'counsel'], when: isOwnerOrAgent };
const DETAIL: readonly Grant<RecordationView>[] = [CBP, OWNER];

const isChosenAudience: Condition<RecordationView> = {
  name: 'of the audience that the owner chose',
  holds: ({ productGuide }, { role }) => productGuide !== undefined && READERS[productGuide.audience].includes(role),
};

// Inside, the outer field has decided: whoever sees the list sees its lines.
const ownerAccess: FieldPolicy<RecordationOwnerView> = {
  name: [EVERYONE],
  address: [EVERYONE],
  country: [EVERYONE],
  citizenship: [EVERYONE],
  organisationId: [EVERYONE],
  from: [EVERYONE],
  through: [EVERYONE],
};
const partyAccess: FieldPolicy<RecordationPartyView> = {
  kind: [EVERYONE],
  name: [EVERYONE],
  organisationId: [EVERYONE],
  address: [EVERYONE],
  country: [EVERYONE],
  email: [EVERYONE],
  phone: [EVERYONE],
};
const renewalAccess: FieldPolicy<RenewalView> = {
  id: [EVERYONE],
  appliedOn: [EVERYONE],
  outcome: [EVERYONE],
  registrationExpiresOn: [EVERYONE],
  expiresOn: [EVERYONE],
  decidedOn: [EVERYONE],
  decisionReason: [EVERYONE],
};
const guideAccess: FieldPolicy<ProductGuideView> = { audience: [EVERYONE], fileId: [EVERYONE], givenAt: [EVERYONE] };

export const recordationAccess: FieldPolicy<RecordationView> = {
  ...publishedRecordationAccess,
  accessBasis: [EVERYONE],
  asOf: [EVERYONE],
  appliedOn: DETAIL,
  applicationDeterminationId: DETAIL,
  decisionReason: DETAIL,
  provisional: DETAIL,
  grayMarketRequested: DETAIL,
  leverRequested: DETAIL,
  owners: within(ownerAccess, DETAIL),
  parties: within(partyAccess, DETAIL),
  renewals: within(renewalAccess, DETAIL),
  productGuide: within(guideAccess, [OWNER, { to: CBP_ROLES, when: isChosenAudience }]),
};

/** A view with what the account of looks needs and no answer shows. */
export interface HeldRecordation extends RecordationView {
  readonly ownerOrganisationId: string;
  readonly grantId: string | null;
}

/** Who reads under a grant is told to its grantor. */
export const recordationLookedAt: LookedAt<HeldRecordation> = {
  resource: 'recordations',
  id: ({ id }) => id,
  subjects: ({ ownerOrganisationId }) => [ownerOrganisationId],
  grant: ({ grantId }) => grantId,
};
