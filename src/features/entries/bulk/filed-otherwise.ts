import type { Actor } from '../../../kernel/actor.js';
import { canonical } from '../../../kernel/digest.js';
import type { Fault } from '../../../kernel/errors.js';
import { toJson } from '../../../kernel/json.js';
import type { Database } from '../../../platform/database/database.js';
import { DECLARED_EVER } from '../entries.sql.js';
import { declaredEntry } from '../filing/declared-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { FileEntry } from '../filing/entry.dto.js';

/** A row whose number was filed before, and the entry that has it. */
export interface FiledBefore {
  readonly entryId: string;
  readonly row: FileEntry;
}

/** Of those rows the ones that say otherwise than every version of their entry, each with what is told of it: nothing of such a row is on record. */
export async function filedOtherwise(
  database: Database,
  actor: Actor,
  rows: readonly FiledBefore[],
): Promise<ReadonlyMap<FileEntry, readonly Fault[]>> {
  if (rows.length === 0) return new Map();
  const ids = [...new Set(rows.map(({ entryId }) => entryId))];
  const versions = await database.queryAs<{ id: string; declared: DeclaredEntry }>(actor, DECLARED_EVER, [ids]);
  const importers = new Map(versions.map(({ id, declared }) => [id, declared.importerId]));
  const known = new Set(versions.map(({ id, declared }) => written(id, declared)));
  return new Map(
    rows
      .filter(({ entryId, row }) => !known.has(written(entryId, declaredEntry(row, importers.get(entryId) ?? ''))))
      .map(({ row }) => [row, [FILED_OTHERWISE]]),
  );
}

const written = (id: string, declared: DeclaredEntry): string => `${id} ${canonical(toJson(declared))}`;

const FILED_OTHERWISE: Fault = {
  pointer: '',
  code: 'bulk.filed_otherwise',
  message: 'An entry of this number was filed before, and says something else: nothing of this row is on record.',
  remedy: 'Correct the entry (PUT /v1/entries/{id}), or file this one under a number of its own.',
};
