import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { ReadAccessReport } from './access-report.dto.js';
import type { LookView } from './access-report.view.js';

// A look names its subject by organisation; which of them the reader may see is row-level security's to say.
const LIST = {
  name: 'access-report',
  text: `select l.id::text as id, l.looked_at as "lookedAt", coalesce(o.name, '') as "organisationName",
           coalesce(l.organisation_id, '') as "organisationId", l.role, l.actor_id as "clientId", l.purpose, l.purpose_text as "purposeText",
           l.resource, l.resource_id as "resourceId", l.fields, l.bases, l.access_grant_id as "accessGrantId",
           l.agreement_id as "agreementId", l.operation
         from access_look l left join organisation o on o.id = l.organisation_id
         where l.subject = $1 and ($2::bigint is null or l.id < $2) and ($3::text is null or l.purpose = $3)
           and ($4::text is null or l.resource = $4) and ($5::timestamptz is null or l.looked_at >= $5)
         order by l.id desc limit $6`,
};

/** Tells a subject who looked at what is about it, when and what for. */
@Injectable()
export class AccessReportsService {
  constructor(private readonly db: Database) {}

  /** Newest first. Another's report and one of nobody are the same: there is nothing here. */
  async read(
    actor: Actor,
    subject: string,
    { purpose, resource, since, limit, cursor }: ReadAccessReport,
  ): Promise<Page<LookView>> {
    if (actor.role !== 'auditor' && actor.organisationId !== subject) throw notFound();
    const after = decodeCursor('access-report', cursor, 1)?.[0] ?? null;
    const values = [subject, after, purpose ?? null, resource ?? null, since ?? null, limit + 1];
    const rows = await this.db.queryAs<Row>(actor, LIST, values);
    const { items, page } = pageOf('access-report', rows, limit, ({ id }) => [id]);
    return { items: items.map(toView), page };
  }
}

type Row = Omit<LookView, 'lookedAt' | 'purposeText' | 'accessGrantId' | 'agreementId'> & {
  readonly id: string;
  readonly lookedAt: Date;
  readonly purposeText: string | null;
  readonly accessGrantId: string | null;
  readonly agreementId: string | null;
  readonly [column: string]: unknown;
};

const toView = ({ id: _, lookedAt, purposeText, accessGrantId, agreementId, ...row }: Row): LookView => ({
  ...row,
  lookedAt: lookedAt.toISOString(),
  ...(purposeText === null ? {} : { purposeText }),
  ...(accessGrantId === null ? {} : { accessGrantId }),
  ...(agreementId === null ? {} : { agreementId }),
});
