import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { parseMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Books } from '../books/books.js';
import type { RefundAccount } from '../books/books.js';
import type { RefundDesignationView } from '../designations/designation.view.js';
import { RefundReader } from './refund-reader.js';
import { toDetermineRefund } from './refund-row.js';
import type { RefundEventRow, RefundRow } from './refund-row.js';
import { refundStanding } from './refund-standing.question.js';
import type { RefundStandingResultView } from './refund-standing.view.js';
import { INSERT_REFUND_EVENT, LOCK_REFUND, SET_REFUND_OPEN } from './refund.sql.js';

const ITSELF = 'system:revenue';

/** The account of a refund: what customs owes on it stands in credit. */
export const refundAccount = (id: string): RefundAccount => `refund:${id}`;

/** A refund in hand, how it stands, and the day. */
export interface HeldForRefund {
  readonly row: RefundRow;
  readonly standing: RefundStandingResultView;
  readonly today: IsoDate;
  /** Whether its importer has named somebody to receive it. */
  readonly designation: Pick<RefundDesignationView, 'standing' | 'because'>;
}

/** What is to be added to the record of a refund, what forbids it, and what is told of it. */
export interface ChangeOfRefund {
  readonly event: Pick<RefundEventRow, 'kind' | 'effective_on'> & Partial<RefundEventRow>;
  readonly faults: readonly Fault[];
  readonly told: DomainEvent | null;
}

/** Adds to the record of refunds; the books follow in the same transaction. */
@Injectable()
export class RefundActs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly reader: RefundReader,
    private readonly books: Books,
    private readonly outbox: Outbox,
  ) {}

  /** Adds to the record of a refund that is held: what `judge` makes of how it stands. */
  add(actor: Actor, id: string, judge: (held: HeldForRefund) => ChangeOfRefund): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.reader.row(actor, id);
      await this.database.queryAs(ITSELF, LOCK_REFUND, [id]);
      const row = await this.reader.row(actor, id);
      const today = this.clock.today();
      const { event, faults, told } = judge({
        row,
        standing: await this.reader.standing(row, today),
        today,
        designation: await this.reader.designation(row),
      });
      if (faults.length > 0) throw unlawful(faults);
      const kept: RefundEventRow = {
        amount: null,
        payee: null,
        method: null,
        bill_id: null,
        corporation: null,
        claim: null,
        to_designee: false,
        ...event,
        id: newId('rfe'),
      };
      const changed: RefundRow = { ...row, events: [...row.events, kept] };
      const { answer } = await this.asking.decide(refundStanding, toDetermineRefund(changed, today));
      const { id: determinationId } = await this.asking.keep(actor, answer, row.importer_organisation_id);
      const saved = {
        ...kept,
        refund_id: id,
        determination_id: determinationId,
        recorded_at: this.clock.now(),
        recorded_by: actor.id,
      };
      await this.database.query(INSERT_REFUND_EVENT, [JSON.stringify(saved)]);
      await this.database.query(SET_REFUND_OPEN, [id, answer.result.status !== 'paid']);
      await this.book(actor, id, kept, answer.result);
      if (told) await this.outbox.add(told);
    });
  }

  // Afterwards the account of the refund says what the answer says, as far as the answer knows it.
  private async book(
    actor: Actor,
    id: string,
    event: RefundEventRow,
    { owed }: RefundStandingResultView,
  ): Promise<void> {
    const account = refundAccount(id);
    const amount = parseMoney(event.amount ?? '0');
    const stood = -((await this.books.balances([account])).get(account) ?? 0n);
    const more = owed === null ? 0n : parseMoney(owed) + amount - stood;
    const of = { subject: id, effectiveOn: event.effective_on };
    const away = event.kind === 'set_off' ? ('house:offset' as const) : ('house:cash' as const);
    await this.books.post(actor.id, [
      more >= 0n
        ? { kind: 'refund_interest', ...of, debit: 'house:interest', credit: account, amount: more }
        : { kind: 'refund_interest', ...of, debit: account, credit: 'house:interest', amount: -more },
      { kind: event.kind === 'set_off' ? 'offset' : 'refund_paid', ...of, debit: account, credit: away, amount },
    ]);
  }
}
