import { CBP_ROLES } from '../../kernel/actor.js';
import { HOLD_GOODS } from '../merchandise/index.js';
import * as events from './disposal.events.js';
import { DisposalsModule } from './disposals.module.js';
import { DISPOSAL_QUESTIONS } from './questions/index.js';
import { DISPOSAL_RULES } from './rules/index.js';
import { DISPOSALS_CODES } from './disposals.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'disposals:assess': CBP_ROLES,
  'disposals:compare': CBP_ROLES,
  'disposals:consent': ['rights_holder', 'counsel', 'fpf_officer', 'ipr_officer', 'supervisor'],
  'disposals:order': HOLD_GOODS,
  'disposals:read': [...CBP_ROLES, 'importer', 'broker', 'partner_agency'],
} as const;

const resources = {
  disposals: {},
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'disposals',
  module: () => DisposalsModule,
  rules: DISPOSAL_RULES,
  questions: DISPOSAL_QUESTIONS,
  scopes,
  resources,
  tags: { Disposals: 'How goods may lawfully be disposed of.' },
  events: Object.values(events),
  codes: DISPOSALS_CODES,
});
