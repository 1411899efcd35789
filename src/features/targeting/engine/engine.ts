import { Injectable } from '@nestjs/common';
import { newYorkDate } from '../../../kernel/dates.js';
import type { Instant } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { CaseRecords } from '../../adcvd/index.js';
import { AdcvdDeposits } from '../../liquidation/index.js';
import { Bills } from '../../revenue/index.js';
import type { AdcvdBill, AdcvdBillsOverTime } from '../../revenue/index.js';
import type { Foreseen } from '../simulation/foreseen.js';
import type { Point } from '../simulation/point.js';
import type { PartsRead } from '../simulation/read-so-far.js';
import type { WhatIf } from '../simulation/regime.js';
import { ChangedDuties, dutiesOf } from './changed-duties.js';
import type { DutiesOfImporter } from './changed-duties.js';
import type { OtherPrograms } from '../../entries/index.js';
import { otherPrograms } from '../simulation/changed-law.js';
import { CaseRates } from './case-rates.js';
import { Debts } from './debts.js';
import { Decisions, entriesToDecide } from './decisions.js';
import { Histories } from './histories.js';
import type { ImporterEnds, ImporterSet, Period } from './histories.js';
import { outcomeOf } from './importer-outcome.js';
import { Regimes } from './regimes.js';
import type { ToDecide } from './to-decide.js';

/** An importer of a simulation as its row is kept. */
export interface KeptImporter {
  readonly importer_id: string;
  readonly entries: number;
  readonly changed: boolean;
  readonly point: Point;
  readonly read: PartsRead;
  readonly decisions: string;
  readonly foresight: Foreseen;
  readonly uncollected: string;
  /** Null where no law of duties is other. */
  readonly duties: DutiesOfImporter | null;
}

/** What is constant over a run. */
export interface Running {
  readonly period: Period;
  readonly regimes: Regimes;
  readonly rates: CaseRates;
  readonly debts: Debts;
  /** Programmes of additional duty that are other; null: none. */
  readonly other: OtherPrograms | null;
  /** What became of bills is told as known then; it is no part of what is decided. */
  readonly knownAt: Instant;
}

/** Decides every entry of a period again, importers by sets. */
@Injectable()
export class SimulationEngine {
  constructor(
    private readonly histories: Histories,
    private readonly policies: PolicyRegister,
    private readonly cases: CaseRecords,
    private readonly bills: Bills,
    private readonly deposits: AdcvdDeposits,
    private readonly changed: ChangedDuties,
  ) {}

  /** Reads what is read once. */
  async begin(period: Period, whatIf: WhatIf, knownAt: Instant): Promise<Running> {
    return {
      ...{ period, knownAt },
      regimes: new Regimes(await this.policies.overTime(), whatIf),
      rates: new CaseRates(this.cases, await this.cases.changesKnown()),
      debts: new Debts(await this.histories.successions()),
      other: otherPrograms(whatIf.overrides, period.through),
    };
  }

  /** The importers after one that filed in the period, by sets. */
  sets(period: Period, after: string): AsyncIterable<ImporterSet> {
    return this.histories.sets(period, after);
  }

  /** Reads a set of importers and decides their entries, one importer after the other. */
  async decide(running: Running, set: ImporterEnds): Promise<readonly KeptImporter[]> {
    const { regimes, rates, other, knownAt } = running;
    const kept: KeptImporter[] = [];
    for (const one of await this.prepare(running, set)) {
      const found = await inTurns(outcomeOf(one, () => new Decisions(one, rates, regimes)));
      if (!found) continue;
      const duties = other && dutiesOf(one.entries, Date.parse(knownAt));
      const changed = found.changed || (duties?.entries ?? 0) > 0;
      kept.push({ importer_id: one.history.importerId, ...found, changed, duties });
    }
    return kept;
  }

  /** Reads importers with whatever their entries are decided from. */
  async prepare({ period, rates, debts, knownAt, other }: Running, ends: ImporterEnds): Promise<readonly ToDecide[]> {
    const histories = await this.histories.read(ends, period);
    if (other) await this.changed.apply(histories, other);
    const around = debts.around(histories);
    const bills = await this.bills.adcvdBillsOverTime(around);
    const deposits = await this.deposits.overTime(around);
    const found: ToDecide[] = [];
    for (const history of histories) {
      const entries = entriesToDecide(history, period);
      await rates.prepare(
        history.kinds,
        entries.map(({ at }) => at),
      );
      found.push({
        ...{ history, entries, billedAt: [...bills.recorded(history.importerId).values()] },
        unpaid: await unpaidOf(history.importerId, bills, knownAt),
        debts: await debts.ofEntries(history, entries, { bills, deposits }),
      });
    }
    return found;
  }
}

// What was due and is open, as known at the instant.
async function unpaidOf(importerId: string, bills: AdcvdBillsOverTime, knownAt: Instant): Promise<ToDecide['unpaid']> {
  const recorded = bills.recorded(importerId);
  if (recorded.size === 0) return [];
  const today = newYorkDate(knownAt);
  return (await bills.at(importerId, today, Date.parse(knownAt)))
    .filter(({ dueOn }) => dueOn < today)
    .map((bill) => ({ knownFrom: recorded.get(bill.billId) ?? Infinity, amount: openOf(bill) }))
    .filter(({ amount }) => amount > 0n);
}

// Whoever paid; a payment of which it is not known what went to the duty counts as far as it can.
function openOf({ amount, payments }: AdcvdBill): bigint {
  const paid = sumCents(payments.map((one) => one.amount ?? one.atMost ?? 0n));
  return paid < amount ? amount - paid : 0n;
}
