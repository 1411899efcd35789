import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { Actor } from '../../src/kernel/actor.js';

/** The organisation a published client signs in for. */
export const organisationOf = (clientId: string): string => clientOf(clientId).organisation.id;

/** A published client as the services behind the routes see it. */
export function actorOf(clientId: string): Actor & { organisationId: string } {
  const { role, organisation } = clientOf(clientId);
  return { id: clientId, role, organisationId: organisation.id, scopes: [] };
}

function clientOf(clientId: string): (typeof SANDBOX_CLIENTS)[number] {
  const found = SANDBOX_CLIENTS.find(({ id }) => id === clientId);
  if (!found) throw new Error(`${clientId} is no sandbox client`);
  return found;
}
