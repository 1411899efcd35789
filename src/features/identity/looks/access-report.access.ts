import { OUTSIDE_ROLES } from '../../../kernel/actor.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import type { LookView } from './access-report.view.js';

// Which rows exist is row-level security's: auditors all, a subject those about it that no investigation holds back.
const READERS = [{ to: [...OUTSIDE_ROLES, 'auditor'] }] as const satisfies readonly Grant<never>[];

export const lookAccess: FieldPolicy<LookView> = {
  lookedAt: READERS,
  organisationName: READERS,
  organisationId: READERS,
  role: READERS,
  clientId: [{ to: ['auditor'] }],
  purpose: READERS,
  purposeText: READERS,
  resource: READERS,
  resourceId: READERS,
  fields: READERS,
  bases: READERS,
  accessGrantId: READERS,
  agreementId: READERS,
  operation: READERS,
};
