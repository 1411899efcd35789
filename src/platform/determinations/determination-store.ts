import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Determination } from '../../kernel/determination.js';
import { isId, newId } from '../../kernel/ids.js';
import { Database } from '../database/database.js';

const INSERT = {
  name: 'determination-insert',
  text: `insert into determination (id, question, subject_type, subject_id, outcome, as_of, known_at, digest, recorded_by, organisation_id, body)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)`,
};
const FIND = {
  name: 'determination-find',
  text: `select body from determination where id = $1 and may_read(organisation_id, 'determinations')`,
};

/** Keeps decisions with legal effect, whole and for ever. */
@Injectable()
export class DeterminationStore {
  constructor(private readonly database: Database) {}

  /** Stores a determination in the running transaction and gives it its id. */
  async record(
    actor: Actor,
    determination: Determination,
    organisationId = actor.organisationId,
  ): Promise<Determination & { id: string }> {
    const stored = { ...determination, id: newId('det') };
    const { id, question, subject, outcome, asOf, knownAt, digest } = stored;
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
    ]);
    return stored;
  }

  /** CBP staff see every decision, others those of their own organisation; the rest does not exist for them. */
  async find(actor: Actor, id: string): Promise<Determination | undefined> {
    if (!isId('det', id)) return undefined;
    const [row] = await this.database.queryAs<{ body: Determination }>(actor, FIND, [id]);
    return row?.body;
  }
}
