import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { askToSetAside, askToVoid, voidDenial as denialIsVoid } from '../rules/set-aside.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { HeldProtest } from './protest.access.js';
import type { VoidDenial } from './protest.dto.js';
import { protestReopened } from './protest.events.js';
import { reviewOf } from './protest-row.js';
import type { ProtestRow } from './protest-row.js';
import { ASK_TO_SET_ASIDE, ASK_TO_VOID, REOPEN_PROTEST } from './protest.sql.js';
import { Protests } from './protests.service.js';

/** Denials of protests that are set aside: asked for by whoever filed, and voided by customs. */
@Injectable()
export class SetAsides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standing: EntryLiquidations,
    private readonly rights: ActingRights,
    private readonly protests: Protests,
    private readonly outbox: Outbox,
  ) {}

  /** Asks today that the denial of further review be set aside. */
  ask(actor: Actor, id: string): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      const row = await this.filed(actor, id);
      const today = this.clock.today();
      const { furtherReviewRefused: refused, decidedOn: deniedOn } = row;
      const askedBefore = ofDenial(row, row.setAsideAskedOn) !== null;
      const facts = { denied: row.status === 'denied', refused, deniedOn, askedBefore, inCourt: isSued(row) };
      const faults = ask(askToSetAside, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(ASK_TO_SET_ASIDE, [id, today]);
      return this.protests.find(actor, id);
    });
  }

  /** Asks today that a denial contrary to proper instructions be voided. */
  askToVoid(actor: Actor, id: string): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      const row = await this.filed(actor, id);
      const today = this.clock.today();
      const askedBefore = ofDenial(row, row.voidAskedOn) !== null;
      const faults = ask(
        askToVoid,
        { denied: row.status === 'denied', deniedOn: row.decidedOn, askedBefore, inCourt: isSued(row) },
        today,
      ).decision;
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(ASK_TO_VOID, [id, today]);
      return this.protests.find(actor, id);
    });
  }

  /** Voids the denial: the protest is open again as it was filed, and shields the bills of its entry. */
  voidDenial(actor: Actor, id: string, { ground }: VoidDenial): Promise<HeldProtest> {
    return this.database.transaction(actor, async () => {
      const row = await this.held(actor, id);
      const today = this.clock.today();
      const [askedOn, voidAskedOn] = [ofDenial(row, row.setAsideAskedOn), ofDenial(row, row.voidAskedOn)];
      const facts = { ground, denied: row.status === 'denied', askedOn, voidAskedOn, inCourt: isSued(row) };
      const { faults, by } = ask(denialIsVoid, facts, today).decision;
      if (faults.length > 0) throw unlawful(faults);
      const open: ProtestRow = { ...row, status: 'open', decidedOn: null, acceleratedOn: null };
      await this.database.query(REOPEN_PROTEST, [id, today, reviewOf(open, today).decideBy, by]);
      await this.protests.shieldBills(row);
      await this.outbox.add(protestReopened({ protestId: id, entryId: row.entryId }));
      return this.protests.find(actor, id);
    });
  }

  /** Holds a protest for whoever filed it, or acts for that one. */
  async filed(actor: Actor, id: string): Promise<ProtestRow> {
    const row = await this.held(actor, id);
    if (actor.organisationId !== row.filedByOrganisationId)
      await this.rights.assert(actor, row.filedByOrganisationId, 'protests');
    return row;
  }

  // With the entry held, so that nobody decides it meanwhile.
  private async held(actor: Actor, id: string): Promise<ProtestRow> {
    const { entryId } = await this.protests.row(actor, id);
    const [entry] = await this.standing.hold([entryId]);
    if (!entry) throw notFound();
    return this.protests.row(actor, id);
  }
}

const isSued = ({ courtActionOn }: ProtestRow): boolean => courtActionOn !== null;

// A request is about the denial that stands, not about one that was voided before.
const ofDenial = ({ decidedOn }: ProtestRow, askedOn: IsoDate | null): IsoDate | null =>
  askedOn !== null && decidedOn !== null && askedOn >= decidedOn ? askedOn : null;
