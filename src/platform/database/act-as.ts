import type { Acting } from './acting.js';

/** What row-level security and the audit trail are told, for one transaction. */
export type ActingSettings = readonly [actorId: string, role: string, organisationId: string, now: string];

/** Gone at the end of the transaction, so that the next user of the connection inherits nothing. Sent by this folder alone. */
export const ACT_AS = {
  name: 'act-as',
  text: `select set_config('app.actor_id', $1, true), set_config('app.role', $2, true),
                set_config('app.organisation_id', $3, true), set_config('app.now', $4, true)`,
};

/** The same for a transaction that changes nothing: PostgreSQL refuses every write in it. */
export const LOOK_AS = {
  name: 'look-as',
  text: ACT_AS.text.replace('select', `select set_config('transaction_read_only', 'on', true),`),
};

/** Whoever asks what is no tenant's, outside a transaction. */
export const NOBODY: ActingSettings = ['', '', '', ''];

/** The settings for one actor at one instant of the service clock. */
export function actingSettings(acting: Acting, now: string): ActingSettings {
  if (typeof acting !== 'string') return [acting.id, acting.role, acting.organisationId ?? '', now];
  return [acting, acting.startsWith('system:') ? 'system' : '', '', now];
}

/** Whether both see the same rows. */
export const sameScope = (one: ActingSettings, other: ActingSettings): boolean =>
  one[1] === other[1] && one[2] === other[2];

/** Whether both see the same rows and are the same to the audit trail. */
export const sameActor = (one: ActingSettings, other: ActingSettings): boolean =>
  one[0] === other[0] && sameScope(one, other);
