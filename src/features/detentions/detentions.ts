import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ClockAnswers } from './clock-answers.service.js';
import { caseFactsOf } from './case-facts.js';
import type { DetentionCaseFacts } from './case-facts.js';
import { CASES_BY_IDS, CASES_BY_RECORDATIONS, CASES_OF_GOODS } from './case-facts.sql.js';
import type { CaseRow } from './case-facts.sql.js';
import type { Side } from './detention.view.js';
import { GOODS_OF_DETENTION, SIDE_OF_DETENTION, TELL_RIGHTS_HOLDER } from './detentions.sql.js';

const READER = 'system:detentions';

/** What later features ask of detentions. Who may see an answer is decided by the policy of the asking view. */
@Injectable()
export class Detentions {
  constructor(
    private readonly database: Database,
    private readonly answers: ClockAnswers,
    private readonly clock: Clock,
  ) {}

  /** All that a disclosure is decided from and could show, as it stands on a day; null where there is no such detention. */
  async factsFor(detentionId: string, asOf: IsoDate = this.clock.today()): Promise<DetentionCaseFacts | null> {
    const [facts] = await this.facts(CASES_BY_IDS, [detentionId], asOf);
    return facts ?? null;
  }

  /** The same for the last detention of some goods; null where they were never detained. */
  async ofGoods(merchandiseId: string, asOf: IsoDate = this.clock.today()): Promise<DetentionCaseFacts | null> {
    const [facts] = await this.facts(CASES_OF_GOODS, [merchandiseId], asOf);
    return facts ?? null;
  }

  /** Something of the detention was disclosed to the owner of the right: from now on it knows of it, and may answer. */
  async tellRightsHolder(detentionId: string, organisationId: string): Promise<void> {
    await this.database.queryAs(READER, TELL_RIGHTS_HOLDER, [detentionId, organisationId]);
  }

  /** On whose side of a detention an actor stands; refuses where it does not exist for the actor. */
  async sideOf(actor: Actor, detentionId: string): Promise<Side> {
    return (await this.known<{ side: Side }>(actor, SIDE_OF_DETENTION, detentionId)).side;
  }

  /** The goods of a detention that exists for the actor. */
  async goodsOf(actor: Actor, detentionId: string): Promise<string> {
    return (await this.known<{ merchandiseId: string }>(actor, GOODS_OF_DETENTION, detentionId)).merchandiseId;
  }

  /** The same for every detention about these recordations. */
  forRecordations(
    recordationIds: readonly string[],
    asOf: IsoDate = this.clock.today(),
  ): Promise<readonly DetentionCaseFacts[]> {
    return this.facts(CASES_BY_RECORDATIONS, recordationIds, asOf);
  }

  private async known<Row extends Record<string, unknown>>(
    actor: Actor,
    statement: typeof SIDE_OF_DETENTION,
    id: string,
  ): Promise<Row> {
    const [row] = isId('dtn', id) ? await this.database.queryAs<Row>(actor, statement, [id]) : [];
    if (!row) throw notFound();
    return row;
  }

  private async facts(
    statement: typeof CASES_BY_IDS,
    ids: readonly string[],
    asOf: IsoDate,
  ): Promise<readonly DetentionCaseFacts[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.queryAs<CaseRow>(READER, statement, [[...new Set(ids)]]);
    const facts: DetentionCaseFacts[] = [];
    for (const { detention, ...records } of rows) {
      const responses = records.responses.map(({ on, sufficient }) => ({ on, sufficient: sufficient === true }));
      const standing = await this.answers.standing(detention, responses, asOf);
      facts.push(caseFactsOf(detention, records, standing, responses));
    }
    return facts;
  }
}
