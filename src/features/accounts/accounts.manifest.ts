import { CBP_ROLES } from '../../kernel/actor.js';
import { ACCOUNTS_CODES } from './accounts.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { NUMBERS_NOT_LOOKED_AT } from '../importers/index.js';
import { AccountsModule } from './accounts.module.js';
import { InactiveNumbers } from './inactive-numbers.js';

const scopes = {
  'importers:profile': ['importer', 'broker', 'counsel', ...CBP_ROLES],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({
  name: 'accounts',
  module: () => AccountsModule,
  scopes,
  tags: { Accounts: 'Everything about one importer in one answer.' },
  clocks: [{ name: 'inactive-numbers', by: InactiveNumbers, untold: NUMBERS_NOT_LOOKED_AT, waits: [] }],
  codes: ACCOUNTS_CODES,
});
