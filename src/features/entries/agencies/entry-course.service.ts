import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { LOCK_ENTRY, MOVE_ENTRY } from '../entries.sql.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import { mayActOn } from '../reading/may-act-on.js';
import { placeOf } from '../reading/entry-row.js';
import type { EntryRow } from '../reading/entry-row.js';
import type { EntryView } from '../reading/entry.view.js';
import { onTradeRemedy, rejectedSummary } from '../rules/clocks/later-clocks.js';
import { ruled } from '../rules/findings-of.js';
import { arrivalAtRelease } from '../rules/lifecycle/arrival.js';
import { agencyStanding, entryMove } from '../rules/lifecycle/release.js';
import type { AgencyStanding } from '../rules/lifecycle/release.js';
import { ENDED_STATES } from '../rules/lifecycle/entry-states.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import { EntryAssessment } from '../filing/entry-assessment.js';
import { FilingImporters } from '../filing/filing-importers.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { SetClock } from '../timeline/entry-happenings.js';
import { setClocks } from '../timeline/set-clocks.js';
import { NOTHING_DUE } from '../timeline/timeline.sql.js';
import { AnswerForAgency, ChangeEntryStatus } from './agency-disposition.dto.js';

const ITSELF: Actor = { id: 'system:entries', role: 'system', organisationId: null, scopes: [] };

/** The agency of the actor that the entry is flagged to. $1 entry, $2 organisation. */
const FLAG_OF = {
  name: 'entry-flag-of-agency',
  text: `select f.agency from entry_flag f join agency_code a on a.code = f.agency where f.entry_id = $1 and a.organisation_id = $2 order by f.agency limit 1`,
};
const ANSWER = {
  name: 'entry-flag-answer',
  text: `update entry_flag set disposition = $3, answered_on = $4, reason = $5 where entry_id = $1 and agency = $2`,
};

/** Takes the answers of other agencies and moves entries, as far as the law lets them move. */
@Injectable()
export class EntryCourse {
  constructor(
    private readonly database: Database,
    private readonly reader: EntryReader,
    private readonly happenings: EntryHappenings,
    private readonly assessment: EntryAssessment,
    private readonly filing: FilingImporters,
    private readonly clock: Clock,
  ) {}

  /** An agency says what may become of the goods flagged to it. */
  answerForAgency(actor: Actor, id: string, { disposition, reason }: AnswerForAgency): Promise<EntryView> {
    return this.database.transaction(actor, async () => {
      const seen = await this.reader.row(actor, id);
      const [flag] = await this.database.queryAs<{ agency: string }>(actor, FLAG_OF, [id, actor.organisationId]);
      if (!flag) throw notFound();
      const today = this.clock.today();
      await this.database.actAs(ITSELF, async () => {
        const [locked] = await this.database.query<{ status: EntryState }>(LOCK_ENTRY, [id]);
        mayActOn(locked ?? seen, 'agency_answer', today);
        await this.database.query(ANSWER, [id, flag.agency, disposition, today, reason ?? null]);
        const row = await this.reader.row(ITSELF, id);
        const agencies = this.agenciesOf(row);
        const details = { agency: flag.agency, disposition };
        await this.happenings.keep(ITSELF, placeOf(seen), [{ kind: 'agency_answered', on: today, details }]);
        if (agencies === 'held' && row.status === 'filed') await this.move(ITSELF, row, 'on_hold');
        if (agencies === 'may_proceed' && row.status === 'on_hold') await this.move(ITSELF, row, 'filed');
      });
      return this.reader.find(actor, id);
    });
  }

  /** Customs releases, refuses, rejects, cancels or closes. */
  changeStatus(actor: Actor, id: string, { to, reason }: ChangeEntryStatus): Promise<EntryView> {
    return this.database.transaction(actor, async () => {
      const [locked] = await this.database.query(LOCK_ENTRY, [id]);
      if (!locked) throw notFound();
      const row = await this.reader.row(actor, id);
      await this.move(actor, row, to, reason);
      return this.reader.find(actor, id);
    });
  }

  private agenciesOf({ flags }: EntryRow): AgencyStanding {
    const flagged = flags.flatMap(({ agency, lines, disposition }) =>
      lines.map((line) => ({ agency, line, disposition })),
    );
    return ask(agencyStanding, { flagged }, this.clock.today()).decision;
  }

  private async move(actor: Actor, row: EntryRow, to: EntryState, reason?: string): Promise<void> {
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
        })
      : null;
    // Where the summary came with the entry, the released entry is summarised already.
    const state = released && row.summary_filed_on !== null ? 'summary_filed' : to;
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
