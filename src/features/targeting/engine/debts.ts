import type { IsoDate } from '../../../kernel/dates.js';
import type { DepositsOverTime } from '../../liquidation/index.js';
import type { AdcvdBillsOverTime } from '../../revenue/index.js';
import type { RiskRecord } from '../../risk/rules/assessment/risk-record.js';
import type { CoveredRecord } from '../../risk/rules/covered-record.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import { holds } from './history.js';
import type { EntryHistory, ImporterHistory } from './history.js';
import type { Succession } from './histories.js';

const MOST_LINKS = 500;

/** What is on record of payments over time. */
export interface PaymentsOverTime {
  readonly bills: AdcvdBillsOverTime;
  readonly deposits: DepositsOverTime;
}

/** What an importer, those before it and those it belongs with owed at an entry, as known then. */
export interface DebtsAtEntry
  extends Pick<CoveredRecord, 'deposits' | 'linked' | 'setAside'>, Pick<RiskRecord, 'affiliates'> {
  readonly debts: readonly AdcvdDebt[];
}

/** Bills and links of a set of importers over time. */
export class Debts {
  private readonly successions = new Map<string, Succession[]>();

  constructor(successions: readonly Succession[]) {
    for (const one of successions)
      this.successions.set(one.importerId, [...(this.successions.get(one.importerId) ?? []), one]);
  }

  /** Everybody whose bills may matter to these importers. */
  around(histories: readonly ImporterHistory[]): readonly string[] {
    const before = new Set<string>();
    for (const { importerId } of histories) this.collect(importerId, before, () => true);
    const linked = histories.flatMap(({ importerId, link }) => [importerId, ...link.map(({ body }) => body)]);
    return [...new Set([...before, ...linked])];
  }

  /** Of each entry, in its place; empty where nothing was ever billed or linked, as with most importers. */
  async ofEntries(
    history: ImporterHistory,
    entries: readonly EntryHistory[],
    paid: PaymentsOverTime,
  ): Promise<readonly DebtsAtEntry[]> {
    const { importerId, link, dispute } = history;
    const isPlain = link.length === 0 && dispute.length === 0 && !this.successions.has(importerId);
    if (isPlain && !paid.bills.has(importerId) && !paid.deposits.has(importerId)) return [];
    const found: DebtsAtEntry[] = [];
    for (const { filedOn, at } of entries) found.push(await this.at(history, paid, filedOn, at));
    return found;
  }

  private async at(
    { importerId, link, dispute }: ImporterHistory,
    { bills, deposits }: PaymentsOverTime,
    asOf: IsoDate,
    at: number,
  ): Promise<DebtsAtEntry> {
    const debtsOf = async (id: string): Promise<readonly AdcvdDebt[]> =>
      (await bills.at(id, asOf, at)).map(({ billId, ...debt }) => ({ reference: billId, ...debt }));
    const withDebts = (ids: readonly string[]) =>
      Promise.all(
        ids.map(async (id) => ({ importerId: id, debts: await debtsOf(id), deposits: deposits.at(id, asOf, at) })),
      );
    const linked = new Set<string>();
    this.collect(importerId, linked, (one) => holds(one, asOf, at));
    const held = link.filter((one) => holds(one, asOf, at)).slice(0, MOST_LINKS);
    return {
      debts: await debtsOf(importerId),
      deposits: deposits.at(importerId, asOf, at),
      linked: await withDebts([...linked].sort()),
      affiliates: await withDebts([...new Set(held.map(({ body }) => body))]),
      setAside: [...new Set(dispute.flatMap((one) => (holds(one, asOf, at) ? [one.body] : [])))].sort(),
    };
  }

  // Those it came from, and those these came from, as long as there are others.
  private collect(importerId: string, into: Set<string>, counts: (one: Succession) => boolean): void {
    for (const one of this.successions.get(importerId) ?? []) {
      if (into.has(one.body) || !counts(one)) continue;
      into.add(one.body);
      this.collect(one.body, into, counts);
    }
  }
}
