import type { FileKind, MediaType, StoredFile } from './stored-file.js';

/** A file as the prepared statements give it. */
export interface FileRow {
  readonly id: StoredFile['id'];
  readonly sha256: string;
  readonly media_type: MediaType;
  readonly size: number;
  readonly kind: FileKind;
  readonly redacted_from: StoredFile['id'] | null;
  readonly uploaded_by: string;
  readonly organisation_id: string | null;
  readonly uploaded_at: Date;
}

const COLUMNS = 'id, sha256, media_type, size, kind, redacted_from, uploaded_by, organisation_id, uploaded_at';

/** The new row, or the one that holds the same bytes of the same organisation as the same kind. */
export const INSERT_FILE = {
  name: 'file-insert',
  text: `
with added as (
  insert into stored_file (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict on constraint stored_file_once do nothing returning ${COLUMNS}
)
select ${COLUMNS} from added
union all
select ${COLUMNS} from stored_file
where sha256 = $2 and kind = $5 and organisation_id is not distinct from $8 and redacted_from is not distinct from $6
limit 1`,
};

export const FIND_FILES = {
  name: 'files-find',
  text: `select ${COLUMNS} from stored_file where id = any($1::text[])`,
};

export const toStoredFile = (row: FileRow): StoredFile => ({
  id: row.id,
  sha256: row.sha256,
  mediaType: row.media_type,
  size: row.size,
  kind: row.kind,
  redactedFrom: row.redacted_from,
  uploadedBy: row.uploaded_by,
  organisationId: row.organisation_id,
  uploadedAt: row.uploaded_at.toISOString(),
});
