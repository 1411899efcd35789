import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ClockAnswers } from './clock-answers.service.js';
import { caseFactsOf } from './case-facts.js';
import type { DetentionCaseFacts } from './case-facts.js';
import { CASES_BY_IDS, CASES_BY_RECORDATIONS } from './case-facts.sql.js';
import type { CaseRow } from './case-facts.sql.js';

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

  /** The same for every detention about these recordations. */
  forRecordations(
    recordationIds: readonly string[],
    asOf: IsoDate = this.clock.today(),
  ): Promise<readonly DetentionCaseFacts[]> {
    return this.facts(CASES_BY_RECORDATIONS, recordationIds, asOf);
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
