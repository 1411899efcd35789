import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { MOVE_ENTRY } from '../entries.sql.js';
import { EntryAssessment } from '../filing/entry-assessment.js';
import { FilingImporters } from '../filing/filing-importers.js';
import { placeOf } from '../reading/entry-row.js';
import type { EntryRow } from '../reading/entry-row.js';
import { flaggedSince } from '../reconciliation/flagged-since.js';
import { Reconciliations } from '../reconciliation/reconciliations.service.js';
import { onTradeRemedy, rejectedSummary } from '../rules/clocks/later-clocks.js';
import { ruled } from '../rules/findings-of.js';
import { arrivalAtRelease } from '../rules/lifecycle/arrival.js';
import { ENDED_STATES, ENDED_UNENTERED } from '../rules/lifecycle/entry-states.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import { agencyStanding, entryMove } from '../rules/lifecycle/release.js';
import type { AgencyStanding } from '../rules/lifecycle/release.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { SetClock } from '../timeline/entry-happenings.js';
import { setClocks } from '../timeline/set-clocks.js';
import { NOTHING_DUE } from '../timeline/timeline.sql.js';
import { endedOf } from './agency-clocks.js';

const ITSELF: Actor = { id: 'system:entries', role: 'system', organisationId: null, scopes: [] };

/** Moves entries, as far as the law lets them move. */
@Injectable()
export class EntryMoves {
  constructor(
    private readonly database: Database,
    private readonly happenings: EntryHappenings,
    private readonly assessment: EntryAssessment,
    private readonly filing: FilingImporters,
    private readonly reconciliations: Reconciliations,
    private readonly clock: Clock,
  ) {}

  /** What the agencies that its lines are flagged to come to. */
  agenciesOf({ flags }: EntryRow): AgencyStanding {
    const flagged = flags.flatMap(({ agency, lines, disposition }) =>
      lines.map((line) => ({ agency, line, disposition })),
    );
    return ask(agencyStanding, { flagged }, this.clock.today()).decision;
  }

  /** In the running transaction, of an entry that is held. */
  async move(actor: Actor, row: EntryRow, to: EntryState, reason?: string): Promise<void> {
    const today = this.clock.today();
    const importer = await this.filing.find(ITSELF, { importerId: row.importer_id, portCode: row.declared.portCode });
    const faults = ask(
      entryMove,
      {
        from: row.status,
        to,
        agencies: this.agenciesOf(row),
        summaryFiled: row.summary_filed_on !== null,
        liveEntryRequired: importer.standing.liveEntryRequired === true,
        releaseRefused: importer.standing.releaseRefused === true,
      },
      today,
    ).decision;
    const { importedOn = null, arrivedOn = null } = row.declared;
    const early = ask(arrivalAtRelease, { to, importedOn, arrivedOn }, today).decision;
    if (faults.length + early.length > 0)
      throw unlawful([...ruled(entryMove, faults), ...ruled(arrivalAtRelease, early)]);
    const place = placeOf(row);
    const released = to === 'released';
    const assessed = released
      ? await this.assessment.assess(row.declared, importer, {
          filedOn: row.filed_on,
          summaryFiledOn: row.summary_filed_on,
          releasedOn: today,
          timeOfEntryOn: row.time_of_entry_on,
          flaggedOn: flaggedSince(row),
        })
      : null;
    // Where the summary came with the entry, the released entry is summarised already.
    const state = released && row.summary_filed_on !== null ? 'summary_filed' : to;
    // Before it moves: what it reconciled is told by where it stands.
    if (ENDED_UNENTERED.includes(to)) await this.reconciliations.withdraw(row.declared, today);
    const { importerId, filedMonth } = place;
    const entered = assessed?.timeOfEntryOn ?? null;
    await this.database.query(MOVE_ENTRY, [importerId, row.id, filedMonth, state, released ? today : null, entered]);
    const clocks = assessed ? { ...assessed, summaryFiledOn: row.summary_filed_on } : null;
    await this.happenings.keep(
      actor,
      place,
      [
        {
          kind: 'status_changed',
          on: today,
          details: { from: row.status, to: state, ...(reason === undefined ? {} : { reason }) },
        },
      ],
      clocks ? setClocks(clocks, { entryFiled: true, before: row.clocks }) : againAfter(row, to, today),
      // Goods that are refused wait for no agency.
      to === 'refused' ? row.flags.map(({ agency }) => endedOf(agency)) : [],
    );
    if (ENDED_STATES.includes(state)) await this.database.query(NOTHING_DUE, [row.id]);
  }
}

/** A summary that is rejected is due again. */
function againAfter({ declared, clocks }: EntryRow, to: EntryState, rejectedOn: IsoDate): readonly SetClock[] {
  if (to !== 'summary_rejected') return [];
  const first = clocks.filter(({ name, clock }) => name === 'summary' && clock.startEvent === 'time_of_entry').at(-1);
  const facts = { rejectedOn, summaryDueOn: first?.clock.dueOn ?? null, tradeRemedy: onTradeRemedy(declared.lines) };
  return [{ clock: ask(rejectedSummary, facts, rejectedOn).decision, met: false }];
}
