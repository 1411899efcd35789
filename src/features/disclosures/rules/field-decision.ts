import type { AuthorityStatus, Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { AbandonmentRefusal } from './abandonment-disclosure.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import type { DutyClock } from './duty-clocks.js';
import { COMPREHENSIVE_IMPORTATION_INFORMATION, groupOf } from './field-catalogue.js';
import type { DisclosureField, FieldGroup } from './field-catalogue.js';
import type { HoldDecision } from './investigation-hold.js';
import type { Basis, Condition, DisclosureModel, NoticeKind } from './matrix-cells.js';
import type { Opening } from './openings.js';
import type { Reason } from './reasons.js';
import { REASONS } from './reasons.js';
import type { CaseStage, Stage } from './stage.js';

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

/** What is known of the case when its fields are decided one by one. */
export interface FieldContext {
  readonly stage: CaseStage;
  readonly openings: readonly Opening[];
  /** How the law treats the current stage; null where no stage or no recordation in force. */
  readonly model: DisclosureModel | null;
  readonly recordationInactive: boolean;
  readonly answeredSufficiently: boolean;
  readonly windowOpensOn: IsoDate | null;
  readonly abandonmentRefusal: AbandonmentRefusal | null;
  readonly hold: HoldDecision;
}

/** Decides one field: what a rule opens leaves, everything else stays and says why. */
export function decideField(field: DisclosureField, facts: DisclosureFacts, context: FieldContext): FieldDecision {
  const group = groupOf(field);
  if (group === 'never') return withheld(field, 'never_disclosed');
  if (!hasStanding(field, facts, context)) return withheld(field, 'no_standing');
  const openings = context.openings.filter((opening) => opening.group === group && opening.outcome !== 'not_yet');
  const standing = openings.filter((opening) => isStanding(opening, facts, context));
  const duties = dutiesOf(standing);
  const free = standing.filter(({ basis }) => !stops(context.hold, basis));
  const [chosen] = [...free].sort(strongestFirst(context.stage.stage));
  if (chosen) {
    const permitted = permittedField(field, chosen, duties, context);
    if (facts.onRecord.includes(field)) return permitted;
    return { ...permitted, outcome: 'unavailable', reason: 'not_on_record' };
  }
  if (standing.length > 0) {
    const held = withheld(field, 'investigation_hold', context.hold.until, duties);
    // The statute provides for holds itself; on every other basis stopping is policy, and says so.
    const byStatute = standing.every(({ basis }) => basis === 'statute_1628a');
    return { ...held, outcome: 'not_yet', authorityStatus: byStatute ? 'in_force' : 'policy' };
  }
  return explained(field, group, openings, facts, context);
}

// Duties stand once they have arisen; a discretion belongs to the stage the case is in.
const isStanding = ({ outcome, stage, unmet }: Opening, { standing }: DisclosureFacts, context: FieldContext) =>
  unmet === null &&
  (outcome === 'shall' || stage === context.stage.stage) &&
  (standing !== 'listed_injured_person' || stage === 'seized');

const stops = ({ stops: stopped }: HoldDecision, basis: Basis): boolean =>
  stopped === 'every_basis' || (stopped === 'statute_1628a' && basis === 'statute_1628a');

// A listed injured person is told of the seizure of circumvention devices, nothing earlier and nothing more.
function hasStanding(field: DisclosureField, { standing }: DisclosureFacts, { stage }: FieldContext): boolean {
  if (standing !== 'listed_injured_person') return standing !== 'none';
  const eight: readonly DisclosureField[] = COMPREHENSIVE_IMPORTATION_INFORMATION;
  const devicesSeized = stage.milestones.some(
    (milestone) => milestone.stage === 'seized' && milestone.infringement === 'circumvention_device',
  );
  return devicesSeized && eight.includes(field);
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

function explained(
  field: DisclosureField,
  group: FieldGroup,
  openings: readonly Opening[],
  { cbpDecides }: DisclosureFacts,
  context: FieldContext,
): FieldDecision {
  const { stage, milestones, seizedBeforeAbandonment } = context.stage;
  if (stage === 'none') return withheld(field, cbpDecides ? 'not_presented' : 'other_agency_decides');
  if (stage === 'closed') return withheld(field, seizedBeforeAbandonment ? 'seized_before_abandonment' : 'case_closed');
  if (context.recordationInactive) return withheld(field, 'recordation_inactive');
  if (stage === 'abandoned') return withheld(field, context.abandonmentRefusal ?? 'no_rule_authorises');

  const afterHearing = group === 'onGoods' || group === 'unredactedSample';
  if (context.answeredSufficiently && group === 'onGoods') return withheld(field, 'importer_answer_sufficient');
  const current = openings.filter((opening) => opening.stage === stage);
  const unmet = current.find((opening) => opening.unmet)?.unmet;
  if (unmet === 'sample_bond') return { ...withheld(field, 'sample_bond_required'), conditions: ['sample_bond'] };
  if (unmet === 'before_seizure') return withheld(field, 'only_before_seizure');
  if (unmet) return withheld(field, 'examination_not_found_helpful');

  if (context.model === 'importer_heard_first' && afterHearing) {
    if (context.answeredSufficiently) return withheld(field, 'importer_answer_sufficient');
    if (stage === 'presented') return withheld(field, 'before_detention_notice');
    return { ...withheld(field, 'importer_may_still_answer', context.windowOpensOn), outcome: 'not_yet' };
  }
  const seizureOpens = context.model === 'importer_heard_first' || context.model === 'at_seizure_only';
  const opensLater = group === 'parties' || (group === 'limited' && context.model === 'at_seizure_only');
  if (seizureOpens && opensLater && milestones.every((milestone) => milestone.stage !== 'seized')) {
    return withheld(field, 'only_after_seizure');
  }
  return withheld(field, 'no_rule_authorises');
}
