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
      const unmet = unmetCondition(cell, facts, asOf, arisesOn, detentionEndedOn);
      const startedOn = cell.deadline && startOf(cell.deadline.start, milestone, facts, arisesOn);
      const clock =
        cell.deadline && startedOn && unmet !== 'examination_would_assist'
          ? dutyClock(cell.deadline, startedOn, facts.calendar)
          : null;
      return { ...cell, group, stage: milestone.stage, arisesOn, clock, unmet };
    }),
  );
}

function unmetCondition(
  cell: Cell,
  { examinationWouldAssist, sampleBond, seizures }: DisclosureFacts,
  asOf: IsoDate,
  arisesOn: IsoDate,
  endedOn: IsoDate | null,
): Condition | null {
  const needs = (condition: Condition) => cell.conditions.includes(condition);
  if (needs('examination_would_assist')) {
    const found = examinationWouldAssist !== null && examinationWouldAssist.on <= asOf;
    if (!found || (endedOn !== null && arisesOn >= endedOn)) return 'examination_would_assist';
  }
  if (needs('before_seizure') && seizures.some(({ noticeOn }) => noticeOn <= asOf)) return 'before_seizure';
  if (needs('sample_bond') && !(sampleBond?.active && sampleBond.amount >= sampleBond.required)) return 'sample_bond';
  return null;
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
