import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import type { Purpose } from '../../kernel/purpose.js';
import type { Resource } from '../../kernel/resources.js';
import { AgreementsInForce } from '../access/agreements-in-force.js';
import { purposeNotAgreed } from '../access/purpose.js';
import { advisoryLock } from '../database/advisory-lock.js';
import { Database } from '../database/database.js';
import { BlobStore } from '../files/blob-store.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import type { PageQuery } from '../http/page.dto.js';
import { Jobs } from '../jobs/jobs.js';
import type { ByteRange } from './byte-range.js';
import { EXPORT } from './export-jobs.js';
import type { ExportPart } from './export-jobs.js';
import type { ExportParams } from './export-terms.js';
import type { ExportFailureView, ExportView } from './export.view.js';
import { ExportedLists } from './exported-lists.js';
import type { MakeExport } from './exports.dto.js';
import { baseUnknown, dataSetNotAgreed, notListed, notMade } from './exports.errors.js';
import { BASE, FIND_EXPORT, LIST_EXPORTS, PARTS, SAME_EXPORT } from './exports.sql.js';

const LIST = 'exports';
// Of two who ask for the same at once the second gets the first one's.
const ASKED = advisoryLock('export-asked');

/** Data sets as files, for a partner agency, as far as its agreement goes. */
@Injectable()
export class Exports {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly lists: ExportedLists,
    private readonly agreements: AgreementsInForce,
    private readonly blobs: BlobStore,
  ) {}

  /** Puts it on record to be made; the same that waits to be made already is that one. */
  async make(actor: Actor, { dataSet, ...asked }: MakeExport, stated?: Purpose): Promise<ExportView> {
    const sinceExportId = asked.sinceExportId ?? null;
    const agreement = await this.agreements.find(actor.organisationId ?? '', dataSet as Resource);
    if (!agreement) throw dataSetNotAgreed();
    if (!this.lists.find(dataSet)) throw notListed();
    const purpose = stated ?? { code: agreement.purposes[0], text: null };
    if (!agreement.purposes.some((agreed) => agreed === purpose.code)) throw purposeNotAgreed(purpose.code);
    const [id, fields] = [agreement.id, [...agreement.fields]];
    const params: ExportParams = { dataSet: dataSet as Resource, sinceExportId, agreementId: id, fields, purpose };
    return this.database.transaction(actor, async () => {
      const whose = [actor.organisationId, dataSet];
      await this.database.hold(ASKED, [whose.join(' ')]);
      if (sinceExportId !== null && (await this.database.query(BASE, [sinceExportId, ...whose])).length === 0)
        throw baseUnknown();
      const [same] = await this.database.query<{ id: string }>(SAME_EXPORT, [...whose, sinceExportId]);
      return this.find(actor, same?.id ?? (await this.jobs.submit(actor, EXPORT, params)));
    });
  }

  async find(actor: Actor, id: string): Promise<ExportView> {
    return toView(await this.row(actor, id));
  }

  /** Newest first. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<ExportView>> {
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<ExportRow>(actor, LIST_EXPORTS, [after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(toView) };
  }

  /** The file, or a range of it, read as it is sent; only while the agreement still shows all that is in it. */
  async open(actor: Actor, id: string): Promise<ExportFile> {
    const { params, bytes, digest } = await this.row(actor, id);
    const agreement = await this.agreements.find(actor.organisationId ?? '', params.dataSet);
    if (!agreement || !params.fields.every((field) => agreement.fields.has(field))) throw dataSetNotAgreed();
    if (bytes === null || digest === null) throw notMade();
    const parts = await this.database.queryAs<ExportPart>(actor, PARTS, [id]);
    return { bytes, digest, read: (range) => this.bytesOf(parts, range) };
  }

  private async *bytesOf(parts: readonly ExportPart[], { from, through }: ByteRange): AsyncGenerator<Buffer> {
    let at = 0;
    for (const { blob, bytes } of parts) {
      const [first, last] = [Math.max(from - at, 0), Math.min(through - at, bytes - 1)];
      if (first <= last) yield (await this.blobs.get(blob)).subarray(first, last + 1);
      at += bytes;
    }
  }

  private async row(actor: Actor, id: string): Promise<ExportRow> {
    const [row] = await this.database.queryAs<ExportRow>(actor, FIND_EXPORT, [id]);
    if (!row) throw notFound();
    return row;
  }
}

/** A whole file, read part by part. */
export interface ExportFile {
  readonly bytes: number;
  readonly digest: string;
  readonly read: (range: ByteRange) => AsyncIterable<Buffer>;
}

interface ExportRow extends Record<string, unknown> {
  readonly id: string;
  readonly seq: string;
  readonly state: ExportView['state'];
  readonly params: ExportParams;
  readonly rows: number;
  readonly gone: number;
  readonly bytes: number | null;
  readonly digest: string | null;
  readonly failure: ExportFailureView | null;
  readonly submittedAt: Date;
  readonly endedAt: Date | null;
}

const toView = ({ params, bytes, digest, failure, endedAt, ...row }: ExportRow): ExportView => ({
  id: row.id,
  dataSet: params.dataSet,
  ...(params.sinceExportId === null ? {} : { sinceExportId: params.sinceExportId }),
  agreementId: params.agreementId,
  state: row.state,
  rows: row.rows,
  gone: row.gone,
  ...(bytes === null || digest === null ? {} : { bytes, digest, content: `/v1/exports/${row.id}/content` }),
  ...(failure === null ? {} : { failure }),
  submittedAt: row.submittedAt.toISOString(),
  ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
});
