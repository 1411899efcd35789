import { createHash } from 'node:crypto';
import type { Role } from '../../../kernel/actor.js';
import { idOfName } from '../../../kernel/ids.js';
import type { OrganisationType } from '../organisation.js';

/** A client everybody may use, in the sandbox only; the same after every restart and reset. */
export interface SandboxClient {
  readonly id: string;
  readonly role: Role;
  readonly organisation: { readonly id: string; readonly name: string; readonly type: OrganisationType };
}

type Office = readonly [
  name: string,
  type: OrganisationType,
  roles: readonly (readonly [clientId: string, role: Role])[],
];

// Two organisations of every kind outside CBP, so that another's data can be tried; no name is a real company's.
const OFFICES: readonly Office[] = [
  ['Harborlight Customs Brokers (sandbox)', 'broker', [['sandbox-broker', 'broker']]],
  ['Meridian Entry Services (sandbox)', 'broker', [['sandbox-broker-2', 'broker']]],
  ['Blue Spruce Imports (sandbox)', 'importer', [['sandbox-importer', 'importer']]],
  ['Copperleaf Trading (sandbox)', 'importer', [['sandbox-importer-2', 'importer']]],
  ['Granite Shore Surety (sandbox)', 'surety', [['sandbox-surety', 'surety']]],
  ['Old Mill Indemnity (sandbox)', 'surety', [['sandbox-surety-2', 'surety']]],
  ['Larkfield Brands (sandbox)', 'rights_holder', [['sandbox-rights-holder', 'rights_holder']]],
  ['Northpine Instruments (sandbox)', 'rights_holder', [['sandbox-rights-holder-2', 'rights_holder']]],
  ['Ashby and Tarn, counsel (sandbox)', 'counsel', [['sandbox-counsel', 'counsel']]],
  ['Quillon Law Group (sandbox)', 'counsel', [['sandbox-counsel-2', 'counsel']]],
  ['Prairie Forge Works (sandbox)', 'domestic_producer', [['sandbox-domestic-producer', 'domestic_producer']]],
  ['Tidewater Shrimpers (sandbox)', 'domestic_producer', [['sandbox-domestic-producer-2', 'domestic_producer']]],
  ['Partner agency one (sandbox)', 'partner_agency', [['sandbox-partner-agency', 'partner_agency']]],
  ['Partner agency two (sandbox)', 'partner_agency', [['sandbox-partner-agency-2', 'partner_agency']]],
  [
    'Port office (sandbox)',
    'cbp_port',
    [
      ['sandbox-port-officer', 'port_officer'],
      ['sandbox-agriculture-specialist', 'agriculture_specialist'],
      ['sandbox-seized-property-specialist', 'seized_property_specialist'],
    ],
  ],
  [
    'Center of expertise (sandbox)',
    'cbp_center',
    [
      ['sandbox-import-specialist', 'import_specialist'],
      ['sandbox-entry-specialist', 'entry_specialist'],
      ['sandbox-account-manager', 'account_manager'],
    ],
  ],
  ['Revenue Division (sandbox)', 'cbp_revenue_division', [['sandbox-bond-officer', 'bond_officer']]],
  ['IPR branch (sandbox)', 'cbp_ipr_branch', [['sandbox-ipr-officer', 'ipr_officer']]],
  ['FP&F office (sandbox)', 'cbp_fpf_office', [['sandbox-fpf-officer', 'fpf_officer']]],
  ['Regulatory audit (sandbox)', 'cbp_audit', [['sandbox-auditor', 'auditor']]],
  [
    'Headquarters (sandbox)',
    'cbp_headquarters',
    [
      ['sandbox-analyst', 'analyst'],
      // Two of each: what needs a second person can be tried.
      ['sandbox-supervisor', 'supervisor'],
      ['sandbox-supervisor-2', 'supervisor'],
      ['sandbox-administrator', 'administrator'],
      ['sandbox-administrator-2', 'administrator'],
    ],
  ],
];

/** Every published client, outside organisations first. */
export const SANDBOX_CLIENTS: readonly SandboxClient[] = OFFICES.flatMap(([name, type, clients]) => {
  const organisation = { id: idOfName('org', name), name, type };
  return clients.map(([id, role]) => ({ id, role, organisation }));
});

/** The published secret of a sandbox client. Anyone can compute it: it keeps nobody out and opens nothing elsewhere. */
export const sandboxSecretOf = (clientId: string): string =>
  createHash('sha256').update(`trade-enforcement sandbox secret of ${clientId}`).digest('base64url');

/** The organisation a published client signs in for. */
export function organisationOfClient(clientId: string): string {
  const found = SANDBOX_CLIENTS.find(({ id }) => id === clientId);
  if (!found) throw new Error(`${clientId} is no sandbox client`);
  return found.organisation.id;
}
