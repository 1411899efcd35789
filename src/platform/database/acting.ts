import type { Actor } from '../../kernel/actor.js';

/**
 * On whose behalf the database is asked: a caller, or a part of the service itself by name. `system:outbox` sees every
 * row; any other bare text names a writer for the audit trail and sees no row of any tenant.
 */
export type Acting = Actor | string;
