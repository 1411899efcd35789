import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Determination } from '../../kernel/determination.js';
import { isId, newId } from '../../kernel/ids.js';
import { Database } from '../database/database.js';

const INSERT = {
  name: 'determination-insert',
  text: `insert into determination (id, question, subject_type, subject_id, outcome, as_of, known_at, digest, recorded_by, organisation_id, body, question_version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12)`,
};
// $1 rows of id, organisation and body, $2 by whom.
export const INSERT_ALL = {
  name: 'determination-insert-all',
  text: `insert into determination (id, question, subject_type, subject_id, outcome, as_of, known_at, digest, recorded_by, organisation_id, body, question_version)
         select r.id, r.body ->> 'question', r.body -> 'subject' ->> 'type', r.body -> 'subject' ->> 'id', r.body ->> 'outcome', (r.body ->> 'asOf')::date,
           (r.body ->> 'knownAt')::timestamptz, r.body ->> 'digest', $2, r.organisation_id, r.body, (r.body ->> 'questionVersion')::int
         from jsonb_to_recordset($1::jsonb) as r(id text, organisation_id text, body jsonb)`,
};
const FIND = {
  name: 'determination-find',
  text: `select body, question_version from determination where id = $1 and may_read(organisation_id, 'determinations')`,
};

type ToKeep = Omit<Determination, 'result'> & { readonly result: unknown };

interface StoredRow {
  readonly body: Determination;
  readonly question_version: number | null;
}

// The column knows more than what was kept before there were versions.
const versioned = ({ body, question_version: version }: StoredRow): Determination =>
  version === null ? body : { ...body, questionVersion: version };

/** Keeps decisions with legal effect, whole and for ever. */
@Injectable()
export class DeterminationStore {
  constructor(private readonly database: Database) {}

  /** Stores a determination in the running transaction and gives it its id. */
  async record<Kept extends ToKeep>(
    actor: Actor,
    determination: Kept,
    organisationId = actor.organisationId,
  ): Promise<Kept & { id: string }> {
    const stored = { ...determination, id: newId('det') };
    const { id, question, questionVersion = null, subject, outcome, asOf, knownAt, digest } = stored;
    await this.database.query(INSERT, [
      id,
      question,
      subject?.type ?? null,
      subject?.id ?? null,
      outcome,
      asOf,
      knownAt,
      digest,
      actor.id,
      organisationId,
      JSON.stringify(stored),
      questionVersion,
    ]);
    return stored;
  }

  /** The same of many, by one statement; their ids, in their order. */
  async recordAll(
    actor: Actor,
    kept: readonly { readonly determination: ToKeep; readonly organisationId: string | null }[],
  ): Promise<readonly string[]> {
    const rows = kept.map(({ determination, organisationId }) => {
      const stored = { ...determination, id: newId('det') };
      return { id: stored.id, organisation_id: organisationId, body: stored };
    });
    if (rows.length > 0) await this.database.query(INSERT_ALL, [JSON.stringify(rows), actor.id]);
    return rows.map(({ id }) => id);
  }

  /** CBP staff see every decision, others those of their own organisation; the rest does not exist for them. */
  async find(actor: Actor, id: string): Promise<Determination | undefined> {
    if (!isId('det', id)) return undefined;
    const [row] = await this.database.queryAs<StoredRow>(actor, FIND, [id]);
    return row && versioned(row);
  }
}
