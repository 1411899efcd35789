import { eo, ownPolicy } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { YesNo } from '../../../importers/rules/nonresident.js';
import type { ProvisionId } from '../../../order-14411/rules/provisions.js';
import { found, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

/** What of the order is applied to an importer’s entries, and how it stands. */
export interface OrderOnImporter {
  readonly provisions: readonly ProvisionId[];
  readonly foreign: YesNo;
  readonly validated: YesNo;
  readonly assets: number | null;
  readonly minimumAssets: number | null;
}

export interface OrderOnEntryFacts extends OrderOnImporter {
  readonly entryType: string;
  readonly filer: 'importer' | 'broker' | 'cbp';
  readonly security: { readonly kind: string };
  /** Whether a bond for this transaction, or cash in its place, is named. */
  readonly securedByItself?: boolean;
}

const INFORMAL: readonly string[] = ['11', '12', '13'];

/** Whether an entry is taken where an agency applies the order of 3 June 2026. */
export const orderOnEntry = rule({
  id: 'EO-03',
  title: 'Entries under the order of 3 June 2026',
  text: 'Where it is applied: every entry is secured by a bond, or by enough assets in the United States; a foreign importer files no informal entry, names no continuous bond, and is validated in C-TPAT or enters through a customs broker that is. Of whom it is not determined whether they are foreign, a warning says so.',
  cites: [eo(14411, '2'), eo(14411, '10'), ownPolicy('which provisions are applied before a rule says so')],
  authorityStatus: 'policy',
  decide(facts: OrderOnEntryFacts): readonly Finding[] {
    return found(...ofForeign(facts), ...unsecured(facts));
  },
});

type Check = readonly [boolean, Finding];

function ofForeign(facts: OrderOnEntryFacts): readonly Check[] {
  const { provisions, foreign, validated, entryType, filer, security } = facts;
  const informal = INFORMAL.includes(entryType);
  const closed = informal && provisions.includes('no_informal_entry_of_foreign');
  const alone = security.kind !== 'continuous' || facts.securedByItself === true;
  const continuous = !alone && provisions.includes('no_continuous_bond_of_foreign');
  const unvalidated = !informal && validated !== 'yes' && provisions.includes('validation_of_foreign');
  if (foreign === 'undetermined') return [[closed || continuous || unvalidated, foreignNotKnown]];
  if (foreign === 'no') return [];
  return [
    [closed, noInformal],
    [continuous, noContinuous],
    [unvalidated, filer === 'importer' ? notValidated : brokerNotKnown],
  ];
}

function unsecured({ provisions, security, assets, minimumAssets }: OrderOnEntryFacts): readonly Check[] {
  const unbonded = security.kind === 'waived' || security.kind === 'none';
  if (!provisions.includes('assets_or_bond') || !unbonded || minimumAssets === null) return [];
  return [
    [assets !== null && assets < minimumAssets, noBondNoAssets],
    [assets === null, assetsNotKnown],
  ];
}

const byPolicy = 'by EO 14411, which the agency applies before a rule puts it in force';

const noInformal = refusal('entry', {
  pointer: '/entryType',
  code: 'order.no_informal_entry',
  message: `A foreign importer files no informal entries, ${byPolicy}.`,
  remedy: 'Make a formal entry.',
  citation: eo(14411, '2(b)'),
});
const noContinuous = refusal('entry', {
  pointer: '/bonds',
  code: 'order.no_continuous_bond',
  message: `A foreign importer secures each entry by itself, ${byPolicy}.`,
  remedy: 'Name a bond for this transaction, or cash in its place.',
  citation: eo(14411, '2(c)'),
});
const notValidated = refusal('pre_entry', {
  pointer: '/importerId',
  code: 'order.not_validated',
  message: `A foreign importer that is not validated in C-TPAT enters through a customs broker that is, ${byPolicy}.`,
  remedy: 'Have a customs broker file that is validated.',
  citation: eo(14411, '2(c)'),
});
const brokerNotKnown = warning('pre_entry', {
  pointer: '/importerId',
  code: 'order.broker_not_known',
  message: 'Whether the customs broker is validated in C-TPAT is not on record; the order of 3 June 2026 asks for it.',
  remedy: 'Ask the port.',
  citation: eo(14411, '2(c)'),
});
const foreignNotKnown = warning('entry', {
  pointer: '/importerId',
  code: 'order.foreign_not_known',
  message:
    'Whether the importer is foreign is not determined; of a foreign one this entry would be refused or asked about.',
  remedy: 'GET /v1/importers/{id}/readiness says what is missing.',
  citation: eo(14411, '10'),
});
const noBondNoAssets = refusal('entry', {
  pointer: '/bonds',
  code: 'order.neither_bond_nor_assets',
  message: `Neither a bond nor enough assets in the United States secure this entry, ${byPolicy}.`,
  remedy: 'Name a bond, or cash in its place.',
  citation: eo(14411, '2(a)(ii)'),
});
const assetsNotKnown = warning('entry', {
  pointer: '/bonds',
  code: 'order.assets_not_known',
  message:
    'No assets of the importer in the United States are on record; the order of 3 June 2026 asks for them, or a bond.',
  remedy: 'Name a bond, or have the assets recorded.',
  citation: eo(14411, '2(a)(ii)'),
});
