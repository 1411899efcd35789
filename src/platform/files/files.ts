import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { BlobStore } from './blob-store.js';
import { FileDesk } from './desk/file-desk.js';
import { FileLinks } from './file-links.js';
import type { FileLink } from './file-links.js';
import { FIND_FILES, INSERT_FILE, toStoredFile } from './files.sql.js';
import type { FileRow } from './files.sql.js';
import { sha256Of } from './sha256.js';
import type { CoveredArea, FileKind, MediaType, StoredFile } from './stored-file.js';

/** Files as every feature keeps and gives them: checked on the way in, by link on the way out. Who may see what is the feature's. */
@Injectable()
export class Files {
  constructor(
    private readonly blobs: BlobStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: FileLinks,
    private readonly desk: FileDesk,
  ) {}

  /** Reads, checks and keeps the bytes. The same bytes of one organisation, sent again as the same kind, are the same file. */
  async store(
    actor: Actor,
    { kind, read }: { readonly kind: FileKind; readonly read: () => Promise<Buffer> },
  ): Promise<StoredFile> {
    const kept = await this.desk.admit(actor, async () => {
      const bytes = await read();
      const mediaType = await this.desk.check(bytes, kind);
      // A redacted image is drawn anew, so that what its sender forgot to remove does not come along.
      return kind === 'redacted_image' ? this.desk.redact(bytes, []) : { bytes, mediaType };
    });
    return this.keep(actor, kept, kind, null);
  }

  /** A new file drawn from an image, with areas covered and nothing carried over but pixels. */
  async redactedCopyOf(actor: Actor, id: string, areas: readonly CoveredArea[]): Promise<StoredFile> {
    const original = await this.findOne(id);
    if (original.kind !== 'image') throw notFound();
    const drawn = await this.desk.admit(actor, async () =>
      this.desk.redact(await this.blobs.get(original.sha256), areas),
    );
    return this.keep(actor, drawn, 'redacted_image', original.id);
  }

  /** What is on record of some files; those that do not exist are absent. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> {
    const rows = await this.database.queryAs<FileRow>('system:files', FIND_FILES, [
      ids.filter((id) => isId('fil', id)),
    ]);
    return new Map(rows.map((row) => [row.id, toStoredFile(row)]));
  }

  /** Of these files, those the actor's own organisation has uploaded: what it may attach to something. */
  async ownOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> {
    const found = [...(await this.find(ids))];
    return new Map(found.filter(([, file]) => file.organisationId === actor.organisationId));
  }

  async read(id: string): Promise<Buffer> {
    return this.blobs.get((await this.findOne(id)).sha256);
  }

  /** A link with which the actor's organisation can fetch the file for a few minutes. The caller has decided that it may. */
  linkTo(actor: Actor, id: string, purpose: string): Promise<FileLink> {
    return this.links.linkTo(actor, id, purpose);
  }

  /** The bytes behind a link. */
  async open(actor: Actor, id: string, link: string): Promise<{ readonly file: StoredFile; readonly bytes: Buffer }> {
    await this.links.open(actor, id, link);
    const file = await this.findOne(id);
    return { file, bytes: await this.blobs.get(file.sha256) };
  }

  private async findOne(id: string): Promise<StoredFile> {
    const file = (await this.find([id])).get(id);
    if (!file) throw notFound();
    return file;
  }

  private async keep(
    actor: Actor,
    { bytes, mediaType }: { readonly bytes: Buffer; readonly mediaType: MediaType },
    kind: FileKind,
    redactedFrom: StoredFile['id'] | null,
  ): Promise<StoredFile> {
    const sha256 = sha256Of(bytes);
    // Bytes first: a row without bytes would be a promise not kept, bytes without a row harm no one.
    await this.blobs.put(sha256, bytes);
    return this.database.transaction(actor, async () => {
      const { id: by, organisationId } = actor;
      const row = [
        newId('fil'),
        sha256,
        mediaType,
        bytes.length,
        kind,
        redactedFrom,
        by,
        organisationId,
        this.clock.now(),
      ];
      // Where another request stores the same file at this moment, the second statement sees what the first could not.
      const insert = () => this.database.query<FileRow>(INSERT_FILE, row);
      const stored = (await insert())[0] ?? (await insert())[0];
      if (!stored) throw new Error('the file was not stored');
      return toStoredFile(stored);
    });
  }
}
