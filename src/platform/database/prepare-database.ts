import { migrate } from './migrate.js';
import { requireRuntimeRole } from './runtime-role.js';

/** Makes the database ready for the service: the role it will run as is looked at first, since migrations grant to it. */
export async function prepareDatabase(at: { readonly adminUrl: string; readonly serviceUrl: string }): Promise<void> {
  await requireRuntimeRole(at.serviceUrl);
  await migrate(at.adminUrl, decodeURIComponent(new URL(at.serviceUrl).username));
}
