import { CBP_ROLES } from '../../kernel/actor.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { ProfileHealth } from './health/profile-health.js';
import { TargetingProfileActs } from './profiles/profile-acts.service.js';
import { TARGETING_RULES } from './rules/index.js';
import { TARGETING_CODES } from './targeting.codes.js';
import * as events from './targeting.events.js';
import { TargetingModule } from './targeting.module.js';

const scopes = {
  'simulations:read': CBP_ROLES,
  'simulations:run': ['analyst', 'bond_officer', 'auditor', 'supervisor'],
  'targeting:approve': ['supervisor', 'auditor'],
  'targeting:draft': ['analyst', 'import_specialist', 'supervisor'],
  'targeting:publish': ['supervisor', 'administrator'],
  'targeting:read': CBP_ROLES,
  'targeting_results:read': [...CBP_ROLES, 'partner_agency'],
} as const;

// No right that anybody could give over; an agreement names it.
const resources = { targeting_results: {} } as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'targeting',
  module: () => TargetingModule,
  rules: TARGETING_RULES,
  scopes,
  resources,
  tags: { Targeting: 'What risk is weighed by, and what would be if it were weighed otherwise.' },
  events: Object.values(events),
  clocks: [
    { name: 'targeting-profiles', by: TargetingProfileActs, waits: [] },
    { name: 'targeting-purge', by: ProfileHealth, waits: [] },
  ],
  codes: TARGETING_CODES,
});
