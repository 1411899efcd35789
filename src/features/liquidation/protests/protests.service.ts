import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bills } from '../../revenue/index.js';
import { protestClock } from '../rules/protest-clock.js';
import { protestFiling } from '../rules/protest-filing.js';
import { isOtherMatter, protestSubject } from '../rules/protest-subject.js';
import { actOnProtest } from '../rules/protest-review.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { LiquidationRow } from '../standing/liquidation-row.js';
import { signatureOf } from './signature.js';
import { statementsIn } from './statements-in-protest.js';
import { isOpen, reviewOf, toProtestView } from './protest-row.js';
import type { ProtestRow } from './protest-row.js';
import type { ProtestStatus } from './protest-status.js';
import type { HeldProtest } from './protest.access.js';
import type { FileProtest, ListProtests } from './protest.dto.js';
import { protestDecided, protestFiled } from './protest.events.js';
import {
  ACCELERATE_PROTEST,
  END_PROTEST,
  DEMANDED_ON,
  FIND_PROTEST,
  KEEP_PROTEST,
  LIST_PROTESTS,
  PROTESTS_OF_ENTRY,
} from './protest.sql.js';

const ITSELF: Actor = { id: 'system:protests', role: 'system', organisationId: null, scopes: [] };

const UNDECIDED = { acceleratedOn: null, status: 'open', decidedOn: null } as const;

type Row = ProtestRow & Record<string, unknown>;

/** Protests are filed by importer, surety or who acts for them, and read by them and by customs. */
@Injectable()
export class Protests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly rights: ActingRights,
    private readonly bills: Bills,
    private readonly outbox: Outbox,
  ) {}

  /** Files a protest; the open bills of the entry are under protest with it. */
  file(actor: Actor, given: Omit<FileProtest, 'also'>): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      await this.standing.find(actor, given.entryId);
      const [row] = await this.standing.hold([given.entryId]);
      if (!row) throw notFound();
      const by = actor.role === 'surety' ? 'surety' : 'importer';
      if (by === 'importer') await this.rights.assert(actor, row.importerOrganisationId, 'protests');
      const today = this.clock.today();
      const organisation = by === 'surety' ? actor.organisationId : row.importerOrganisationId;
      const others = await this.ofEntry(given.entryId);
      const other = isOtherMatter(given.matter);
      const same = others.filter(({ decisionId, matter, decisionReference }) =>
        other
          ? matter === given.matter && decisionReference === given.decisionReference
          : decisionId === given.decisionId,
      );
      const subject = {
        matter: given.matter,
        namesLiquidation: given.decisionId !== undefined,
        madeOn: given.decisionMadeOn ?? null,
        identified: given.decisionReference !== undefined,
      };
      const signature = signatureOf(actor, given, organisation, today);
      const unnamed = ask(protestSubject, subject, today).decision;
      if (unnamed.length > 0) throw unlawful([...unnamed, ...signature.faults]);
      const facts = {
        matter: given.matter,
        by,
        until: other ? this.lastDayOfOther(given) : await this.lastDay(row, given.decisionId, organisation, by),
        othersProtested: same.some(({ filedByOrganisationId }) => filedByOrganisationId !== organisation),
        certifiesNoCollusion: given.certifiesNoCollusion === true,
        before: same.some((one) => one.filedByOrganisationId === organisation && one.matter === given.matter),
      } as const;
      const statements = statementsIn(row, given, by, today);
      const faults = [...ask(protestFiling, facts, today).decision, ...signature.faults, ...statements.faults];
      if (faults.length > 0) throw unlawful(faults);
      const id = newId('prt');
      const kept = {
        id,
        entry_id: row.entryId,
        importer_id: row.importerId,
        importer_organisation_id: row.importerOrganisationId,
        filed_by_organisation_id: organisation,
        filed_by: by,
        signed_as: signature.signedAs,
        power_of_attorney: signature.powerOfAttorney,
        matter: given.matter,
        decision_id: given.decisionId ?? null,
        decision_made_on: given.decisionMadeOn ?? null,
        decision_reference: given.decisionReference ?? null,
        objection: given.objection,
        further_review: given.furtherReview ?? null,
        filed_on: today,
        decide_by: today,
        status: 'open',
        certifies_no_collusion: facts.certifiesNoCollusion,
        reimbursement_statements: statements.stated,
        recorded_at: this.clock.now(),
        recorded_by: actor.id,
      };
      const { decideBy } = reviewOf({ ...UNDECIDED, matter: given.matter, filedOn: today }, today);
      await this.database.query(KEEP_PROTEST, [JSON.stringify({ ...kept, decide_by: decideBy })]);
      if (!other) await this.shield(row);
      await this.outbox.add(protestFiled({ protestId: id, entryId: row.entryId }));
      return this.find(actor, id);
    });
  }

  /** Asks for accelerated disposition: at the close of the thirtieth day after, silence denies it. */
  accelerate(actor: Actor, id: string): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      const row = await this.row(actor, id);
      await this.standing.hold([row.entryId]);
      if (actor.organisationId !== row.filedByOrganisationId)
        await this.rights.assert(actor, row.filedByOrganisationId, 'protests');
      const today = this.clock.today();
      const held = await this.row(actor, id);
      const facts = { open: isOpen(held, today), acceleratedBefore: held.acceleratedOn !== null };
      const faults = ask(actOnProtest, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      const { decideBy } = reviewOf({ ...held, acceleratedOn: today }, today);
      await this.database.query(ACCELERATE_PROTEST, [id, today, decideBy]);
      return this.find(actor, id);
    });
  }

  /** One protest; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string): Promise<HeldProtest> {
    return toProtestView(await this.row(actor, id), this.clock.today());
  }

  /** Protests that the actor may know of, in the order in which they were filed. */
  async list(actor: Actor, { limit, cursor, entryId }: ListProtests): Promise<Page<HeldProtest>> {
    const after = decodeCursor('protests', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, LIST_PROTESTS, [entryId ?? null, after, limit + 1]);
    const page = pageOf('protests', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map((row) => toProtestView(row, this.clock.today())) };
  }

  async row(actor: Actor, id: string): Promise<ProtestRow> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_PROTEST, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** Every protest of an entry, whoever filed it. */
  ofEntry(entryId: string): Promise<readonly ProtestRow[]> {
    return this.database.queryAs<Row>(ITSELF, PROTESTS_OF_ENTRY, [entryId]);
  }

  /** Ends a protest; the bills of its entry are under protest until its last one has ended. */
  async end(
    actor: Actor,
    { importerId, entryNumber }: LiquidationRow,
    { id, entryId, decisionId }: ProtestRow,
    { status, on, reason }: { readonly status: ProtestStatus; readonly on: string; readonly reason: string | null },
  ): Promise<void> {
    await this.database.query(END_PROTEST, [id, status, on, reason, null]);
    const others = (await this.ofEntry(entryId)).filter((one) => one.id !== id && one.decisionId !== null);
    if (decisionId !== null && !others.some(({ status: stands }) => stands === 'open'))
      await this.bills.closeProtestOfEntry(actor, importerId, entryNumber);
    await this.outbox.add(protestDecided({ protestId: id, entryId }));
  }

  /** Every bill of the entry stands under the protest, where it is against a liquidation. */
  async shieldBills({ entryId, decisionId }: ProtestRow): Promise<void> {
    const [entry] = decisionId === null ? [] : await this.standing.hold([entryId]);
    if (entry) await this.shield(entry);
  }

  private shield({ importerId, entryNumber }: LiquidationRow): Promise<void> {
    return this.database.actAs(ITSELF, () => this.bills.protestBillsOfEntry(ITSELF, importerId, entryNumber));
  }

  private lastDayOfOther({ decisionMadeOn }: FileProtest): IsoDate | null {
    if (decisionMadeOn === undefined) return null;
    const facts = { decidedOn: decisionMadeOn, demandMailedOn: null };
    return ask(protestClock, facts, this.clock.today()).decision.protestUntil;
  }

  private async lastDay(
    row: LiquidationRow,
    decisionId: string | undefined,
    organisation: string | null,
    by: 'importer' | 'surety',
  ): Promise<IsoDate | null> {
    const decision = row.decisions.find(({ id }) => id === decisionId);
    if (!decision) return null;
    const values = [row.entryNumber, row.importerId, organisation];
    const [demand] = await this.database.queryAs<{ on: IsoDate | null }>(ITSELF, DEMANDED_ON, values);
    const facts = { decidedOn: decision.liquidatedOn, demandMailedOn: demand?.on ?? null };
    const { protestUntil, suretyProtestUntil } = ask(protestClock, facts, this.clock.today()).decision;
    return by === 'surety' ? suretyProtestUntil : protestUntil;
  }
}
