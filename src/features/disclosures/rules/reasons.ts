import { cfr, fr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';

const tradeSecrets = usc(18, '1905');

/** Why a field does not leave, as officers see it, with what says so. What no rule lets out, the first one keeps in. */
export const REASONS = {
  never_disclosed: tradeSecrets,
  no_rule_authorises: tradeSecrets,
  no_standing: tradeSecrets,
  recordation_inactive: usc(19, '1628a'),
  not_presented: tradeSecrets,
  other_agency_decides: cfr(19, '151.16'),
  before_detention_notice: cfr(19, '133.21(b)(2)'),
  importer_may_still_answer: cfr(19, '133.21(b)(2)(i)(B)'),
  importer_answer_sufficient: cfr(19, '133.21(b)(2)'),
  examination_not_found_helpful: usc(19, '1628a'),
  sample_bond_required: cfr(19, '133.21(c)(2)'),
  owner_has_not_asked: cfr(19, '133.21(f)'),
  only_before_seizure: cfr(19, '133.25(c)'),
  only_after_seizure: cfr(19, '133.21(e)'),
  not_listed_as_injured: cfr(19, '133.47(a)(4)'),
  case_closed: tradeSecrets,
  seized_before_abandonment: cfr(19, '127.12(b)'),
  abandonment_disclosure_off: tradeSecrets,
  abandonment_not_voluntary: cfr(19, '127.12(b)'),
  abandonment_belief_missing: { authority: 'EO 13785 §4(b)(ii)' },
  abandonment_right_not_covered: fr(84, 44790, 'proposed, not final'),
  investigation_hold: usc(19, '1628a(d)'),
  not_on_record: cfr(19, '133.21(b)(4)'),
  law_not_on_record: tradeSecrets,
} as const satisfies Record<string, Citation>;

export type Reason = keyof typeof REASONS;
