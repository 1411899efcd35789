import { Injectable } from '@nestjs/common';
import { addMonths, newYorkDate } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { formatMoney, sumCents } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { RequirementRecords } from '../../requirements/index.js';
import { Bills } from '../../revenue/index.js';
import type { AdcvdBill } from '../../revenue/index.js';
import { isChanged, pointOf } from './point.js';
import type { Point } from './point.js';
import type { PartsRead } from './read-so-far.js';
import type { WhatIf } from './regime.js';
import { POINTS_OF_MONTH, WHAT_WAS_KNOWN } from './simulation.sql.js';

const READER = 'system:targeting';
/** Entries of twelve months count, and the month they begin in. */
const MONTHS_BACK = 13;

export interface PageOfMonth {
  readonly month: IsoDate;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly after: string;
  readonly limit: number;
  /** What became of bills is read as known then; it is no part of what is decided. */
  readonly knownAt: Instant;
}

/** A point as its row is kept. */
export interface KeptPoint {
  readonly importer_id: string;
  readonly changed: boolean;
  readonly point: Point;
  readonly read: PartsRead;
  readonly uncollected: string;
}

/** Reads importers at the last entry each filed in a month, as known when that was put on record, and has them compared. */
@Injectable()
export class PointsOfMonth {
  constructor(
    private readonly database: Database,
    private readonly records: RequirementRecords,
    private readonly policies: PolicyRegister,
    private readonly bills: Bills,
  ) {}

  async read(page: PageOfMonth, whatIf: WhatIf): Promise<readonly KeptPoint[]> {
    const { month, from, through, after, limit, knownAt } = page;
    const values = [month, from, through, after, limit];
    const entries = await this.database.queryAs<LastEntry>(READER, POINTS_OF_MONTH, values);
    if (entries.length === 0) return [];
    const ids = entries.map(({ importerId }) => importerId);
    const known = await this.whatWasKnown(entries, month);
    const today = newYorkDate(knownAt);
    const bills = await this.bills.adcvdBills(ids, today, knownAt);
    const kept: KeptPoint[] = [];
    for (const { importerId, entryId, asOf, port, ...entry } of entries) {
      const entryAt = entry.knownAt.toISOString();
      const record = await this.records.read(importerId, asOf, entryAt);
      const policies = await this.policies.at(asOf, entryAt);
      const point = pointOf({ entryId, asOf, port, knownAt: entryAt, record }, policies, whatIf);
      kept.push({
        importer_id: importerId,
        changed: isChanged(point),
        point,
        read: known.get(importerId) ?? {},
        uncollected: formatMoney(unpaidOf(bills.get(importerId) ?? [], today)),
      });
    }
    return kept;
  }

  private async whatWasKnown(entries: readonly LastEntry[], month: IsoDate): Promise<ReadonlyMap<string, PartsRead>> {
    const values = [
      entries.map(({ importerId }) => importerId),
      entries.map(({ knownAt }) => knownAt),
      addMonths(month, -MONTHS_BACK),
    ];
    const rows = await this.database.queryAs<{ importerId: string; read: PartsRead }>(READER, WHAT_WAS_KNOWN, values);
    return new Map(rows.map(({ importerId, read }) => [importerId, read]));
  }
}

interface LastEntry extends Record<string, unknown> {
  readonly importerId: string;
  readonly entryId: string;
  readonly asOf: IsoDate;
  readonly knownAt: Date;
  readonly port: string;
}

// Whoever paid; a payment of which it is not known what went to the duty counts as far as it can.
const unpaidOf = (bills: readonly AdcvdBill[], today: IsoDate): bigint =>
  sumCents(
    bills
      .filter(({ dueOn }) => dueOn < today)
      .map(({ amount, payments }) => {
        const paid = sumCents(payments.map((one) => one.amount ?? one.atMost ?? 0n));
        return paid < amount ? amount - paid : 0n;
      }),
  );
