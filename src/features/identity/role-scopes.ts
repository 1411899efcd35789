import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/actor.js';
import { CBP_ROLES, OUTSIDE_ROLES } from '../../kernel/actor.js';
import { RoleScopes } from '../../platform/access/access.guard.js';
import type { Scope } from '../../platform/access/requires.js';

const ALL_SIGNED_IN: readonly Role[] = [...OUTSIDE_ROLES, ...CBP_ROLES];

const HOLDERS_OF_GRANTS: readonly Role[] = ['importer', 'rights_holder', 'broker', 'counsel'];

// Those who have goods in their hands or decide on them.
const HOLD_GOODS = [
  'port_officer',
  'seized_property_specialist',
  'import_specialist',
  'entry_specialist',
  'ipr_officer',
  'fpf_officer',
  'supervisor',
] as const satisfies readonly Role[];
// Who examines goods at the port and may hold them there.
const EXAMINES_GOODS: readonly Role[] = [
  'port_officer',
  'import_specialist',
  'ipr_officer',
  'agriculture_specialist',
  'supervisor',
];

/** Which roles may hold which scope; a scope not named here is held by no one. */
export const SCOPES = {
  'abandonments:decide': HOLD_GOODS,
  'abandonments:find': CBP_ROLES,
  'abandonments:read': [...CBP_ROLES, 'importer', 'broker', 'partner_agency'],
  'abandonments:request': [...HOLD_GOODS, 'importer', 'broker'],
  'access-grants:read': [...HOLDERS_OF_GRANTS, ...CBP_ROLES],
  'access-grants:revoke': ['importer', 'rights_holder', 'administrator'],
  'access-grants:write': ['importer', 'rights_holder'],
  'access-holds:read': ['analyst', 'fpf_officer', 'auditor', 'supervisor'],
  'access-holds:write': ['analyst', 'fpf_officer', 'supervisor'],
  'access-reports:read': [...OUTSIDE_ROLES, 'auditor'],
  'agreements:read': ['partner_agency', ...CBP_ROLES],
  'agreements:write': ['administrator'],
  'approvals:decide': ['supervisor', 'administrator'],
  'approvals:read': CBP_ROLES,
  'approvals:withdraw': CBP_ROLES,
  'clients:read': ALL_SIGNED_IN,
  'clients:write': ['administrator'],
  'detentions:read': ['importer', 'broker', 'rights_holder', 'counsel', 'partner_agency', ...CBP_ROLES],
  'detentions:record': EXAMINES_GOODS,
  'detentions:decide': EXAMINES_GOODS,
  'detentions:determine': ['import_specialist', 'ipr_officer', 'agriculture_specialist', 'supervisor'],
  'detentions:assess': ['import_specialist', 'ipr_officer', 'supervisor'],
  'detentions:hold': [...EXAMINES_GOODS, 'analyst'],
  'detentions:answer-for-importer': ['importer', 'broker', 'counsel'],
  'detentions:answer-for-rights-holder': ['rights_holder', 'counsel'],
  'detention-images:add': EXAMINES_GOODS,
  'detention-images:fetch': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'redeliveries:demand': ['port_officer', 'import_specialist', 'supervisor'],
  'samples:request': ['rights_holder', 'counsel', 'ipr_officer'],
  'samples:give': ['ipr_officer', 'import_specialist', 'seized_property_specialist', 'supervisor'],
  'determinations:read': ALL_SIGNED_IN,
  'determinations:record': CBP_ROLES,
  'disclosures:acknowledge': ['rights_holder', 'counsel'],
  'disclosures:decide': ['ipr_officer', 'supervisor'],
  'disclosures:foresee': CBP_ROLES,
  'disclosures:read': ['rights_holder', 'counsel', ...CBP_ROLES],
  'disclosures:read-as-importer': ['importer', 'broker', 'counsel', ...CBP_ROLES],
  'disposals:assess': CBP_ROLES,
  'disposals:compare': CBP_ROLES,
  'disposals:consent': ['rights_holder', 'counsel', 'fpf_officer', 'ipr_officer', 'supervisor'],
  'disposals:order': HOLD_GOODS,
  'disposals:read': [...CBP_ROLES, 'importer', 'broker', 'partner_agency'],
  'files:read': ALL_SIGNED_IN,
  'files:write': ALL_SIGNED_IN,
  'importers:lookup': CBP_ROLES,
  'importers:read': ['importer', 'broker', 'counsel', 'surety', 'partner_agency', ...CBP_ROLES],
  'importers:write': ['import_specialist', 'entry_specialist', 'account_manager'],
  'organisations:read': ALL_SIGNED_IN,
  'organisations:write': ['administrator'],
  'recordations:decide': ['ipr_officer'],
  'recordations:file': ['rights_holder', 'counsel'],
  'recordations:read': ['rights_holder', 'counsel', ...CBP_ROLES],
  'recordations:renew': ['rights_holder', 'counsel', 'ipr_officer'],
  'policies:write': ['administrator'],
  'seizures:act-as-owner': ['rights_holder', 'counsel', 'fpf_officer', 'ipr_officer', 'supervisor'],
  'seizures:decide': ['fpf_officer', 'supervisor'],
  'seizures:file': ['importer', 'broker', 'counsel', 'fpf_officer', 'supervisor'],
  'seizures:read': [...CBP_ROLES, 'importer', 'broker', 'counsel', 'partner_agency'],
  'seizures:seize': [
    'port_officer',
    'seized_property_specialist',
    'import_specialist',
    'ipr_officer',
    'fpf_officer',
    'supervisor',
  ],
} as const satisfies Readonly<Record<Scope, readonly Role[]>>;

/** Every scope a role may hold. */
export const scopesOf = (role: Role): readonly Scope[] =>
  (Object.keys(SCOPES) as (keyof typeof SCOPES)[]).filter((scope) => (SCOPES[scope] as readonly Role[]).includes(role));

/** The table above, as the access guard asks it. */
@Injectable()
export class TableOfScopes extends RoleScopes {
  allows(role: Role, scope: Scope): boolean {
    const roles: readonly Role[] | undefined = (SCOPES as Readonly<Record<string, readonly Role[]>>)[scope];
    return roles?.includes(role) ?? false;
  }
}
