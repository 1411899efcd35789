import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { present } from '../../kernel/present.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Statement } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { HeldDisclosure } from './disclosure.access.js';
import { toDisclosureView } from './disclosure-views.js';
import type { StoredDisclosure } from './disclosure-views.js';
import type { ListDisclosures } from './disclosure.dto.js';
import type { DisclosureSummaryView, DisclosureView } from './disclosure.view.js';
import { FIND_DISCLOSURE, LIST_DISCLOSURES, READ_DISCLOSURE } from './disclosures.sql.js';

/** Reads disclosures for their recipients and for officers; another's does not exist. */
@Injectable()
export class DisclosureReader {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /** What left, as it was stored when it left, and what stayed when the law was last asked; what a day opens waits for the clock's worker. */
  async find(actor: Actor, id: string): Promise<DisclosureView & HeldDisclosure> {
    return this.view(actor, await this.read(actor, READ_DISCLOSURE, id));
  }

  async list(
    actor: Actor,
    { late, recordationId, limit, cursor, changedSince }: ListDisclosures,
  ): Promise<Page<DisclosureSummaryView>> {
    const after = decodeCursor('disclosures', cursor, 1)?.[0] ?? null;
    const asked = LIST_DISCLOSURES.asked(actor, changedSince, [
      late === undefined ? null : late === 'true',
      recordationId ?? null,
      after,
      limit + 1,
    ]);
    const rows = await this.database.queryAs<SummaryRow>(actor, ...asked);
    const page = pageOf('disclosures', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map((row): DisclosureSummaryView => present(row)) };
  }

  /** Whose the disclosure is and of which goods, if it exists for this actor. */
  known(actor: Actor, id: string): Promise<Pick<StoredDisclosure, 'merchandiseId' | 'recipientOrganisationId'>> {
    return this.read(actor, FIND_DISCLOSURE, id);
  }

  private async read<Row extends object>(actor: Actor, statement: Statement, id: string): Promise<Row> {
    if (!isId('dsc', id)) throw notFound();
    const [row] = await this.database.queryAs(actor, statement, [id]);
    if (!row) throw notFound();
    return row as Row;
  }

  private view(actor: Actor, stored: StoredDisclosure): Promise<DisclosureView & HeldDisclosure> {
    return toDisclosureView(stored, this.clock.today(), async ({ content }, open) =>
      'fileId' in content && (open || isOfficer(actor))
        ? this.files.linkTo(actor, content.fileId, `disclosure ${stored.id}`)
        : undefined,
    );
  }
}

type SummaryRow = DisclosureSummaryView & { readonly seq: string };
