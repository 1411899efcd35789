import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import type { DeterminationSummaryView } from './determination-summary.view.js';
import type { ListDeterminations } from './determination.dto.js';

interface Row {
  readonly id: string;
  readonly question: string;
  readonly question_version: number | null;
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly outcome: string;
  readonly as_of: IsoDate;
  readonly known_at: Date;
  readonly position: string;
}

const LIST = {
  name: 'determinations-list',
  text: `select id, question, question_version, subject_type, subject_id, outcome, as_of::text as as_of, known_at, position
         from determination
         where may_read(organisation_id, 'determinations')
           and ($1::text is null or question = $1)
           and ($2::text is null or subject_type = $2)
           and ($3::text is null or subject_id = $3)
           and ($4::bigint is null or position < $4)
         order by position desc limit $5`,
};

/** Decisions that were kept: CBP staff see all, others those of their own organisation. */
@Injectable()
export class KeptDeterminations {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: ListDeterminations): Promise<Page<DeterminationSummaryView>> {
    const { question = null, subjectType = null, subjectId = null, limit, cursor } = query;
    const after = decodeCursor('determinations', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, LIST, [question, subjectType, subjectId, after, limit + 1]);
    const { items, page } = pageOf('determinations', rows, limit, ({ position }) => [position]);
    return { items: items.map(toSummary), page };
  }
}

const toSummary = (row: Row): DeterminationSummaryView => ({
  id: row.id,
  question: row.question,
  questionVersion: row.question_version,
  subject: row.subject_type === null || row.subject_id === null ? null : { type: row.subject_type, id: row.subject_id },
  outcome: row.outcome,
  asOf: row.as_of,
  knownAt: row.known_at.toISOString(),
});
