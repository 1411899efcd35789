import { ALL_SIGNED_IN, CBP_ROLES, OUTSIDE_ROLES } from '../../kernel/actor.js';
import * as agreements from './agreements/agreement.events.js';
import * as grants from './grants/access-grant.events.js';
import { IdentityModule } from './identity.module.js';
import { IDENTITY_RULES } from './rules/index.js';
import { SandboxAgreements } from './sandbox/sandbox-agreements.js';
import { SandboxGrants } from './sandbox/sandbox-grants.js';
import { SandboxIdentity } from './sandbox/sandbox-identity.js';
import { IDENTITY_CODES } from './identity.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const HOLD_GRANTS = ['importer', 'rights_holder', 'broker', 'counsel'] as const;

const scopes = {
  'access-grants:read': [...HOLD_GRANTS, ...CBP_ROLES],
  'access-grants:revoke': ['importer', 'rights_holder', 'administrator'],
  'access-grants:write': ['importer', 'rights_holder'],
  'access-holds:read': ['analyst', 'fpf_officer', 'auditor', 'supervisor'],
  'access-holds:write': ['analyst', 'fpf_officer', 'supervisor'],
  'access-reports:read': [...OUTSIDE_ROLES, 'auditor'],
  'agreements:read': ['partner_agency', ...CBP_ROLES],
  'agreements:write': ['administrator'],
  'clients:read': ALL_SIGNED_IN,
  'clients:write': ['administrator'],
  'organisations:read': ALL_SIGNED_IN,
  'organisations:write': ['administrator'],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({
  name: 'identity',
  module: (settings) => IdentityModule.with(settings),
  rules: IDENTITY_RULES,
  scopes,
  tags: {
    Administration: 'Organisations and the clients that sign in for them.',
    Access: 'Who may act for whom, and who has read what.',
  },
  events: [...Object.values(agreements), ...Object.values(grants)],
  seeds: [
    { name: 'identity', order: 10, by: SandboxIdentity },
    { name: 'access grants', order: 11, by: SandboxGrants },
    { name: 'agreements', order: 11, by: SandboxAgreements },
  ],
  codes: IDENTITY_CODES,
});
