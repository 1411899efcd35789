import type { FieldDecision } from './field-decision.js';
import { outsideField } from './outside-reason.js';
import type { OutsideField } from './outside-reason.js';

/** A field as the importer of the goods may see it: with what leaves, or may leave, though it has not. */
export interface ImporterField extends Omit<OutsideField, 'state'> {
  readonly state: OutsideField['state'] | 'will_be_disclosed' | 'may_be_disclosed';
}

/**
 * What the importer is told of a field, from the decision without holds: the same words whether there is one or not,
 * since the goods of an investigation are its own (19 USC 1628a(d)). `released` says whether it has left.
 */
export function importerField(decision: FieldDecision, released: boolean): ImporterField {
  const { field, outcome, cites } = decision;
  if (released || (outcome !== 'shall' && outcome !== 'may')) return outsideField(decision, released);
  const state = outcome === 'shall' ? 'will_be_disclosed' : 'may_be_disclosed';
  return { field, state, reason: null, earliestOn: null, cites };
}
