import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { decideDisclosure } from './disclosure-decision.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import { DISCLOSURE_FIELDS } from './field-catalogue.js';
import type { DisclosureField } from './field-catalogue.js';
import { outsideReason } from './outside-reason.js';
import type { OutsideReason } from './outside-reason.js';

/**
 * Why each field may not be seen for the first time today, in the words for the outside; what may leave today is not
 * named. What left is a record, so that nothing is told to be missing: a hold stops it though its source is gone.
 */
export function stoppedToday(
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
): ReadonlyMap<DisclosureField, OutsideReason> {
  const { fields } = decideDisclosure({ ...facts, onRecord: DISCLOSURE_FIELDS }, asOf, policies);
  return new Map(fields.flatMap(({ field, reason }) => (reason ? [[field, outsideReason(reason)] as const] : [])));
}
