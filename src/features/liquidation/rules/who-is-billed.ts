import { cfr, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';

export interface WhoIsBilledFacts {
  /** Whether the actual owner's declaration relieves the importer of record by statute. */
  readonly statutoryRelief: boolean;
  /** Whether a bond of the owner relieves it of what its own bond secures. */
  readonly contractualRelief: boolean;
  /** Whether it is known whose bond that is. */
  readonly ownerKnown: boolean;
}

/** Who is billed what is found due upon liquidation. */
export const whoIsBilled = rule({
  id: 'LIQ-25',
  title: 'Who is billed',
  text: 'Increased and additional duties, fees and interest are billed to the importer of record, or to the actual owner where both its declaration and its bond were filed.',
  cites: [cfr(19, '24.11'), cfr(19, '141.20(a)'), usc(19, '1485(d)')],
  decide: ({ statutoryRelief, contractualRelief, ownerKnown }: WhoIsBilledFacts): 'importer' | 'actual_owner' =>
    statutoryRelief && contractualRelief && ownerKnown ? 'actual_owner' : 'importer',
});
