import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { LOCK_ENTRY } from '../entries.sql.js';
import { EntryReader } from '../reading/entry-reader.service.js';
import { mayActOn } from '../reading/may-act-on.js';
import { placeOf } from '../reading/entry-row.js';
import { agencyStepOf } from '../reading/entry-to-view.js';
import type { EntryView } from '../reading/entry.view.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import { AnswerForAgency, ChangeEntryStatus } from './agency-disposition.dto.js';
import { endedOf } from './agency-clocks.js';
import { EntryMoves } from './entry-moves.service.js';

const ITSELF: Actor = { id: 'system:entries', role: 'system', organisationId: null, scopes: [] };

/** The agency of the actor that the entry is flagged to. $1 entry, $2 organisation. */
export const FLAG_OF = {
  name: 'entry-flag-of-agency',
  text: `select f.agency from entry_flag f join agency_code a on a.code = f.agency where f.entry_id = $1 and a.organisation_id = $2 order by f.agency limit 1`,
};
export const ANSWER = {
  name: 'entry-flag-answer',
  text: `update entry_flag set disposition = $3, answered_on = $4, reason = $5, recalled_on = null where entry_id = $1 and agency = $2`,
};

/** Takes the answers of other agencies, and what customs decides. */
@Injectable()
export class EntryCourse {
  constructor(
    private readonly database: Database,
    private readonly reader: EntryReader,
    private readonly happenings: EntryHappenings,
    private readonly moves: EntryMoves,
    private readonly clock: Clock,
  ) {}

  /** An agency says what may become of the goods flagged to it; after their release it moves no entry. */
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
        const agencies = this.moves.agenciesOf(row);
        const waitsFor = agencyStepOf(row.status, { disposition, recalledOn: null }, today);
        const details = { agency: flag.agency, disposition, status: row.status, ...(waitsFor && { waitsFor }) };
        const told = [{ kind: 'agency_answered', on: today, details }] as const;
        await this.happenings.keep(ITSELF, placeOf(seen), told, [], [endedOf(flag.agency)]);
        if (agencies === 'held' && row.status === 'filed') await this.moves.move(ITSELF, row, 'on_hold');
        if (agencies === 'may_proceed' && row.status === 'on_hold') await this.moves.move(ITSELF, row, 'filed');
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
      await this.moves.move(actor, row, to, reason);
      return this.reader.find(actor, id);
    });
  }
}
