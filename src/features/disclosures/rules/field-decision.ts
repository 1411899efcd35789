import type { AuthorityStatus, Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import type { FieldContext } from './field-context.js';
import type { DutyClock } from './duty-clocks.js';
import { COMPREHENSIVE_IMPORTATION_INFORMATION, groupOf } from './field-catalogue.js';
import type { DisclosureField } from './field-catalogue.js';
import { hasProviso, stoppedBy } from './investigation-hold.js';
import type { Basis, Condition, NoticeKind } from './matrix-cells.js';
import type { Opening } from './openings.js';
import type { Reason } from './reasons.js';
import { REASONS } from './reasons.js';
import type { Stage } from './stage.js';
import { withholdingReason } from './withholding-reason.js';

export type FieldOutcome = 'shall' | 'may' | 'not_yet' | 'no' | 'unavailable';

/** What the law says on one field of one case on one day. */
export interface FieldDecision {
  readonly field: DisclosureField;
  readonly outcome: FieldOutcome;
  /** Why it does not leave; null where it must or may. */
  readonly reason: Reason | null;
  /** The earliest day it may leave, where one is known. */
  readonly until: IsoDate | null;
  /** The last day of the earliest duty. */
  readonly dueOn: IsoDate | null;
  /** Every duty that has arisen, earliest first; they run on under a hold. */
  readonly duties: readonly DutyClock[];
  /** True where the duty arose at a stage the case has left. */
  readonly accrued: boolean;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly basis: Basis | null;
  readonly conditions: readonly Condition[];
  readonly notice: NoticeKind | null;
  readonly authorityStatus: AuthorityStatus;
}

/** Decides one field: what a rule opens leaves, everything else stays and says why. */
export function decideField(field: DisclosureField, facts: DisclosureFacts, context: FieldContext): FieldDecision {
  const group = groupOf(field);
  if (group === 'never') return withheld(field, 'never_disclosed');
  if (!hasStanding(field, facts, context)) return withheld(field, 'no_standing');
  const openings = context.openings.filter((opening) => opening.group === group && opening.outcome !== 'not_yet');
  const standing = openings.filter((opening) => isStanding(opening, facts, context));
  const duties = dutiesOf(standing);
  const strongest = [...standing].sort(strongestFirst(context.stage.stage));
  // What is not on record is so held or not: saying otherwise of it would give a hold away.
  const [missing] = facts.onRecord.includes(field) ? [] : strongest;
  if (missing)
    return { ...permittedField(field, missing, duties, context), outcome: 'unavailable', reason: 'not_on_record' };
  const chosen = strongest.find((opening) => !stoppedBy(context.hold, opening));
  if (chosen) return permittedField(field, chosen, duties, context);
  if (standing.length > 0) {
    const held = withheld(field, 'investigation_hold', context.hold.until, duties);
    // Where the law itself provides for holds it stops; everywhere else stopping is policy, and says so.
    return { ...held, outcome: 'not_yet', authorityStatus: standing.every(hasProviso) ? 'in_force' : 'policy' };
  }
  const reason = withholdingReason(group, openings, facts.cbpDecides, context);
  if (reason === 'importer_may_still_answer')
    return { ...withheld(field, reason, context.windowOpensOn), outcome: 'not_yet' };
  return { ...withheld(field, reason), conditions: reason === 'sample_bond_required' ? ['sample_bond'] : [] };
}

// Duties stand once they have arisen. A discretion belongs to the stage the case is in; what could be chosen before a
// seizure can still be chosen after it, but not after an abandonment or once the case is closed.
const isStanding = ({ outcome, stage, unmet }: Opening, { standing }: DisclosureFacts, context: FieldContext) =>
  unmet === null &&
  (outcome === 'shall' || stage === context.stage.stage || choicesStand(context)) &&
  (standing !== 'listed_injured_person' || stage === 'seized');

const choicesStand = ({ stage, recordationInactive }: FieldContext): boolean =>
  stage.stage === 'seized' && !recordationInactive;

// A listed injured person is told of the seizure of circumvention devices, nothing earlier and nothing more.
function hasStanding(field: DisclosureField, { standing }: DisclosureFacts, { listedIsTold }: FieldContext): boolean {
  if (standing !== 'listed_injured_person') return standing !== 'none';
  const eight: readonly DisclosureField[] = COMPREHENSIVE_IMPORTATION_INFORMATION;
  return listedIsTold && eight.includes(field);
}

// Duties before discretions, the earliest due first, the present stage before an earlier one.
const strongestFirst =
  (present: Stage) =>
  (a: Opening, b: Opening): number => {
    if (a.outcome !== b.outcome) return a.outcome === 'shall' ? -1 : 1;
    const [due, otherDue] = [a.clock?.dueOn ?? '', b.clock?.dueOn ?? ''];
    if (due !== otherDue) return due < otherDue ? -1 : 1;
    return Number(b.stage === present) - Number(a.stage === present);
  };

// One duty opened at two stages is one duty, with its earlier clock.
function dutiesOf(openings: readonly Opening[]): readonly DutyClock[] {
  const clocks = openings.flatMap(({ clock }) => (clock ? [clock] : []));
  const earliestFirst = clocks.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return earliestFirst.filter((clock, i) => clocks.findIndex(({ start }) => start === clock.start) === i);
}

const permittedField = (
  field: DisclosureField,
  { outcome, stage, clock, cites, basis, conditions, notice, authorityStatus }: Opening,
  duties: readonly DutyClock[],
  context: FieldContext,
): FieldDecision => ({
  field,
  outcome,
  reason: null,
  until: null,
  dueOn: clock?.dueOn ?? null,
  duties,
  accrued: stage !== context.stage.stage,
  cites,
  basis,
  conditions,
  notice,
  authorityStatus,
});

/** A field that stays, with its reason. */
export const withheld = (
  field: DisclosureField,
  reason: Reason,
  until: IsoDate | null = null,
  duties: readonly DutyClock[] = [],
): FieldDecision => ({
  field,
  outcome: 'no',
  reason,
  until,
  dueOn: duties[0]?.dueOn ?? null,
  duties,
  accrued: false,
  cites: [REASONS[reason]],
  basis: null,
  conditions: [],
  notice: null,
  authorityStatus: 'in_force',
});
