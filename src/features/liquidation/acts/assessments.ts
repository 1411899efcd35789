import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { DomainError, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries, SUMMARISED } from '../../entries/index.js';
import { Books } from '../../revenue/index.js';
import { liquidationDifference, protestDifference } from '../rules/difference.js';
import type { DifferenceDecision } from '../rules/difference.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import { inCash } from '../standing/liquidation-row.js';
import type { AmountPart, DecisionRow, LiquidationRow } from '../standing/liquidation-row.js';
import { KEEP_DECISIONS, LEAVE_TO_OFFICERS } from '../standing/liquidation.sql.js';
import { Consequences } from './consequences.js';
import { amountsOf, assertWorkedOut, money, PARTS, total } from './amounts.js';
import type { Assessed } from './amounts.js';
import type { LiquidateEntry } from './liquidate.dto.js';

/** Keeps what a liquidation assesses of an entry that is held, with the bill or refund that follows, in the running transaction. */
@Injectable()
export class Assessments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly standing: EntryLiquidations,
    private readonly consequences: Consequences,
    private readonly books: Books,
  ) {}

  /**
   * Many at once that are liquidated as they stand, by the run or by time. One of which something else was paid than was asserted is billed or refunded
   * by itself; where the law or its data refuse that, it waits for an officer, and holds up nobody. How many were liquidated.
   */
  async assertAll(
    actor: Actor,
    rows: readonly LiquidationRow[],
    kind: 'liquidated' | 'deemed',
    dayOf: (entryId: string) => IsoDate,
  ): Promise<number> {
    const differing = rows.filter((row) => {
      const { before, assessed, provisional } = amountsOf(row, {}, dayOf(row.entryId), kind);
      return provisional !== null || PARTS.some((part) => before[part] !== assessed[part]);
    });
    const apart = new Set(differing);
    const others = rows.filter((row) => !apart.has(row));
    await this.keepAll(actor, others, kind, dayOf);
    let done = others.length;
    for (const row of differing) {
      try {
        await this.database.savepoint(() => this.assess(actor, row, {}, kind, dayOf(row.entryId)));
        done += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (kind === 'liquidated') await this.database.query(LEAVE_TO_OFFICERS, [row.entryId]);
      }
    }
    return done;
  }

  // Nothing is more or less than was deposited, and nothing follows.
  private async keepAll(
    actor: Actor,
    rows: readonly LiquidationRow[],
    kind: 'liquidated' | 'deemed',
    dayOf: (entryId: string) => IsoDate,
  ): Promise<void> {
    if (rows.length === 0) return;
    const now = this.clock.now();
    const decisions = rows.map((row) => {
      const { assessed } = amountsOf(row, {}, dayOf(row.entryId), kind);
      const known = PARTS.every((part) => assessed[part] !== null);
      return {
        id: newId('lqd'),
        entry_id: row.entryId,
        kind,
        liquidated_on: dayOf(row.entryId),
        duties: money(assessed.duties),
        adcvd: money(assessed.adcvd),
        fees: money(assessed.fees),
        outcome: 'as_asserted',
        difference: known ? formatMoney(0n) : null,
        recorded_at: now,
        recorded_by: actor.id,
      };
    });
    const times = rows.map((row) => ended(row, kind, dayOf(row.entryId)));
    await this.database.query(KEEP_DECISIONS, [JSON.stringify(decisions), JSON.stringify(times)]);
    const on = rows.map(({ entryId: id }) => ({ id, on: dayOf(id) }));
    const details = { what: kind, outcome: 'as_asserted' };
    await this.earnDeposits(actor, rows, dayOf);
    await this.entries.keepOnTimelines(actor, on, { kind: 'liquidation_changed', details, ends: SUMMARISED });
  }

  async assess(
    actor: Actor,
    row: LiquidationRow,
    given: LiquidateEntry,
    act: DecisionRow['kind'] | 'protest',
    on: IsoDate,
  ): Promise<void> {
    const kind = act === 'protest' ? 'reliquidated' : act;
    const compares = amountsOf(row, given, on, act);
    const { before, assessed, provisional } = compares;
    assertWorkedOut(provisional);
    const named = PARTS.some((part) => given[part] !== undefined);
    const missing = PARTS.filter((part) => named && before[part] === null);
    if (missing.length > 0) throw unlawful(missing.map(notAsserted));
    // A part that nobody knows says nothing of the others.
    const compared = PARTS.filter((part) => before[part] !== null && assessed[part] !== null);
    const facts = { asserted: total(before, compared), assessed: total(assessed, compared) };
    const known = compared.length === PARTS.length || facts.asserted !== facts.assessed;
    const none: DifferenceDecision = { outcome: 'as_asserted', difference: 0n };
    const { outcome, difference } = !known
      ? none
      : act === 'protest'
        ? ask(protestDifference, facts, on).decision
        : ask(liquidationDifference, facts, on).decision;
    const more = (assessed.adcvd ?? 0n) - (before.adcvd ?? 0n);
    const followed = await this.consequences.follow(actor, row, {
      ...{ outcome, difference, more, on, act },
      bearsInterest: provisional?.bearsInterest !== false,
    });
    const decision = {
      id: newId('lqd'),
      entry_id: row.entryId,
      kind,
      liquidated_on: on,
      duties: money(assessed.duties),
      adcvd: money(assessed.adcvd),
      fees: money(assessed.fees),
      outcome: followed.outcome,
      difference: known ? formatMoney(difference) : null,
      interest: followed.interest,
      bill_id: followed.billId,
      refund_id: followed.refundId,
      ...disregardedBy(compares),
      reason: given.reason ?? null,
      recorded_at: this.clock.now(),
      recorded_by: actor.id,
    };
    const times = kind === 'reliquidated' ? [] : [ended(row, kind, on)];
    await this.database.query(KEEP_DECISIONS, [JSON.stringify([decision]), JSON.stringify(times)]);
    if (row.decisions.length === 0) await this.earnDeposits(actor, [row], () => on);
    const [entry] = await this.entries.findEntries([row.entryId]);
    if (entry) await this.standing.tell(actor, entry, { what: kind, outcome: followed.outcome }, on);
  }

  // Deposits are held until the liquidation; what of them is too much comes back out of what was earned.
  private async earnDeposits(actor: Actor, rows: readonly LiquidationRow[], dayOf: (entryId: string) => IsoDate) {
    const transfers = rows.flatMap(({ entryId: subject, depositsPaid }) => {
      const amount = sumCents(inCash(depositsPaid).map(({ amount: paid }) => parseMoney(paid)));
      const sides = { debit: `deposit:${subject}`, credit: 'house:duties', amount } as const;
      return amount > 0n
        ? [{ kind: 'deposit_liquidated' as const, subject, effectiveOn: dayOf(subject), ...sides }]
        : [];
    });
    await this.books.post(actor.id, transfers);
  }
}

const disregardedBy = ({ provisional }: Assessed) => ({
  released: money(provisional?.released ?? null),
  disregarded: money(provisional?.disregarded ?? null),
});

const ended = (row: LiquidationRow, kind: DecisionRow['kind'], on: IsoDate) => ({
  entry_id: row.entryId,
  state: kind === 'deemed' ? 'deemed_liquidated' : 'liquidated',
  must_liquidate_by: null,
  planned_on: null,
  liquidated_on: on,
  as_asserted: false,
});

const notAsserted = (part: AmountPart): Fault => ({
  pointer: `/${part}`,
  code: 'liquidation.not_asserted',
  message: 'What was deposited of it could not be determined when the summary was filed.',
  remedy: 'Have the summary corrected first: a bill is of what is more than that.',
});
