import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import { Affiliations } from '../relations/affiliations.js';
import type { ImporterAffiliationView } from '../relations/affiliation.view.js';
import type { IdentitySignalView } from './signal.view.js';

const SHARED = {
  name: 'importer-identity-signals',
  text: `select kind, other as "otherImporterId", likeness, own, theirs as other
from importers_sharing($1, $2, $3) order by kind, "otherImporterId"`,
};
const LIMIT = 500;

/** Lays records of importers side by side. Nothing follows from it by itself. */
@Injectable()
export class IdentitySignals {
  constructor(
    private readonly database: Database,
    private readonly affiliations: Affiliations,
    private readonly clock: Clock,
  ) {}

  /** What others have in common with an importer in anything on record by a day, as known at an instant. */
  async list(actor: Actor, id: string, time: TimeQuery): Promise<Page<IdentitySignalView>> {
    const { asOf = this.clock.today(), knownAt = this.clock.now() } = time;
    const { items: links } = await this.affiliations.list(actor, id, { asOf, knownAt });
    const shared = await this.database.queryAs<Row>(actor, SHARED, [id, asOf, knownAt]);
    return { items: [...links.map(linkSignal), ...shared].slice(0, LIMIT), page: { limit: LIMIT }, asOf, knownAt };
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
