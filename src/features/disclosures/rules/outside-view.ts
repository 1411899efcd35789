import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { decideDisclosure } from './disclosure-decision.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import type { DisclosureField } from './field-catalogue.js';
import { outsideField } from './outside-reason.js';
import type { OutsideField } from './outside-reason.js';

/**
 * A case as it is read outside: as if there were no hold and as if CBP had concluded nothing yet. A held case therefore
 * reads like any other until something left: what stays is told in words that are the same for both.
 */
const readOutside = (facts: DisclosureFacts): DisclosureFacts => ({
  ...facts,
  holds: [],
  examinationWouldAssist: null,
});

/** Every field as its recipient reads it while it has not left. */
export function fieldsAsReadOutside(
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
): readonly OutsideField[] {
  const { fields } = decideDisclosure(readOutside(facts), asOf, policies);
  return fields.map((decision) => outsideField(decision, false));
}

/** A field as the importer of the goods may see it: with what may leave, though it has not. */
export interface ImporterField extends Omit<OutsideField, 'state'> {
  readonly state: OutsideField['state'] | 'may_be_disclosed';
}

/**
 * Every field as the importer sees it. A duty that has arisen and was not met reads like what nobody has decided: that
 * it is withheld, and why, is for CBP alone (19 CFR 133.21(b)(2)(ii), 19 USC 1628a(d)).
 */
export function importerFields(
  facts: DisclosureFacts,
  asOf: IsoDate,
  policies: PolicySet,
  left: (field: DisclosureField) => boolean,
): readonly ImporterField[] {
  const { fields } = decideDisclosure(readOutside(facts), asOf, policies);
  return fields.map((decision): ImporterField => {
    const { field, outcome, cites } = decision;
    if (left(field) || outcome !== 'may') return outsideField(decision, left(field));
    return { field, state: 'may_be_disclosed', reason: null, earliestOn: null, cites };
  });
}
