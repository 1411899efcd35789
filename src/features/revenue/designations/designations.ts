import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { unmet } from '../../../kernel/requirement.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { readerOf } from '../../../platform/access/may-read.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { refundDesignation } from '../rules/index.js';
import type { HeldDesignation } from './designation.access.js';
import type { SetRefundDesignation } from './designation.dto.js';

const ITSELF = 'system:revenue';

interface Row extends Record<string, unknown> {
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
  readonly kind: 'named' | 'revoked' | null;
  readonly designee: string | null;
  readonly namedOn: IsoDate | null;
  readonly lastTransactionOn: IsoDate | null;
  readonly unliquidatedEntries: boolean;
}

/** $1 importer. */
export const HOLD_IMPORTER = {
  name: 'designation-hold-importer',
  text: 'select id from importer where id = $1 for update',
};

const ROW = `i.id as "importerId", i.organisation_id as "importerOrganisationId", under_grant(i.organisation_id, 'entries') as "grantId",
  d.kind, n.designee, n.named_on::text as "namedOn",
  (select max(e.filed_on)::text from entry e where e.importer_id = i.id) as "lastTransactionOn",
  exists (select from entry_liquidation l where l.importer_id = i.id and l.liquidated_on is null) as "unliquidatedEntries"
from importer i
left join lateral (select x.kind from refund_designation x where x.importer_id = i.id order by x.seq desc limit 1) d on true
left join lateral (select x.designee, x.named_on from refund_designation x where x.importer_id = i.id and x.kind = 'named'
  order by x.seq desc limit 1) n on true
where i.id = $1`;
/** For whose it is, and who acts for that one. $1 importer. */
const FIND_DESIGNATION = {
  name: 'designation-find',
  text: `select ${ROW} and ${readerOf('i.organisation_id', 'entries')}`,
};
/** $1 importer. */
const DESIGNATION_OF = { name: 'designation-of', text: `select ${ROW}` };
export const KEEP_DESIGNATION = {
  name: 'designation-keep',
  text: `insert into refund_designation (id, importer_id, importer_organisation_id, kind, designee, named_on, recorded_at, recorded_by)
select $1, i.id, i.organisation_id, $3, $4, $5, $6, $7 from importer i where i.id = $2`,
};

/** Whom importers have named to receive their refunds, on Form 4811. */
@Injectable()
export class Designations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rights: ActingRights,
  ) {}

  /** Puts on record today that an importer names somebody, or nobody any more. */
  set(actor: Actor, importerId: string, { kind, designee }: SetRefundDesignation): Promise<HeldDesignation> {
    return this.database.transaction(actor, async () => {
      const { importerOrganisationId } = await this.find(actor, importerId);
      await this.rights.assert(actor, importerOrganisationId, 'entries');
      await this.database.queryAs(ITSELF, HOLD_IMPORTER, [importerId]);
      const { standing } = await this.find(actor, importerId);
      const faults = unmet([
        [(kind === 'named') === (designee !== undefined), whom],
        [kind === 'named' || (standing !== 'none' && standing !== 'revoked'), nobodyNamed],
      ]);
      if (faults.length > 0) throw unlawful(faults);
      const now = this.clock.now();
      const values = [newId('rfn'), importerId, kind, designee ?? null, this.clock.today(), now, actor.id];
      await this.database.query(KEEP_DESIGNATION, values);
      return this.find(actor, importerId);
    });
  }

  /** How it stands today; of an importer that the actor may not know of there is none. */
  async find(actor: Actor, importerId: string): Promise<HeldDesignation> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_DESIGNATION, [importerId]);
    if (!row) throw notFound();
    return this.toView(row);
  }

  /** The same for the service itself, when a refund is paid. */
  async standingOf(importerId: string): Promise<Pick<HeldDesignation, 'standing' | 'because'>> {
    const [row] = await this.database.queryAs<Row>(ITSELF, DESIGNATION_OF, [importerId]);
    if (!row) throw notFound();
    return this.toView(row);
  }

  private toView({ kind, unliquidatedEntries, ...row }: Row): HeldDesignation {
    const { namedOn, lastTransactionOn } = row;
    const facts = { namedOn, revoked: kind === 'revoked', lastTransactionOn, unliquidatedEntries };
    return { ...row, ...ask(refundDesignation, facts, this.clock.today()).decision };
  }
}

const whom: Fault = {
  pointer: '/designee',
  code: 'refund_designation.whom',
  message: 'Somebody is named with a name and an address, and nobody with none.',
  remedy: 'Send `designee` with `named`, and leave it out of `revoked`.',
};
const nobodyNamed: Fault = {
  pointer: '/kind',
  code: 'refund_designation.nobody_named',
  message: 'Nobody is named.',
  remedy: 'Read how it stands: GET /v1/importers/{id}/refund-designation.',
};
