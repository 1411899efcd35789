import type { IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { EntryRow } from '../reading/entry-row.js';
import { agenciesWaitedFor, agencyAnswerClock } from '../rules/clocks/agency-clock.js';
import type { SetClock } from '../timeline/entry-happenings.js';
import { flagsOf } from './entry-flags.js';

/** The clocks of the agencies that lines are flagged to as an entry is filed. */
export const agencyClocks = (declared: DeclaredEntry, flaggedOn: IsoDate): readonly SetClock[] =>
  clocksOf(
    flagsOf(declared.lines).map(({ agency }) => agency),
    declared,
    flaggedOn,
  );

/** What a correction makes of them: those that are set, and those of which nothing is waited for any more. */
export function agencyClocksCorrected(
  row: EntryRow,
  declared: DeclaredEntry,
  again: readonly string[],
  today: IsoDate,
): { readonly set: readonly SetClock[]; readonly ended: readonly Ended[] } {
  const facts = {
    released: row.released_on !== null,
    before: row.flags.map(({ agency, disposition }) => ({ agency, disposition })),
    now: flagsOf(declared.lines).map(({ agency }) => agency),
    again,
    arrivalMoved: row.declared.arrivedOn !== declared.arrivedOn,
  };
  const { set, ended } = ask(agenciesWaitedFor, facts, today).decision;
  return { set: clocksOf(set, declared, today), ended: ended.map(endedOf) };
}

type Ended = { readonly name: 'agency_answer'; readonly subject: string };

/** Of an agency nothing is waited for any more. */
export const endedOf = (agency: string): Ended => ({ name: 'agency_answer', subject: agency });

function clocksOf(agencies: readonly string[], declared: DeclaredEntry, flaggedOn: IsoDate): readonly SetClock[] {
  if (agencies.length === 0) return [];
  const facts = { flaggedOn, arrivedOn: declared.arrivedOn ?? null };
  const clock = ask(agencyAnswerClock, facts, flaggedOn).decision;
  return agencies.map((subject) => ({ clock, subject, met: false }));
}
