import { LEGAL_ZONE } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import { WINDOWS } from '../rules/clocks/entry-clock.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import { agencyStep } from '../rules/lifecycle/agency-step.js';
import type { AgencyStep } from '../rules/lifecycle/agency-step.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import type { HeldEntry } from './entry.access.js';
import type { AgencyAnswerView, EntryClockView } from './entry-parts.view.js';
import type { ClockRow, EntryRow, FlagRow } from './entry-row.js';
import type { EntryView } from './entry.view.js';

/** An entry as it is shown on a day. */
export function entryView(row: EntryRow, today: IsoDate): EntryView & HeldEntry {
  return {
    id: row.id,
    importerOrganisationId: row.importer_organisation_id,
    grantId: row.grant_id,
    entryNumber: row.entry_number,
    status: row.status,
    version: row.version,
    importerId: row.importer_id,
    filedBy: row.filed_by,
    filedOn: row.filed_on,
    ...(row.time_of_entry_on === null ? {} : { timeOfEntryOn: row.time_of_entry_on }),
    ...(row.released_on === null ? {} : { releasedOn: row.released_on }),
    ...(row.summary_filed_on === null ? {} : { summaryFiledOn: row.summary_filed_on }),
    ...(row.center === null ? {} : { center: row.center }),
    declared: row.declared,
    duties: row.computed,
    warnings: row.warnings,
    clocks: clockViews(row, today).filter(({ status }) => status !== 'superseded'),
    agencies: row.flags.map((flag) => flagView(flag, agencyStepOf(row.status, flag, today))),
    bondVersionIds: row.bond_version_ids,
    ...(row.determination_id === null ? {} : { determinationId: row.determination_id }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}

/** What of an entry its clocks are read by. */
export type ClockedRow = Pick<EntryRow, 'filed_on' | 'summary_filed_on' | 'provided' | 'flags' | 'clocks'>;

/** Every clock that was ever set, each as it stands on a day. */
export function clockViews(row: ClockedRow, today: IsoDate): readonly EntryClockView[] {
  const latest = new Map(row.clocks.map((clock) => [keyOf(clock), clock.seq]));
  return row.clocks.map((set) => {
    const { clock, subject } = set;
    const superseded = latest.get(keyOf(set)) !== set.seq;
    const shown = clockOn(clock, metDay(superseded ? row : sinceAsked(row, set), set), today, subject);
    return { ...shown, status: superseded ? 'superseded' : isWithdrawn(row, set) ? 'closed' : shown.status };
  });
}

/** A clock as it stands on a day. */
export const clockOn = (clock: EntryClock, metOn: IsoDate | null, today: IsoDate, subject = ''): EntryClockView => ({
  name: clock.name,
  ...(subject === '' ? {} : { subject }),
  startEvent: clock.startEvent,
  startedOn: clock.startedOn,
  dayBasis: clock.dayBasis,
  length: clock.length,
  dueOn: clock.dueOn,
  rolledTo: clock.rolledTo,
  zone: LEGAL_ZONE,
  citation: clock.citation,
  authorityStatus: clock.authorityStatus,
  ...(metOn === null ? {} : { metOn }),
  status: statusOf(clock, metOn, today),
});

const DOCUMENTED = ['document_provided', 'document_waived', 'owner_declared'];
const keyOf = ({ name, subject }: ClockRow): string => `${name} ${subject}`;

// A document that is asked for again is open again, though it was filed or done without on the same day.
const sinceAsked = (row: ClockedRow, { name, subject }: ClockRow): ClockedRow => {
  if (name !== 'document') return row;
  const asked = row.provided.findLastIndex((one) => one.kind === 'document_requested' && one.subject === subject);
  return { ...row, provided: row.provided.slice(asked + 1) };
};

function metDay(row: ClockedRow, { name, subject, clock }: ClockRow): IsoDate | null {
  switch (name) {
    case 'entry':
      return row.filed_on;
    case 'summary':
      if (clock.startEvent === 'rejection') return dayOf(row, ({ kind }) => kind === 'summary_again', clock);
      return row.summary_filed_on !== null && row.summary_filed_on >= clock.startedOn ? row.summary_filed_on : null;
    case 'document':
    case 'owner_declaration':
      return dayOf(row, ({ kind, subject: of }) => DOCUMENTED.includes(kind) && (of ?? '') === subject, clock);
    case 'agency_answer':
      return row.flags.find(({ agency, answeredOn }) => agency === subject && answeredOn !== null)?.answeredOn ?? null;
    case 'reconciliation':
      return reconciledDay(row, clock);
    default:
      return null;
  }
}

// Where a reconciliation that was withdrawn left something, it is not met before the next that leaves nothing.
function reconciledDay({ provided }: ClockedRow, { startedOn }: ClockRow['clock']): IsoDate | null {
  const left = provided.findLastIndex(({ kind }) => kind === 'unreconciled');
  return provided.slice(left + 1).find(({ kind, on }) => kind === 'reconciled' && on >= startedOn)?.on ?? null;
}

// A flag that was taken back after its clock was set: nothing is due by it any more.
const isUnflagged = ({ provided }: ClockedRow, { name, recordedAt }: ClockRow): boolean =>
  name === 'reconciliation' && provided.some(({ kind, at }) => kind === 'unflagged' && at >= recordedAt);

// Nor is an agency waited for that lines are flagged to no longer.
const isWithdrawn = (row: ClockedRow, set: ClockRow): boolean =>
  isUnflagged(row, set) || (set.name === 'agency_answer' && !row.flags.some(({ agency }) => agency === set.subject));

// The first day since the clock began on which it was done.
const dayOf = (
  { provided }: ClockedRow,
  isDone: (one: ClockedRow['provided'][number]) => boolean,
  { startedOn }: ClockRow['clock'],
): IsoDate | null => provided.find((one) => isDone(one) && one.on >= startedOn)?.on ?? null;

// What the public has to do by a day that is none, it does by the next business day.
function statusOf(
  { name, rolledTo }: ClockRow['clock'],
  metOn: IsoDate | null,
  today: IsoDate,
): EntryClockView['status'] {
  if (metOn !== null) return metOn <= rolledTo ? 'met' : 'met_late';
  if (today <= rolledTo) return 'running';
  return WINDOWS.includes(name) ? 'closed' : 'overdue';
}

/** What the goods flagged to an agency wait for; null: nothing. */
export const agencyStepOf = (
  state: EntryState,
  { disposition, recalledOn }: Pick<FlagRow, 'disposition' | 'recalledOn'>,
  today: IsoDate,
): AgencyStep | null => ask(agencyStep, { state, disposition, recalled: recalledOn !== null }, today).decision;

const flagView = (
  { agency, lines, disposition, answeredOn, reason, recalledOn }: FlagRow,
  waitsFor: AgencyStep | null,
): AgencyAnswerView => ({
  agency,
  lines: [...lines],
  ...(disposition === null ? {} : { disposition }),
  ...(answeredOn === null ? {} : { answeredOn }),
  ...(reason === null ? {} : { reason }),
  ...(recalledOn === null ? {} : { recalledOn }),
  ...(waitsFor === null ? {} : { waitsFor }),
});
