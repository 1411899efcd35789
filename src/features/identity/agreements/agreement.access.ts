import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { AgreedDataSetView, AgreementView } from './agreement.view.js';

// Only its own exist for an agency; who signed for CBP is CBP's own matter.
const AGENCY = { to: ['partner_agency'] } as const satisfies Grant<never>;
const BOTH = [CBP, AGENCY] as const;

const dataSetAccess: FieldPolicy<AgreedDataSetView> = { name: BOTH, fields: BOTH };

export const agreementAccess: FieldPolicy<AgreementView> = {
  id: BOTH,
  agencyOrganisationId: BOTH,
  agencyName: BOTH,
  title: BOTH,
  legalBasis: BOTH,
  dataSets: within(dataSetAccess, BOTH),
  purposes: BOTH,
  validFrom: BOTH,
  validUntil: BOTH,
  state: BOTH,
  proposedBy: [CBP],
  approvedBy: [CBP],
  approvedAt: BOTH,
  endedAt: BOTH,
  version: BOTH,
};
