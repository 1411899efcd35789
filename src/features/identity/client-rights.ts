import type { Role } from '../../kernel/actor.js';
import type { Fault } from '../../kernel/errors.js';
import { mayActAs } from './organisation.js';
import type { Organisation } from './organisation.entity.js';
import { scopesOf } from '../../platform/access/role-scopes.js';

/** What a client may do: its role and the scopes its tokens can hold. */
export interface ClientRights {
  readonly role: Role;
  readonly scopes: readonly string[];
}

/** Those who confirm what others propose: they are made, and given keys, by two persons. */
export const confirmsOthers = (role: Role): boolean => role === 'supervisor' || role === 'administrator';

/** Where rights go beyond what the organisation or the role can have. */
export function faultsOfRights({ role, scopes }: ClientRights, { type }: Pick<Organisation, 'type'>): Fault[] {
  const faults: Fault[] = [];
  if (!mayActAs(type, role))
    faults.push({
      pointer: '/role',
      code: 'client.role_not_of_organisation',
      message: `A client of this organisation cannot act as ${role}.`,
    });
  const allowed: readonly string[] = scopesOf(role);
  for (const [i, scope] of scopes.entries())
    if (!allowed.includes(scope))
      faults.push({
        pointer: `/scopes/${String(i)}`,
        code: 'client.scope_not_of_role',
        message: `The role ${role} cannot hold this scope.`,
        remedy: `Choose from ${allowed.join(', ')}.`,
      });
  return faults;
}
