import { cfr, eo } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { isVoluntary } from './basis.js';
import type { AbandonmentBasis } from './basis.js';

export interface SharingFacts {
  readonly basis: AbandonmentBasis;
  /** The basis and its acceptance were found lawful. */
  readonly accepted: boolean;
  readonly acceptedOn?: IsoDate;
  readonly seizedOn?: IsoDate;
  /** `undefined` until somebody has made the finding. */
  readonly reasonableBelief?: boolean;
}

export interface SharingCondition {
  readonly code: 'voluntarily_abandoned' | 'before_seizure' | 'reasonable_belief';
  readonly met: boolean | null;
  readonly citation: Citation;
}

export interface SharingDecision {
  readonly outcome: 'conditions_met' | 'conditions_not_met' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  readonly conditions: readonly SharingCondition[];
}

/**
 * Whether abandoned goods are of the kind about which the order wants rights holders told. The order's fourth condition,
 * that sharing be consistent with law, is decided with the disclosure, field by field.
 */
export const sharingConditions = rule({
  id: 'ABAN-07',
  title: 'Abandoned goods about which rights holders may be told',
  text: 'The order reaches goods voluntarily abandoned, before seizure, whose successful importation is reasonably believed to have violated the trade laws.',
  cites: [eo(13785, '4(b)(ii)'), cfr(19, '127.12(b)')],
  decide({ basis, accepted, acceptedOn, seizedOn, reasonableBelief }: SharingFacts): SharingDecision {
    const beforeSeizure = acceptedOn !== undefined && (seizedOn === undefined || seizedOn > acceptedOn);
    const conditions: readonly SharingCondition[] = [
      { code: 'voluntarily_abandoned', met: accepted && isVoluntary(basis), citation: cfr(19, '127.12(b)') },
      { code: 'before_seizure', met: beforeSeizure, citation: eo(13785, '4(b)(ii)') },
      { code: 'reasonable_belief', met: reasonableBelief ?? null, citation: eo(13785, '4(b)(ii)') },
    ];
    const failed = conditions.filter(({ met }) => met === false).map(({ code }) => `sharing.not_${code}`);
    if (failed.length > 0) return { outcome: 'conditions_not_met', reasonCodes: failed, conditions };
    if (reasonableBelief === undefined) {
      return { outcome: 'not_determinable', reasonCodes: ['sharing.belief_not_found_yet'], conditions };
    }
    return { outcome: 'conditions_met', reasonCodes: [], conditions };
  },
});
