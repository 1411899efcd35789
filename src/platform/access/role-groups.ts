import type { Role } from '../../kernel/actor.js';
import { CBP_ROLES, OUTSIDE_ROLES, PRIVATE_ROLES, ROLES } from '../../kernel/actor.js';

/** Short names for many roles at once, largest first. */
export const ROLE_GROUPS: Readonly<Record<string, readonly Role[]>> = {
  everyone: ROLES.filter((role) => role !== 'system'),
  signed_in: [...OUTSIDE_ROLES, ...CBP_ROLES],
  cbp: CBP_ROLES,
  outside: OUTSIDE_ROLES,
  private: PRIVATE_ROLES,
};

/** The roles by name, with groups in place of those of which all are there. */
export function groupsIn(roles: readonly Role[]): readonly string[] {
  const named: string[] = [];
  let left: readonly Role[] = roles.filter((role) => role !== 'system');
  for (const [group, members] of Object.entries(ROLE_GROUPS)) {
    if (!members.every((role) => left.includes(role))) continue;
    named.push(group);
    left = left.filter((role) => !members.includes(role));
  }
  return [...named, ...left];
}
