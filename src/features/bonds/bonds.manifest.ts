import { CBP_ROLES } from '../../kernel/actor.js';
import { READ } from '../../kernel/resources.js';
import * as events from './bond.events.js';
import { BondsModule } from './bonds.module.js';
import { bondRiderQuestion } from './changes/rider.question.js';
import { bondTerminationQuestion } from './changes/termination.question.js';
import { bondFilingQuestion } from './filing/bond-filing.question.js';
import { FileBond } from './filing/bond-particulars.dto.js';
import { BulkBonds } from './filing/bulk-bonds.js';
import { BOND_RULES } from './rules/index.js';
import { SandboxBonds } from './sandbox/sandbox-bonds.js';
import { BondRenewals } from './upkeep/bond-renewals.js';
import { BOND_WORK } from './bonds.work.js';
import { BONDS_CODES } from './bonds.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'bonds:file': ['surety', 'bond_officer'],
  'bonds:oaths': ['bond_officer', 'supervisor'],
  'bonds:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'bonds:terminate': ['importer', 'surety', 'bond_officer'],
  'surety-cases:answer': ['surety'],
  'surety-cases:decide': ['bond_officer', 'supervisor'],
  'surety-cases:open': ['bond_officer', 'fpf_officer', 'port_officer'],
  'surety-cases:read': ['surety', ...CBP_ROLES],
  'surety-codes:assign': ['bond_officer', 'administrator'],
  'surety-codes:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
} as const;

const resources = {
  bonds: { importer: { broker: READ, counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'bonds',
  module: () => BondsModule,
  rules: BOND_RULES,
  questions: [bondFilingQuestion, bondRiderQuestion, bondTerminationQuestion],
  scopes,
  resources,
  bulk: [
    {
      name: 'bonds',
      summary: 'Bonds, as POST /v1/bonds takes them, each by its suretyReferenceNumber.',
      row: FileBond,
      roles: ['surety', 'bond_officer'],
      by: BulkBonds,
      atOnce: 20,
    },
  ],
  events: Object.values(events),
  clocks: [{ name: 'bond-renewals', by: BondRenewals, waits: ['bond_renewal', 'bond_reinsurance'] }],
  work: BOND_WORK,
  seeds: [{ name: 'bonds', order: 55, by: SandboxBonds }],
  codes: BONDS_CODES,
});
