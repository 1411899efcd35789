import { ALL_SIGNED_IN, CBP_ROLES } from '../kernel/actor.js';
import { READ } from '../kernel/resources.js';
import { DECIDING_ROLES } from './approvals/approval.js';
import { APPROVAL_EVENTS } from './approvals/approval.events.js';
import { APPROVALS_WAITING } from './approvals/approvals.work.js';
import { PLATFORM_CODES } from './platform.codes.js';
import { register } from './manifest/manifest.js';
import type { Names } from './manifest/manifest.js';

const scopes = {
  'approvals:decide': DECIDING_ROLES,
  'approvals:read': CBP_ROLES,
  'approvals:withdraw': CBP_ROLES,
  'bulk-jobs:read': ['surety', 'importer', 'broker', ...CBP_ROLES],
  'bulk-jobs:submit': ['surety', 'importer', 'broker', 'bond_officer', 'entry_specialist'],
  'determinations:read': ALL_SIGNED_IN,
  'determinations:record': CBP_ROLES,
  'events:read': ALL_SIGNED_IN,
  'exports:make': ['partner_agency'],
  'exports:read': ['partner_agency', ...CBP_ROLES],
  'files:read': ALL_SIGNED_IN,
  'files:write': ALL_SIGNED_IN,
  'policies:write': ['administrator'],
  'work:read': CBP_ROLES,
  'work:take': CBP_ROLES,
} as const;

const resources = {
  determinations: { importer: { broker: READ, counsel: READ }, rights_holder: { counsel: READ } },
} as const;

declare module './access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'platform',
  scopes,
  resources,
  tags: {
    Determinations: 'Legal answers that were kept, and answers computed again.',
    Rules: 'The law and the policies the service decides by.',
    Ledger: 'Proofs that what was disclosed is on record and was not changed.',
    Events: 'What has happened, in order.',
    Files: 'Pictures and papers, checked and kept by what they hold.',
    Approvals: 'Changes that need a second signature.',
    Bulk: 'Files of many acts: sent at once, done in steps, answered row by row.',
    Exports: 'What an agreement shows, as files: everything, or what has changed since the last.',
    Work: 'What waits for customs, by due day, and who has taken it.',
    'Sign-in': 'How a client gets a token.',
    Sandbox: 'Tools of the sandbox; production does not have them.',
    About: 'The service itself.',
  },
  events: Object.values(APPROVAL_EVENTS),
  work: [APPROVALS_WAITING],
  costs: { determination: ['/v1/recomputations'], file: ['/v1/bulk-jobs'] },
  codes: PLATFORM_CODES,
});
