import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { foreignImporter } from './foreign-importer.js';
import type { Foreign, ForeignFacts } from './foreign-importer.js';
import { nonresidentImporter } from './nonresident.js';
import type { ResidenceFacts, YesNo } from './nonresident.js';

/** What is on record of an importer for the order's definition; residence null: the kind of importer was not filed. */
export interface ForeignRecord {
  readonly residence: ResidenceFacts | null;
  /** Whether it is organized in a place of the United States outside their customs territory: the order does not say what that is. */
  readonly inTerritory?: boolean;
  readonly known: Pick<ForeignFacts, 'locatedIn' | 'assets' | 'realProperty' | 'shares'>;
}

export interface FoundForeign extends Foreign {
  readonly steps: readonly Applied<unknown>[];
}

/** Whether an importer on record is foreign in the words of the order, by the two rules that say so. */
export function foreignOnRecord(
  { residence, inTerritory, known }: ForeignRecord,
  asOf: IsoDate,
  policies: PolicySet,
): FoundForeign {
  const resides = residence === null ? null : applyRule(nonresidentImporter, residence, asOf);
  const atHome: YesNo = resides === null ? 'undetermined' : OPPOSITE[resides.decision.nonresident];
  const isPerson =
    residence === null ? null : residence.entityType === 'individual' || residence.entityType === 'sole_proprietor';
  const facts = { ...known, isPerson, citizenOrResident: atHome, organizedInUs: inTerritory ? UNSAID : atHome };
  const applied = applyRule(foreignImporter, facts, asOf, policies);
  return { ...applied.decision, steps: resides === null ? [applied] : [resides, applied] };
}

const UNSAID: YesNo = 'undetermined';
const OPPOSITE = { yes: 'no', no: 'yes', undetermined: 'undetermined' } as const;
