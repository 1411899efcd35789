import { CBP_ROLES } from '../../kernel/actor.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { EntryLinksModule } from './entry-links.module.js';

const scopes = {
  'entries:goods': ['importer', 'broker', 'counsel', ...CBP_ROLES],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({ name: 'entry-links', module: () => EntryLinksModule, scopes });
