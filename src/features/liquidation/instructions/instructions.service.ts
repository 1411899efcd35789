import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { ask } from '../../../platform/rules/ask.js';
import { CaseRecords } from '../../adcvd/index.js';
import { Entries } from '../../entries/index.js';
import { commerceInstruction } from '../rules/commerce-instruction.js';
import { endOfMeasures } from '../rules/end-of-measures.js';
import type { EndOfInvestigation } from '../rules/provisional.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { InstructLiquidation } from './instruction.dto.js';
import {
  ANSWERS_FOR_COMMERCE,
  ENTRIES_TOUCHED,
  FIND_INSTRUCTION,
  KEEP_INSTRUCTION,
  LIST_INSTRUCTIONS,
} from './instruction.sql.js';
import type { EndedInvestigationView, LiquidationInstructionView } from './instruction.view.js';

const ITSELF: Actor = { id: 'system:liquidation', role: 'system', organisationId: null, scopes: [] };
const CASE = /^[AC]-\d{3}-\d{3}(?:-\d{3})?$/;
const ORDER = 'A-570-979'.length;
const AT_ONCE = 500;

/** Takes the instructions of Commerce: the suspension of what they are about is removed from their first notice on. */
@Injectable()
export class Instructions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseRecords,
    private readonly entries: Entries,
    private readonly standing: EntryLiquidations,
  ) {}

  /** Keeps an instruction and counts the times of every entry it touches anew; a later one restarts nothing. */
  take(actor: Actor, caseNumber: string, given: InstructLiquidation): Promise<LiquidationInstructionView> {
    return this.database.transaction(actor, async () => {
      const [commerce] = await this.database.queryAs(ITSELF, ANSWERS_FOR_COMMERCE, [actor.organisationId]);
      const today = this.clock.today();
      const endedFrom = commerce ? await this.endOf(caseNumber) : undefined;
      if (endedFrom === undefined) throw notFound();
      const publishedOn = given.federalRegister?.publishedOn ?? null;
      const { enteredFrom, enteredThrough } = given;
      const facts = { enteredFrom, enteredThrough, publishedOn, endedFrom };
      const measures = measuresOf(given);
      const faults = [
        ...ask(commerceInstruction, facts, today).decision,
        ...(measures ? ask(endOfMeasures, { ...measures, enteredThrough }, today).decision : []),
      ];
      if (faults.length > 0) throw unlawful(faults);
      const id = newId('ins');
      const source = publishedOn === null ? 'commerce_message' : 'federal_register';
      const citation = given.federalRegister?.citation ?? null;
      const when = [publishedOn ?? today, source, citation, enteredFrom, enteredThrough];
      const recorded = [given.assessment, today, this.clock.now(), actor.id];
      const ended = [measures?.ended ?? null, measures?.measuresEndedOn ?? null, measures?.injuryNoticeOn ?? null];
      const values = [id, caseNumber, ...when, ...recorded, ...ended];
      await this.database.query(KEEP_INSTRUCTION, values);
      await this.database.actAs(ITSELF, () => this.touch(id));
      return this.find(actor, id);
    });
  }

  /** What Commerce has said of a case, first to last. */
  async list(
    actor: Actor,
    caseNumber: string,
    { limit, cursor }: PageQuery,
  ): Promise<Page<LiquidationInstructionView>> {
    if ((await this.endOf(caseNumber)) === undefined) throw notFound();
    const after = decodeCursor('instructions', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, LIST_INSTRUCTIONS, [caseNumber, after, limit + 1]);
    const page = pageOf('instructions', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(shown) };
  }

  // Null while it lasts; undefined where there is no such case.
  private async endOf(caseNumber: string): Promise<IsoDate | null | undefined> {
    if (!CASE.test(caseNumber)) return undefined;
    const order = caseNumber.slice(0, ORDER);
    const record = (await this.cases.load([order], this.clock.now())).cases.get(order);
    if (!record) return undefined;
    const last = record.periods.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
    return last && (last.status === 'revoked' || last.status === 'terminated') ? last.from : null;
  }

  private async touch(id: string): Promise<void> {
    for (let after = ''; ;) {
      const touched = await this.database.query<{ id: string }>(ENTRIES_TOUCHED, [id, after, AT_ONCE]);
      if (touched.length === 0) return;
      const ids = touched.map((one) => one.id);
      const before = await this.standing.hold(ids);
      await this.standing.keepTimes(before);
      const still = new Map((await this.standing.hold(ids)).map(({ entryId, state }) => [entryId, state]));
      const lifted = before.filter(({ entryId, state }) => state === 'suspended' && still.get(entryId) === 'running');
      for (const entry of await this.entries.findEntries(lifted.map(({ entryId }) => entryId)))
        await this.standing.tell(ITSELF, entry, { what: 'suspension_removed', instructionId: id });
      after = ids.at(-1) ?? after;
    }
  }

  private async find(actor: Actor, id: string): Promise<LiquidationInstructionView> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_INSTRUCTION, [id]);
    if (!row) throw notFound();
    return shown(row);
  }
}

const measuresOf = ({ provisionalMeasures: given }: InstructLiquidation): EndOfInvestigation | null =>
  given
    ? {
        ended: given.ended,
        measuresEndedOn: given.measuresEndedOn ?? null,
        injuryNoticeOn: given.injuryNoticeOn ?? null,
      }
    : null;

type Row = Omit<LiquidationInstructionView, 'citation' | 'provisionalMeasures'> & {
  readonly provisionalMeasures: EndedInvestigationView | null;
  readonly seq: string;
  readonly citation: string | null;
};

const shown = ({ seq: _seq, citation, provisionalMeasures, ...row }: Row): LiquidationInstructionView => ({
  ...row,
  ...(citation === null ? {} : { citation }),
  ...(provisionalMeasures === null ? {} : { provisionalMeasures }),
});
