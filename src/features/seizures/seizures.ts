import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { seizureFacts } from './seizure-facts.js';
import type { SeizureFact } from './seizure-facts.js';
import { SeizureStore } from './seizure-store.js';
import { Seizure } from './seizure.entity.js';

const FACTS = {
  name: 'seizure-facts',
  text: `select id, seized_on::text as "seizedOn", notice_mailed_on::text as "noticeMailedOn", grounds,
           recordation_id as "recordationId"
         from seizure where merchandise_id = $1 order by seized_on, id`,
};
const OWNER_TOLD = {
  name: 'seizure-owner-told',
  text: `update seizure set owner_notified_on = $2 where id = $1 and owner_notified_on is null`,
};

/** What later features ask of seizures and tell them. */
@Injectable()
export class Seizures {
  constructor(
    private readonly database: Database,
    private readonly store: SeizureStore,
  ) {}

  /** What seizures of these goods mean to a disclosure; read with the service's own eyes. */
  async factsFor(merchandiseId: string): Promise<readonly SeizureFact[]> {
    const rows = await this.database.queryAs<FactRow>('system:seizures', FACTS, [merchandiseId]);
    return seizureFacts(rows);
  }

  /** The owner of the right was told of the seizure: its thirty days to consent begin, once. */
  async ownerNotified(seizureId: string, on: IsoDate): Promise<void> {
    await this.database.queryAs('system:seizures', OWNER_TOLD, [seizureId, on]);
  }

  /** The seizures of these goods, oldest first, as the running transaction sees them. */
  async ofGoods(merchandiseIds: readonly string[]): Promise<readonly Seizure[]> {
    const records = await this.store.load({ merchandiseId: In([...merchandiseIds]) });
    return records.map(({ seizure }) => seizure).reverse();
  }
}

type FactRow = Pick<Seizure, 'id' | 'seizedOn' | 'noticeMailedOn' | 'grounds' | 'recordationId'> &
  Record<string, unknown>;
