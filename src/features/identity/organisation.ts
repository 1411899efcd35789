import type { Role } from '../../kernel/actor.js';
import { OUTSIDE_ROLES } from '../../kernel/actor.js';

/** What an organisation can be; offices of CBP by what they do. */
export const ORGANISATION_TYPES = [
  ...OUTSIDE_ROLES,
  'cbp_port',
  'cbp_center',
  'cbp_revenue_division',
  'cbp_ipr_branch',
  'cbp_fpf_office',
  'cbp_audit',
  'cbp_headquarters',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** Whether a client of such an organisation may act in this role: outside CBP the role is the organisation's own. */
export function mayActAs(type: OrganisationType, role: Role): boolean {
  if (role === 'public' || role === 'system') return false;
  const outside: readonly string[] = OUTSIDE_ROLES;
  return type.startsWith('cbp_') ? !outside.includes(role) : type === role;
}
