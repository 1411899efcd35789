import { CBP_ROLES } from '../../kernel/actor.js';
import { READ } from '../../kernel/resources.js';
import { DisclosureDuties, OPENERS } from './disclosure-duties.js';
import * as events from './disclosure.events.js';
import { DisclosuresModule } from './disclosures.module.js';
import { disclosure, disclosure1 } from './questions/disclosure.question.js';
import { DISCLOSURE_RULES } from './rules/index.js';
import { DISCLOSURE_WORK } from './disclosures.work.js';
import { DISCLOSURES_CODES } from './disclosures.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'disclosures:acknowledge': ['rights_holder', 'counsel'],
  'disclosures:decide': ['ipr_officer', 'supervisor'],
  'disclosures:foresee': CBP_ROLES,
  'disclosures:read': ['rights_holder', 'counsel', ...CBP_ROLES],
  'disclosures:read-as-importer': ['importer', 'broker', 'counsel', ...CBP_ROLES],
} as const;

const resources = {
  disclosures: { rights_holder: { counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'disclosures',
  module: () => DisclosuresModule,
  rules: DISCLOSURE_RULES,
  questions: [disclosure1, disclosure],
  scopes,
  resources,
  tags: { Disclosures: 'What the law lets customs tell a rights holder, field by field.' },
  work: DISCLOSURE_WORK,
  events: Object.values(events),
  hears: [{ events: OPENERS, by: DisclosureDuties }],
  clocks: [{ name: 'disclosures', by: DisclosureDuties, waits: ['disclosure_proposal', 'disclosure_duty'] }],
  codes: DISCLOSURES_CODES,
});
