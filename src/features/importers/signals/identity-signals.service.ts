import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { Affiliations } from '../relations/affiliations.js';
import type { ImporterAffiliationView } from '../relations/affiliation.view.js';
import type { IdentitySignalView } from './signal.view.js';

const SHARED = {
  name: 'importer-identity-signals',
  text: `select kind, other as "otherImporterId", likeness, own, theirs as other
from importers_sharing($1, $2, $3) order by kind, "otherImporterId"`,
};

/** Lays records of importers side by side. Nothing follows from it by itself. */
@Injectable()
export class IdentitySignals {
  constructor(
    private readonly database: Database,
    private readonly affiliations: Affiliations,
    private readonly clock: Clock,
  ) {}

  /** What others have in common with an importer in anything on record by a day, as known at an instant. */
  async list(actor: Actor, id: string, query: DatedPageQuery): Promise<Page<IdentitySignalView>> {
    const { limit, cursor, asOf = this.clock.today() } = query;
    // It goes on in the record as it was when it began: by how many were shown.
    const [knownAt = query.knownAt ?? this.clock.now(), shown = '0'] =
      decodeCursor('identity-signals', cursor, 2) ?? [];
    const { items: links } = await this.affiliations.list(actor, id, { asOf, knownAt, limit: 500 });
    const shared = await this.database.queryAs<Row>(actor, SHARED, [id, asOf, knownAt]);
    const all = [...links.map(linkSignal), ...shared].map((signal, index) => ({ ...signal, index }));
    const rest = all.slice(Number(shown), Number(shown) + limit + 1);
    return { ...pageOf('identity-signals', rest, limit, ({ index }) => [knownAt, String(index + 1)]), asOf, knownAt };
  }
}

type Row = IdentitySignalView & Record<string, unknown>;

const linkSignal = (link: ImporterAffiliationView): IdentitySignalView => {
  const { otherImporterId, kind, confidence, evidence, from, through } = link;
  const value = { kind, confidence, evidence };
  const until = through === undefined ? {} : { through };
  return {
    kind: 'link',
    otherImporterId,
    likeness: null,
    own: null,
    other: { record: 'affiliation', value, from, ...until },
  };
};
