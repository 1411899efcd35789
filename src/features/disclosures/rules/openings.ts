import type { IsoDate } from '../../../kernel/dates.js';
import type { DisclosureFacts } from './disclosure-facts.js';
import { dutyClock } from './duty-clocks.js';
import type { ClockStart, DutyClock } from './duty-clocks.js';
import type { FieldGroup } from './field-catalogue.js';
import { FIELD_GROUPS } from './field-catalogue.js';
import type { Cell, Condition, StageCells } from './matrix-cells.js';
import type { CaseStage, Milestone, OpeningStage } from './stage.js';

/** A cell of the matrix as it stands in one case: from when, and with which clock. */
export interface Opening extends Cell {
  readonly group: FieldGroup;
  readonly stage: OpeningStage;
  readonly arisesOn: IsoDate;
  readonly clock: DutyClock | null;
  /** The condition of fact that is not met; null where the opening stands. */
  readonly unmet: Condition | null;
}

/** The openings that a reached stage brings; a condition that is not met is kept with its name. */
export function openingsOf(
  milestone: Milestone,
  cells: StageCells,
  facts: DisclosureFacts,
  { detentionEndedOn }: CaseStage,
  asOf: IsoDate,
): readonly Opening[] {
  return FIELD_GROUPS.flatMap((group) =>
    (cells[group] ?? []).map((cell): Opening => {
      const finding = cell.conditions.includes('examination_would_assist') ? facts.examinationWouldAssist : null;
      // A finding made before the stage takes effect with it: the statute never shortens the importer's time.
      const arisesOn = finding && finding.on > milestone.since ? finding.on : milestone.since;
      const unmet = unmetCondition(group, cell, facts, { asOf, arisesOn, endedOn: detentionEndedOn });
      const startedOn = cell.deadline && startOf(cell.deadline.start, milestone, facts, arisesOn);
      const clock =
        cell.deadline && startedOn && unmet !== 'examination_would_assist'
          ? dutyClock(cell.deadline, startedOn, facts.calendar)
          : null;
      return { ...cell, group, stage: milestone.stage, arisesOn, clock, unmet };
    }),
  );
}

interface Days {
  readonly asOf: IsoDate;
  readonly arisesOn: IsoDate;
  /** The day the detention ended. */
  readonly endedOn: IsoDate | null;
}

function unmetCondition(
  group: FieldGroup,
  cell: Cell,
  facts: DisclosureFacts,
  { asOf, arisesOn, endedOn }: Days,
): Condition | null {
  const needs = (condition: Condition) => cell.conditions.includes(condition);
  if (needs('examination_would_assist')) {
    const finding = facts.examinationWouldAssist;
    const found = finding !== null && finding.on <= asOf;
    if (!found || (endedOn !== null && arisesOn >= endedOn)) return 'examination_would_assist';
  }
  if (needs('before_seizure') && facts.seizures.some(({ noticeOn }) => noticeOn <= asOf)) return 'before_seizure';
  if (needs('on_request') && !asked(group, facts, asOf)) return 'on_request';
  return needs('sample_bond') && !bonded(group, facts) ? 'sample_bond' : null;
}

const asked = (group: FieldGroup, { ownerRequests }: DisclosureFacts, asOf: IsoDate): boolean =>
  ownerRequests.some(({ on, wants }) => on <= asOf && (wants === 'sample') === (group === 'unredactedSample'));

function bonded(group: FieldGroup, { sampleBonds }: DisclosureFacts): boolean {
  const bond = group === 'redactedSample' || group === 'unredactedSample' ? sampleBonds[group] : null;
  return bond !== null && bond.active && bond.amount >= bond.required;
}

function startOf(start: ClockStart, milestone: Milestone, facts: DisclosureFacts, arisesOn: IsoDate): IsoDate {
  switch (start) {
    case 'detention':
      // Silence detains without a dated decision; the notice is then the first dated act.
      return facts.decidedOn && facts.decidedOn <= milestone.eventOn ? facts.decidedOn : milestone.eventOn;
    case 'examination_finding':
      return arisesOn;
    case 'detention_notice':
    case 'seizure_notice':
    case 'presentation':
    case 'importer_request':
      return milestone.eventOn;
  }
}
