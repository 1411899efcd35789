import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../kernel/actor.js';
import { Database } from '../database/database.js';
import type { Look } from './looking.js';

/** Who can hold a grant of access, and so reads what is another's. */
const HOLDERS: readonly Role[] = ['broker', 'counsel'];

// Natural keys and codes name nothing that could be granted.
const OPAQUE = /^[a-z]+_[0-9a-z]{26}$/;

interface Used extends Record<string, unknown> {
  readonly resource: string;
  readonly id: string;
  readonly owner: string;
  readonly grantId: string;
}

const OVER = {
  name: 'grants-over',
  text: `select resource, id, owner, grant_id as "grantId" from grants_over($1)`,
};

/** Finds under which grants an answer was read, by the ids it was asked with and the ids it shows. */
@Injectable()
export class GrantsUsed {
  constructor(private readonly db: Database) {}

  readonly isFor = ({ role }: Actor): boolean => HOLDERS.includes(role);

  /** Which of these things of others the actor knows of under a grant in force. */
  async covering(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const opaque = ids.filter((id) => OPAQUE.test(id));
    if (!this.isFor(actor) || opaque.length === 0) return new Set();
    return new Set((await this.db.queryAs<Used>(actor, OVER, [opaque])).map(({ id }) => id));
  }

  /** A look for each thing of another that a grant has shown; those that have one already are left out. */
  async looks(
    actor: Actor,
    asked: readonly string[],
    rows: readonly Readonly<Record<string, unknown>>[],
    known: readonly Look[],
  ): Promise<readonly Look[]> {
    const byId = new Map(rows.flatMap((row) => (typeof row['id'] === 'string' ? [[row['id'], row] as const] : [])));
    const ids = [...new Set([...asked, ...byId.keys()])].filter((id) => OPAQUE.test(id));
    if (ids.length === 0) return [];
    const used = await this.db.queryAs<Used>(actor, OVER, [ids]);
    return used
      .filter(({ id }) => !known.some(({ resourceId, grantId }) => resourceId === id && grantId !== null))
      .map(({ resource, id, owner, grantId }) => ({
        resource,
        resourceId: id,
        subject: owner,
        fields: fieldsOf(byId.has(id) ? [byId.get(id) ?? {}] : rows),
        bases: [],
        grantId,
      }));
  }
}

const fieldsOf = (rows: readonly object[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name !== 'withheld'))),
];
