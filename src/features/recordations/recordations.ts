import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import { applyRule } from '../../kernel/rule.js';
import type { Applied } from '../../kernel/rule.js';
import { Clock } from '../../platform/clock/clock.js';
import { RecordationRecords } from './recordation-records.js';
import { lifeOf } from './recordation-row.js';
import type { RecordationRow } from './recordation-row.js';
import { Relations } from './relations.js';
import { ownerStanding } from './rules/standing.js';
import type { OwnerAct, Standing, StandingFacts } from './rules/standing.js';
import { recordationStatus } from './rules/status.js';
import type { RecordationLife, StatusOnDate } from './rules/status.js';
import type { RightType } from './rules/right.js';

/** What later features need to know of a recordation. */
export interface KnownRecordation {
  readonly id: string;
  /** Absent until it is approved. */
  readonly number: string | null;
  readonly rightType: RightType;
  readonly title: string;
  readonly registrationNumber: string | null;
  readonly classes: readonly number[];
  /** The present owner. */
  readonly ownerOrganisationId: string;
  /** The owner's name on the day asked for. */
  readonly ownerName: string | null;
  readonly grayMarketGrantedOn: IsoDate | null;
  readonly leverGrantedOn: IsoDate | null;
}

const READER = 'system:recordations';

/** What later features ask of recordations, by sets. Who may see an answer is decided by the policy of the asking view. */
@Injectable()
export class Recordations {
  constructor(
    private readonly records: RecordationRecords,
    private readonly relations: Relations,
    private readonly clock: Clock,
  ) {}

  /** Recordations by id, with their owner's name on a day; those that do not exist are absent. */
  async find(ids: readonly string[], on: IsoDate = this.clock.today()): Promise<ReadonlyMap<string, KnownRecordation>> {
    const rows = await this.records.find(READER, ids, on);
    return new Map(rows.map((row) => [row.id, toKnown(row)]));
  }

  /** The status of recordations on a day, each as a rule that was run and can be a step of a determination. */
  async statusOn(
    ids: readonly string[],
    on: IsoDate,
  ): Promise<ReadonlyMap<string, Applied<StatusOnDate, RecordationLife>>> {
    const rows = await this.records.find(READER, ids, on);
    return new Map(rows.map((row) => [row.id, applyRule(recordationStatus, lifeOf(row), on)]));
  }

  /** Recordations by id, each with those of the days on which it protects. */
  async findOnDays(
    ids: readonly string[],
    days: readonly IsoDate[],
  ): Promise<ReadonlyMap<string, KnownRecordation & { readonly activeOn: readonly IsoDate[] }>> {
    const rows = await this.records.find(READER, ids, this.clock.today());
    const protects = (life: RecordationLife, day: IsoDate): boolean =>
      applyRule(recordationStatus, life, day).decision.active;
    return new Map(
      rows.map((row) => {
        const life = lifeOf(row);
        return [row.id, { ...toKnown(row), activeOn: days.filter((day) => protects(life, day)) }];
      }),
    );
  }

  /** Those of the recordations that protect on a day. */
  async activeOn(ids: readonly string[], on: IsoDate): Promise<ReadonlySet<string>> {
    const statuses = [...(await this.statusOn(ids, on))];
    return new Set(statuses.filter(([, { decision }]) => decision.active).map(([id]) => id));
  }

  /** One recordation as it stood on a day, and whether it protected then; undefined where there is none. */
  async standingOn(id: string, on: IsoDate): Promise<(KnownRecordation & { readonly active: boolean }) | undefined> {
    const [row] = await this.records.find(READER, [id], on);
    return row && { ...toKnown(row), active: applyRule(recordationStatus, lifeOf(row), on).decision.active };
  }

  /** Whether the actor may do something for a recorded right on a day: its owner, or an agent under a grant. */
  async standingOf(
    actor: Actor,
    recordationId: string,
    act: OwnerAct,
    on: IsoDate,
  ): Promise<Applied<Standing, StandingFacts>> {
    const [row] = await this.records.find(READER, [recordationId], on);
    if (!row) throw notFound();
    return applyRule(ownerStanding, await this.relations.factsOf(actor, row, act, on), on);
  }
}

const toKnown = (row: RecordationRow): KnownRecordation => ({
  id: row.id,
  number: row.number,
  rightType: row.right_type,
  title: row.title,
  registrationNumber: row.registration_number,
  classes: row.classes,
  ownerOrganisationId: row.owner_organisation_id,
  ownerName: row.owner?.name ?? null,
  grayMarketGrantedOn: row.gray_market_granted_on,
  leverGrantedOn: row.lever_granted_on,
});
