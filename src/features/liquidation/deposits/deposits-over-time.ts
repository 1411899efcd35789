import type { IsoDate } from '../../../kernel/dates.js';
import type { DepositPaid } from '../../revenue/rules/index.js';

/** A deposit of which it is not plain that it came in time, with what became of it. */
export interface DoubtfulDeposit extends Omit<DepositPaid, 'bounced'> {
  readonly importerId: string;
  /** When it was put on record, in milliseconds. */
  readonly at: number;
  readonly bouncedOn: IsoDate | null;
  readonly bouncedAt: number | null;
  /** Where it bounced: what as large came after it and did not. */
  readonly instead: readonly { readonly on: IsoDate; readonly at: number }[];
}

/** Such deposits of importers, told for any day as known at any instant. */
export class DepositsOverTime {
  private readonly byImporter = new Map<string, DoubtfulDeposit[]>();

  constructor(rows: readonly DoubtfulDeposit[]) {
    for (const row of rows) {
      const found = this.byImporter.get(row.importerId);
      if (found) found.push(row);
      else this.byImporter.set(row.importerId, [row]);
    }
  }

  /** Whether there ever was one. */
  has(importerId: string): boolean {
    return this.byImporter.has(importerId);
  }

  at(importerId: string, asOf: IsoDate, knownAt: number): readonly DepositPaid[] {
    return (this.byImporter.get(importerId) ?? []).flatMap((row) => standing(row, asOf, knownAt));
  }
}

function standing(row: DoubtfulDeposit, asOf: IsoDate, knownAt: number): readonly DepositPaid[] {
  const { importerId: _importer, at, bouncedOn, bouncedAt, instead, ...paid } = row;
  const counts = (on: IsoDate, known: number): boolean => on <= asOf && known <= knownAt;
  if (!counts(paid.paidOn, at)) return [];
  const bounced = bouncedOn !== null && bouncedAt !== null && counts(bouncedOn, bouncedAt);
  // What came in its place stands for itself.
  if (bounced && instead.some((one) => counts(one.on, one.at))) return [];
  return [{ ...paid, bounced }];
}
