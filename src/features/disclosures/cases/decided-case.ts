import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import type { DisclosureCase } from './cases.js';
import type { DisclosureItem } from '../disclosure-item.entity.js';
import type { FieldPart } from './field-contents.js';
import { decideDisclosure, dutyStatus, fieldsAsReadOutside, groupOf } from '../rules/index.js';
import type {
  DisclosureDecision,
  DisclosureField,
  FieldDecision,
  FieldGroup,
  OutsideField,
  Stage,
} from '../rules/index.js';

/** A case with what the law says of it on a day, and what has left so far. */
export interface DecidedCase {
  readonly case: DisclosureCase;
  readonly decision: DisclosureDecision;
  /** The same fields, each by the duty or choice under which it would leave now. */
  readonly leaves: readonly FieldDecision[];
  /** Every field as its recipient would read it had it not left. */
  readonly outside: readonly OutsideField[];
  readonly items: readonly DisclosureItem[];
  readonly asOf: IsoDate;
}

export function decideCase(
  one: DisclosureCase,
  items: readonly DisclosureItem[],
  asOf: IsoDate,
  policies: PolicySet,
): DecidedCase {
  const decision = decideDisclosure(one.facts, asOf, policies);
  const outside = fieldsAsReadOutside(one.facts, asOf, policies);
  if (decision.stage !== 'seized') return { case: one, decision, leaves: decision.fields, outside, items, asOf };
  const bySeizure = decideDisclosure({ ...one.facts, ...NO_DETENTION }, asOf, policies).fields;
  const leaves = decision.fields.map((field) => {
    const before = items.some((item) => item.field === field.field && item.stage !== 'seized');
    const again = before && bySeizure.find((seized) => seized.field === field.field && seized.outcome === 'shall');
    return again || field;
  });
  return { case: one, decision, leaves, outside, items, asOf };
}

// The notice of seizure makes a duty of its own, with its own days: what was told before is told again as it is in it.
const NO_DETENTION = { presentedOn: null, decidedOn: null, noticeOn: null, responses: [], abandonment: null } as const;

/** The parts of a field that have not left yet, as far as they belong to the present phase of the case. */
export function partsNotLeft({ case: { contents }, decision, items }: DecidedCase, of: FieldDecision): FieldPart[] {
  const left = items.filter(
    ({ field, stage }) => field === of.field && (of.accrued || isSample(field) || samePhase(stage, decision.stage)),
  );
  return (contents.get(of.field) ?? []).filter(({ part }) => !left.some((item) => item.part === part));
}

// A sample is a thing: it leaves once.
const isSample = (field: DisclosureField): boolean => SAMPLES.includes(groupOf(field));
const SAMPLES: readonly FieldGroup[] = ['redactedSample', 'unredactedSample'];

const samePhase = (one: Stage, other: Stage): boolean => (one === 'seized') === (other === 'seized');

/** The fields with a duty that was, or is being, met late. */
export function lateFields({ decision, items, asOf }: DecidedCase): DisclosureField[] {
  const known = items.filter(({ late }) => late).map(({ field }) => field);
  const overdue = decision.fields
    .filter(({ field, outcome, duties }) => {
      // What is not on record cannot leave, and is no lateness of anyone's.
      if (outcome === 'unavailable') return false;
      const left = items.filter((item) => item.field === field).map(({ releasedOn }) => releasedOn);
      return duties.some((clock) => {
        const metOn = left.find((day) => day >= clock.startedOn) ?? left.at(-1) ?? null;
        return ['overdue', 'met_late'].includes(dutyStatus(clock, metOn, asOf));
      });
    })
    .map(({ field }) => field);
  return [...new Set([...known, ...overdue])];
}
