import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import type { Cents } from '../../kernel/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/database.js';
import { CONTINUOUS_ON, NUMBERED_ON } from './bonds.sql.js';
import type { ActivityCode, BondKind } from './rules/index.js';

/** What a bond said on a day: to this version what happens on that day is charged. */
export interface BondVersion {
  readonly bondId: string;
  readonly bondNumber: string;
  readonly version: number;
  readonly kind: BondKind;
  readonly activityCode: ActivityCode;
  readonly importerId: string;
  /** Who is bound beside its principal, each for the whole. */
  readonly coPrincipalIds: readonly string[];
  readonly limitOfLiability: Cents;
  readonly suretyCodes: readonly string[];
  /** What a bond for a single transaction secures. */
  readonly transactionReference: string | null;
  readonly port: string | null;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
  /** Whether a rider covers reconciliations. */
  readonly reconciliation: boolean;
}

/** Whose continuous bond, for what, on which day. */
export interface ContinuousBondAsked {
  readonly importerId: string;
  readonly activity: ActivityCode;
  readonly on: IsoDate;
}

const READER = 'system:bonds';

/** What later features ask of bonds, one by one or by sets. Who may see a bond is decided by the policy of the asking view. */
@Injectable()
export class Bonds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The continuous bond of a principal for an activity, as it stands on a day; there is at most one. */
  async findBondVersion(
    importerId: string,
    activity: ActivityCode,
    on: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<BondVersion | undefined> {
    return (await this.findBondVersions([{ importerId, activity, on }], knownAt))[0];
  }

  /** The same for many at once, each answer in the place of its question. */
  findBondVersions(
    asked: readonly ContinuousBondAsked[],
    knownAt: Instant = this.clock.now(),
  ): Promise<readonly (BondVersion | undefined)[]> {
    return this.found(CONTINUOUS_ON, asked, knownAt);
  }

  /** A bond of either kind by its number, as it stands on a day; missing where it is not in force on it. */
  async findBondVersionByNumber(
    number: string,
    on: IsoDate,
    knownAt: Instant = this.clock.now(),
  ): Promise<BondVersion | undefined> {
    return (await this.findBondVersionsByNumber([{ number, on }], knownAt))[0];
  }

  /** The same for many at once, each answer in the place of its question. */
  findBondVersionsByNumber(
    asked: readonly { readonly number: string; readonly on: IsoDate }[],
    knownAt: Instant = this.clock.now(),
  ): Promise<readonly (BondVersion | undefined)[]> {
    return this.found(NUMBERED_ON, asked, knownAt);
  }

  private async found(
    statement: Statement,
    asked: readonly object[],
    knownAt: Instant,
  ): Promise<readonly (BondVersion | undefined)[]> {
    if (asked.length === 0) return [];
    const given = JSON.stringify(asked.map((one, i) => ({ i, ...one })));
    const rows = await this.database.queryAs<FoundRow>(READER, statement, [given, knownAt]);
    const byPlace = new Map(rows.map((row) => [row.i, toBondVersion(row)]));
    return asked.map((_, i) => byPlace.get(i));
  }
}

interface FoundRow extends Record<string, unknown> {
  readonly i: number;
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: BondKind;
  readonly activity_code: ActivityCode;
  readonly importer_id: string;
  readonly co_principal_importer_ids: readonly string[];
  readonly limit_of_liability: string;
  readonly transaction_reference: string | null;
  readonly port: string | null;
  readonly from: IsoDate;
  readonly through: IsoDate | null;
  readonly surety_codes: readonly string[];
  readonly reconciliation: boolean;
}

const toBondVersion = (row: FoundRow): BondVersion => ({
  bondId: row.id,
  bondNumber: row.number,
  version: row.version,
  kind: row.kind,
  activityCode: row.activity_code,
  importerId: row.importer_id,
  coPrincipalIds: row.co_principal_importer_ids,
  limitOfLiability: parseMoney(row.limit_of_liability),
  suretyCodes: row.surety_codes,
  transactionReference: row.transaction_reference,
  port: row.port,
  from: row.from,
  through: row.through,
  reconciliation: row.reconciliation,
});
