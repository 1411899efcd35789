import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { seizureFacts } from './seizure-facts.js';
import type { SeizureFact } from './seizure-facts.js';
import type { ConsentedTo } from './rules/index.js';
import type { OwnerRequest } from './owner-acts/owner-act.entity.js';
import { OwnerSamples } from './owner-acts/owner-samples.service.js';
import type { Seizure } from './seizure.entity.js';

const FACTS = {
  name: 'seizure-facts',
  text: `select id, seized_on::text as "seizedOn", notice_mailed_on::text as "noticeMailedOn", grounds,
           recordation_id as "recordationId"
         from seizure where merchandise_id = $1 order by seized_on, seq`,
};
const RIGHTS = {
  name: 'seizure-rights',
  text: `select recordation_id as "recordationId", grounds, ended_as as "endedAs", ended_on::text as "endedOn", hazard,
           seized_on::text as "seizedOn",
           array(select consents_to from seizure_owner_consent c where c.seizure_id = s.id) as "consentedTo"
         from seizure s where merchandise_id = $1 order by seized_on, seq`,
};
const OWNER_TOLD = {
  name: 'seizure-owner-told',
  text: `update seizure set owner_notified_on = $2 where id = $1 and owner_notified_on is null`,
};

export const REQUESTS = {
  name: 'seizure-owner-requests',
  text: `select r.id, r.recordation_id as "recordationId", r.organisation_id as "organisationId", r.wants,
           r.requested_on::text as "requestedOn", r.sample_quantity::text as "sampleQuantity", m.unit,
           r.bond_kind as "bondKind", r.bond_activity_code as "bondActivityCode", r.bond_limit::text as "bondLimit",
           r.bond_effective_on::text as "bondEffectiveOn", r.bond_ends_on::text as "bondEndsOn",
           r.bond_required::text as required, r.released_on::text as "releasedOn"
         from seizure_owner_request r join seizure s on s.id = r.seizure_id join merchandise m on m.id = s.merchandise_id
         where s.merchandise_id = $1 order by r.seq`,
};

const GOODS = { name: 'seizure-goods', text: `select merchandise_id as id from seizure where id = $1` };

/** What later features ask of seizures and tell them. */
@Injectable()
export class Seizures {
  constructor(
    private readonly database: Database,
    private readonly samples: OwnerSamples,
  ) {}

  /** What seizures of these goods mean to a disclosure; read with the service's own eyes. */
  async factsFor(merchandiseId: string): Promise<readonly SeizureFact[]> {
    const rows = await this.database.queryAs<FactRow>('system:seizures', FACTS, [merchandiseId]);
    return seizureFacts(rows);
  }

  /** The goods of a seizure; undefined where there is none. */
  async goodsOf(seizureId: string): Promise<string | undefined> {
    const [row] = await this.database.queryAs<{ id: string }>('system:seizures', GOODS, [seizureId]);
    return row?.id;
  }

  /** What owners asked for after the seizure of these goods, in the order asked; with the service's own eyes. */
  ownerRequestsFor(merchandiseId: string): Promise<readonly RequestOfOwner[]> {
    return this.database.queryAs<RequestOfOwner>('system:seizures', REQUESTS, [merchandiseId]);
  }

  /** The owner of the right was told of the seizure: its thirty days to consent begin, once. */
  async ownerNotified(seizureId: string, on: IsoDate): Promise<void> {
    await this.database.queryAs('system:seizures', OWNER_TOLD, [seizureId, on]);
  }

  /** A sample an owner asked for leaves, in the running transaction; refused where its bond does not cover it that day. */
  async sampleLeft(requestId: string, on: IsoDate, by: string): Promise<void> {
    await this.samples.left(requestId, { on, by });
  }

  /** For what these goods were seized and how each seizure ended, first seized first; with the service's own eyes. */
  ofGoods(merchandiseId: string): Promise<readonly SeizureOfGoods[]> {
    return this.database.queryAs<SeizureOfGoods>('system:seizures', RIGHTS, [merchandiseId]);
  }
}

type FactRow = Pick<Seizure, 'id' | 'seizedOn' | 'noticeMailedOn' | 'grounds' | 'recordationId'> &
  Record<string, unknown>;

/** A request of an owner that was in order when it was made; whether it is met is an officer's choice. */
export type RequestOfOwner = Pick<
  OwnerRequest,
  | 'id'
  | 'recordationId'
  | 'organisationId'
  | 'wants'
  | 'requestedOn'
  | 'sampleQuantity'
  | 'bondKind'
  | 'bondActivityCode'
  | 'bondLimit'
  | 'bondEffectiveOn'
  | 'bondEndsOn'
  | 'releasedOn'
> & {
  /** What a sample requires of its bond. */
  readonly required: OwnerRequest['bondRequired'];
  /** The unit in which the goods are counted. */
  readonly unit: string;
};

/** A seizure as later features need it of its goods. */
export type SeizureOfGoods = Pick<
  Seizure,
  'recordationId' | 'grounds' | 'endedAs' | 'endedOn' | 'hazard' | 'seizedOn'
> & {
  /** What the owner of the right consented to in time. */
  readonly consentedTo: readonly ConsentedTo[];
};
