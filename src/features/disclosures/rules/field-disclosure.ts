import { cfr, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import { DISCLOSURE_FIELDS } from './field-catalogue.js';
import type { FieldContext } from './field-context.js';
import { decideField } from './field-decision.js';
import type { FieldDecision } from './field-decision.js';
import type { Reason } from './reasons.js';

/** Every field of a case, and whether anything leaves. */
export interface DecidedFields {
  readonly outcome: 'disclosable' | 'nothing_disclosable' | 'not_determinable';
  readonly fields: readonly FieldDecision[];
  /** Every reason for which something stays, each once. */
  readonly reasonCodes: readonly Reason[];
}

/** Each field by its openings, conditions and holds; what nothing opens stays. */
export const fieldDisclosure = rule({
  id: 'DISC-08',
  version: 2,
  title: 'Disclosure field by field',
  text: 'A field leaves only to the owner of the recorded right or its registered agent, and of circumvention devices seized only to an owner on the published list; only if a rule opens it at this stage or a duty arose earlier; what could be chosen before a seizure can still be chosen after it; a field not on record is unavailable, not withheld.',
  cites: [usc(18, '1905'), usc(19, '1628a'), cfr(19, '133.21'), cfr(19, '133.47(a)(4)')],
  decide: fieldByField,
});

/** Decides every field in the order of the catalogue. */
export function fieldByField({
  facts,
  context,
}: {
  readonly facts: DisclosureFacts;
  readonly context: FieldContext;
}): DecidedFields {
  const fields = DISCLOSURE_FIELDS.map((field) => decideField(field, facts, context));
  const disclosable = fields.some(({ outcome }) => outcome === 'shall' || outcome === 'may');
  return {
    outcome: disclosable ? 'disclosable' : 'nothing_disclosable',
    fields,
    reasonCodes: [...new Set(fields.flatMap(({ reason }) => (reason ? [reason] : [])))],
  };
}
