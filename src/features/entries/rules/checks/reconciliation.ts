import { cfr, fr } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { NamedBond, ReconciliationIssue, Security } from '../filed-entry.js';
import { found, warning } from '../finding.js';
import { FLAGGABLE } from './filing.js';

export interface ReconciliationRiderFacts {
  readonly entryType: string;
  readonly reconciliation: readonly ReconciliationIssue[];
  readonly security: Security;
  readonly bonds: readonly NamedBond[];
}

/** Whether the bond of an entry that is flagged for reconciliation reaches to it. */
export const reconciliationRider = rule({
  id: 'ENTRY-25',
  title: 'Rider for reconciliation',
  text: 'An entry flagged for reconciliation stands on a continuous bond with a rider that extends it to the reconciliation: what is found due there is secured by the bond of the flagged entry.',
  cites: [fr(63, 6257), cfr(19, '113.24')],
  authorityStatus: 'guidance',
  decide: ({ entryType, reconciliation, security, bonds }: ReconciliationRiderFacts) =>
    found([
      FLAGGABLE.includes(entryType) &&
        reconciliation.length > 0 &&
        !(
          security.kind === 'continuous' &&
          bonds.some((bond) => bond.standing === 'in_force' && bond.reconciliationRider === true)
        ),
      noRider,
    ]),
});

const noRider = warning('entry', {
  pointer: '/reconciliation',
  code: 'reconciliation.no_rider',
  message: 'No continuous bond of this entry has a rider that extends it to reconciliations.',
  remedy: 'Have the surety file the rider, or leave the flags out.',
  citation: fr(63, 6257),
});
