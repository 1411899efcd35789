import type { Resource } from '../../../kernel/resources.js';

/** What a grant lets its holder do. */
export const GRANT_ACTIONS = ['read', 'act'] as const;
export type GrantAction = (typeof GRANT_ACTIONS)[number];

type Grantable = Readonly<Partial<Record<Resource, readonly GrantAction[]>>>;

const READ: readonly GrantAction[] = ['read'];
const READ_AND_ACT: readonly GrantAction[] = ['read', 'act'];

/** By kind of grantor and holder: nobody gives more than is theirs, and to nobody who cannot act for them. */
export const GRANTABLE: Readonly<Record<string, Readonly<Record<string, Grantable>>>> = {
  importer: {
    broker: {
      importers: READ,
      determinations: READ,
      detentions: READ_AND_ACT,
      merchandise: READ,
      seizures: READ,
      abandonments: READ_AND_ACT,
    },
    counsel: {
      importers: READ,
      determinations: READ,
      detentions: READ_AND_ACT,
      merchandise: READ,
      seizures: READ_AND_ACT,
      abandonments: READ_AND_ACT,
    },
  },
  rights_holder: {
    counsel: {
      recordations: READ_AND_ACT,
      detentions: READ,
      seizures: READ,
      disclosures: READ,
      determinations: READ,
    },
  },
};
