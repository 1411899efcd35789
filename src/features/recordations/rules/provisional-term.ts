import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addMonths, earliest } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { fixed } from './term.js';
import type { RecordationTerm, TermFacts } from './term.js';

/** From when to when a recordation on a pending copyright application protects; a practice of its own, weaker than the regulation. */
export const provisionalTerm = rule({
  id: 'REC-10',
  title: 'Term of a provisional recordation',
  text: 'A work whose registration has been applied for is recorded for nine months, within which it must be registered.',
  cites: [cfr(19, '133.31'), guide('CBP, e-Recordation: recording pending copyright applications')],
  authorityStatus: 'guidance',
  params: {
    months: new Dated<number>('months a pending copyright application stays recorded', '2026-11-21', {
      '2021-01-01': { value: 9, cites: [guide('CBP, e-Recordation: recording pending copyright applications')] },
    }),
  },
  decide({ approvedOn, ownershipEndsOn }: TermFacts, { months }): RecordationTerm {
    const full = addMonths(approvedOn, months);
    return fixed(approvedOn, ownershipEndsOn ? earliest(full, ownershipEndsOn) : full);
  },
});
