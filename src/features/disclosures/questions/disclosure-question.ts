import type { IsoDate } from '../../../kernel/dates.js';
import type { Decided } from '../../../platform/determinations/decisions.js';
import type { DisclosureDecision, DisclosureFacts } from '../rules/index.js';

/** What was asked of the law: the facts of one case, and whose it is where it is one on record. */
export interface AskedOfCase {
  readonly disclosureId?: string;
  readonly merchandiseId?: string;
  readonly recordationId: string;
  /** The reading of the law; 1 where it is left out. */
  readonly law?: 2;
  readonly facts: DisclosureFacts;
}

/** The answer to `disclosure`: what must, may or may not leave to one requester on a day, field by field. */
export function disclosureDraft(
  { disclosureId, merchandiseId, recordationId, law, facts }: AskedOfCase,
  { outcome, stage, fields, reasonCodes, steps }: DisclosureDecision,
  asOf: IsoDate,
): Decided {
  const { calendar: _, ...given } = facts;
  return {
    question: 'disclosure',
    ...(disclosureId && { subject: { type: 'disclosure', id: disclosureId } }),
    inputs: {
      ...(disclosureId && { disclosureId }),
      ...(merchandiseId && { merchandiseId }),
      recordationId,
      ...(law && { law }),
      facts: given,
    },
    outcome,
    reasonCodes,
    result: { stage, fields },
    steps,
    asOf,
  };
}
