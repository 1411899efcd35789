import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { Bonds } from '../../bonds/index.js';
import { CoveredRecords } from '../covered/covered-records.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';
import { AffiliatesOnRecord } from './affiliates-on-record.js';
import { GoodsOnRecord } from './goods-on-record.js';
import { ImporterOnRecord } from './importer-on-record.js';

const IMPORTATION = '1';
// Reading takes a twentieth of the time at most, however much an importer has on record.
const TIMES_AS_LONG = 20;

/** What is on record of an importer itself, whatever is asked about it. */
export type ImportersRecord = Omit<RiskRecord, 'issue' | 'of' | 'draw'>;

/** When what is asked about came on record: the instant, the transaction, and the oldest transaction that is under way. */
export interface OnRecord {
  readonly recordedAt: Date;
  readonly xid: number;
  readonly underWay: number;
}

interface Held {
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
  readonly underWay: number;
  readonly until: number;
  readonly record: ImportersRecord;
}

/**
 * Reads what is on record of importers. All that an importer has entered in a year is looked at, so that a file of its entries, heard in sets,
 * would be heard ever more slowly: what was read for one set is in hand for the next ones.
 */
@Injectable()
export class RecordsOfImporters {
  private readonly held = new Map<string, Held>();
  private readonly timesAsLong: number = TIMES_AS_LONG;

  constructor(
    private readonly database: Database,
    private readonly covered: CoveredRecords,
    private readonly importers: ImporterOnRecord,
    private readonly affiliates: AffiliatesOnRecord,
    private readonly bonds: Bonds,
    private readonly goods: GoodsOnRecord,
  ) {}

  /** As known at an instant. What was known then is the same whenever it is read. */
  async find(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<ImportersRecord> {
    const held = this.held.get(importerId);
    if (held?.asOf === asOf && held.knownAt === knownAt) return held.record;
    return this.database.once(`risk of ${JSON.stringify([importerId, asOf, knownAt])}`, () =>
      this.read(importerId, asOf, knownAt),
    );
  }

  /**
   * The instant as known at which something of the importer is asked about: that of the record in hand where it was on record by then,
   * for twenty times as long as reading took; else now, and that record is in hand from then on.
   */
  async knownAt(importerId: string, asOf: IsoDate, given: OnRecord): Promise<Instant> {
    const began = performance.now();
    for (const [id, { until }] of this.held) if (until < began) this.held.delete(id);
    const held = this.held.get(importerId);
    if (held?.asOf === asOf && isOnRecord(given, held)) return held.knownAt;
    this.held.delete(importerId);
    const knownAt = this.database.now;
    const record = await this.find(importerId, asOf, knownAt);
    const now = performance.now();
    const until = now + (now - began) * this.timesAsLong;
    this.held.set(importerId, { asOf, knownAt, underWay: given.underWay, until, record });
    return knownAt;
  }

  private async read(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<ImportersRecord> {
    const [covered, importer, goods, bond, affiliates] = await Promise.all([
      this.covered.read(importerId, asOf, knownAt),
      this.importers.find(importerId, asOf, knownAt),
      this.goods.find(importerId, asOf, knownAt),
      this.bonds.findBondVersion(importerId, IMPORTATION, asOf, knownAt),
      this.affiliates.find(importerId, asOf, knownAt),
    ]);
    return {
      covered,
      ...importer,
      goods,
      bond: bond ? { bondId: bond.bondId, amount: bond.limitOfLiability } : null,
      affiliates,
    };
  }
}

const ROUND = 2 ** 32;

// Numbers of transactions go round. One before the oldest that was under way had ended: whoever read afterwards saw what it wrote.
function isOnRecord({ recordedAt, xid }: OnRecord, { knownAt, underWay }: Held): boolean {
  const ahead = (underWay - xid + ROUND) % ROUND;
  return recordedAt.toISOString() <= knownAt && ahead > 0 && ahead < ROUND / 2;
}
