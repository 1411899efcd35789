/** Every role a caller can have; `public` is a caller without a token, `system` the service itself. */
export const ROLES = [
  'public',
  'broker',
  'importer',
  'surety',
  'rights_holder',
  'counsel',
  'domestic_producer',
  'partner_agency',
  'analyst',
  'import_specialist',
  'entry_specialist',
  'agriculture_specialist',
  'seized_property_specialist',
  'port_officer',
  'account_manager',
  'ipr_officer',
  'bond_officer',
  'fpf_officer',
  'auditor',
  'supervisor',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** CBP staff. */
export const CBP_ROLES = [
  'analyst',
  'import_specialist',
  'entry_specialist',
  'agriculture_specialist',
  'seized_property_specialist',
  'port_officer',
  'account_manager',
  'ipr_officer',
  'bond_officer',
  'fpf_officer',
  'auditor',
  'supervisor',
  'administrator',
] as const satisfies readonly Role[];

/** Everyone outside CBP who signs in. */
export const OUTSIDE_ROLES = [
  'broker',
  'importer',
  'surety',
  'rights_holder',
  'counsel',
  'domestic_producer',
  'partner_agency',
] as const satisfies readonly Role[];

/** Those of them who see what is theirs or was granted to them; a partner agency sees by its agreement. */
export const PRIVATE_ROLES: readonly Role[] = OUTSIDE_ROLES.filter((role) => role !== 'partner_agency');

/** Everyone with a token. */
export const ALL_SIGNED_IN: readonly Role[] = [...OUTSIDE_ROLES, ...CBP_ROLES];

/** Who is asking: a client of an organisation, or a person with a token of an issuer elsewhere, acting in one role. */
export interface Actor {
  /** The client id, or the person's subject; `public` without a token. */
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly scopes: readonly string[];
}

export const PUBLIC_ACTOR: Actor = { id: 'public', role: 'public', organisationId: null, scopes: [] };
