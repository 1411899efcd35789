import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { DisclosureField } from './field-catalogue.js';
import type { FieldDecision } from './field-decision.js';
import type { Reason } from './reasons.js';

/** Why a field is not there, as everyone outside CBP sees it. */
export type OutsideReason =
  | 'never_disclosed'
  | 'no_rule_permits'
  | 'not_available_at_this_time'
  | 'recordation_not_in_force'
  | 'not_before_detention_notice'
  | 'importer_may_still_answer'
  | 'sample_bond_required'
  | 'only_on_request'
  | 'only_after_seizure'
  | 'case_closed'
  | 'not_on_record'
  | 'not_determinable';

// One phrase covers a hold and every judgement of an officer, so that the phrase itself does not give a hold away.
const OUTSIDE: Readonly<Record<Reason, OutsideReason>> = {
  never_disclosed: 'never_disclosed',
  no_rule_authorises: 'no_rule_permits',
  no_standing: 'no_rule_permits',
  recordation_inactive: 'recordation_not_in_force',
  not_presented: 'not_available_at_this_time',
  other_agency_decides: 'no_rule_permits',
  before_detention_notice: 'not_before_detention_notice',
  importer_may_still_answer: 'importer_may_still_answer',
  importer_answer_sufficient: 'not_available_at_this_time',
  examination_not_found_helpful: 'not_available_at_this_time',
  sample_bond_required: 'sample_bond_required',
  owner_has_not_asked: 'only_on_request',
  only_before_seizure: 'no_rule_permits',
  only_after_seizure: 'only_after_seizure',
  not_listed_as_injured: 'no_rule_permits',
  case_closed: 'case_closed',
  seized_before_abandonment: 'no_rule_permits',
  abandonment_disclosure_off: 'no_rule_permits',
  abandonment_not_voluntary: 'no_rule_permits',
  abandonment_belief_missing: 'no_rule_permits',
  abandonment_right_not_covered: 'no_rule_permits',
  investigation_hold: 'not_available_at_this_time',
  not_on_record: 'not_on_record',
  law_not_on_record: 'not_determinable',
};

/** An officer's reason in the words for the outside. */
export const outsideReason = (reason: Reason): OutsideReason => OUTSIDE[reason];

/** A field decision as a rights holder or an importer may see it. */
export interface OutsideField {
  readonly field: DisclosureField;
  readonly state: 'released' | 'withheld' | 'unavailable';
  readonly reason: OutsideReason | null;
  /** The earliest day, where a clock of law runs. */
  readonly earliestOn: IsoDate | null;
  readonly cites: readonly Citation[];
}

/** What the outside sees of a field; `released` says whether it has left (a discretion needs an officer's word first). */
export function outsideField(decision: FieldDecision, released: boolean): OutsideField {
  const { field, outcome, reason, until, cites } = decision;
  if (released) return { field, state: 'released', reason: null, earliestOn: null, cites };
  if (outcome === 'unavailable')
    return { field, state: 'unavailable', reason: 'not_on_record', earliestOn: null, cites };
  const seen = reason === null ? 'not_available_at_this_time' : outsideReason(reason);
  // Neither the end of a hold nor its paragraph is told: both would say that there is one.
  if (seen === 'not_available_at_this_time')
    return { field, state: 'withheld', reason: seen, earliestOn: null, cites: [] };
  return { field, state: 'withheld', reason: seen, earliestOn: until, cites };
}
