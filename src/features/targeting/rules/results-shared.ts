import { ownPolicy, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { fewestShared } from './targeting-policies.js';

export interface SharedResultsFacts {
  /** Whether whoever reads is of another agency. */
  readonly ofAnAgency: boolean;
}

/** Of how many importers a result is at least that is told. */
export const resultsShared = rule({
  id: 'TARG-10',
  title: 'Results of targeting that are shared',
  text: 'An agency is told results of targeting that are of as many importers as the policy asks for, so that no number is that of one of them; customs is told every result.',
  cites: [ownPolicy('sharing of targeting results'), usc(19, '1628a')],
  authorityStatus: 'policy',
  params: { fewest: fewestShared },
  decide: ({ ofAnAgency }: SharedResultsFacts, { fewest }): number => (ofAnAgency ? fewest : 1),
});
