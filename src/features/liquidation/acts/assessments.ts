import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { Entries } from '../../entries/index.js';
import { liquidationDifference, protestDifference } from '../rules/difference.js';
import type { DifferenceDecision } from '../rules/difference.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import type { DecisionRow, LiquidationRow } from '../standing/liquidation-row.js';
import { KEEP_DECISIONS, SET_TIMES } from '../standing/liquidation.sql.js';
import { Consequences } from './consequences.js';
import type { LiquidateEntry } from './liquidate.dto.js';

type Part = 'duties' | 'adcvd' | 'fees';
const PARTS: readonly Part[] = ['duties', 'adcvd', 'fees'];
type Amounts = Readonly<Record<Part, Cents | null>>;

/** Keeps what a liquidation assesses of an entry that is held, with the bill or refund that follows, in the running transaction. */
@Injectable()
export class Assessments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly standing: EntryLiquidations,
    private readonly consequences: Consequences,
  ) {}

  /** Many at once that are liquidated as they stand, by the run or by time: nothing is more or less than was asserted, and nothing follows. */
  async assertAll(
    actor: Actor,
    rows: readonly LiquidationRow[],
    kind: 'liquidated' | 'deemed',
    dayOf: (entryId: string) => IsoDate,
  ): Promise<void> {
    const now = this.clock.now();
    const decisions = rows.map((row) => {
      const [, assessed] = amountsOf(row, {});
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
    await this.database.query(KEEP_DECISIONS, [JSON.stringify(decisions)]);
    const times = rows.map((row) => ended(row, kind, dayOf(row.entryId)));
    await this.database.query(SET_TIMES, [JSON.stringify(times)]);
    const on = rows.map(({ entryId: id }) => ({ id, on: dayOf(id) }));
    const details = { what: kind, outcome: 'as_asserted' };
    await this.entries.keepOnTimelines(actor, on, { kind: 'liquidation_changed', details, ends: 'summary_filed' });
  }

  async assess(
    actor: Actor,
    row: LiquidationRow,
    given: LiquidateEntry,
    act: DecisionRow['kind'] | 'protest',
    on: IsoDate,
  ): Promise<void> {
    const kind = act === 'protest' ? 'reliquidated' : act;
    const [before, assessed] = amountsOf(row, given);
    const named = PARTS.some((part) => given[part] !== undefined);
    const missing = PARTS.filter((part) => named && before[part] === null);
    if (missing.length > 0) throw unlawful(missing.map(notAsserted));
    const known = PARTS.every((part) => assessed[part] !== null);
    const facts = { asserted: total(before), assessed: total(assessed) };
    const none: DifferenceDecision = { outcome: 'as_asserted', difference: 0n };
    const { outcome, difference } =
      kind === 'deemed' || !known
        ? none
        : act === 'protest'
          ? ask(protestDifference, facts, on).decision
          : ask(liquidationDifference, facts, on).decision;
    const more = (assessed.adcvd ?? 0n) - (before.adcvd ?? 0n);
    const followed = await this.consequences.follow(actor, row, { outcome, difference, more, on, act });
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
      reason: given.reason ?? null,
      recorded_at: this.clock.now(),
      recorded_by: actor.id,
    };
    await this.database.query(KEEP_DECISIONS, [JSON.stringify([decision])]);
    if (kind !== 'reliquidated') await this.database.query(SET_TIMES, [JSON.stringify([ended(row, kind, on)])]);
    const [entry] = await this.entries.findEntries([row.entryId]);
    if (entry) await this.standing.tell(actor, entry, { what: kind, outcome: followed.outcome }, on);
  }
}

// Before: what was asserted, or what the last decision had. After: as given, else as before.
function amountsOf(row: LiquidationRow, given: LiquidateEntry): readonly [Amounts, Amounts] {
  const last = row.decisions.at(-1) ?? { duties: row.duties, adcvd: row.deposits, fees: row.fees };
  const before = partsOf((part) => last[part]);
  return [before, partsOf((part) => given[part] ?? last[part])];
}
const partsOf = (amount: (part: Part) => string | null): Amounts => ({
  duties: cents(amount('duties')),
  adcvd: cents(amount('adcvd')),
  fees: cents(amount('fees')),
});
const cents = (amount: string | null): Cents | null => (amount === null ? null : parseMoney(amount));
const money = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
const total = ({ duties, adcvd, fees }: Amounts): Cents => (duties ?? 0n) + (adcvd ?? 0n) + (fees ?? 0n);

const ended = (row: LiquidationRow, kind: DecisionRow['kind'], on: IsoDate) => ({
  entry_id: row.entryId,
  state: kind === 'deemed' ? 'deemed_liquidated' : 'liquidated',
  must_liquidate_by: null,
  planned_on: null,
  liquidated_on: on,
  as_asserted: false,
});

const notAsserted = (part: Part): Fault => ({
  pointer: `/${part}`,
  code: 'liquidation.not_asserted',
  message: 'What was deposited of it could not be determined when the summary was filed.',
  remedy: 'Have the summary corrected first: a bill is of what is more than that.',
});
