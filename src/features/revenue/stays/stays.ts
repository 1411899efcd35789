import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { SetStay } from './stay.dto.js';
import type { StayView } from './stay.view.js';

/** $1 importer. */
const HOLD_IMPORTER = { name: 'stay-hold-importer', text: 'select id from importer where id = $1 for update' };
const FIND_STAY = {
  name: 'stay-find',
  text: `
select i.id as "importerId", collection_stayed(i.id, actor_today()) as stayed,
  coalesce((select json_agg(json_build_object('kind', s.kind, 'on', s.effective_on, 'docket', s.docket) order by s.seq)
    from collection_stay s where s.importer_id = i.id), '[]') as changes
from importer i where i.id = $1`,
};
export const KEEP_STAY = {
  name: 'stay-keep',
  text: `insert into collection_stay (id, importer_id, importer_organisation_id, kind, effective_on, docket, recorded_at, recorded_by)
select $1, i.id, i.organisation_id, $3, $4, $5, $6, $7 from importer i where i.id = $2`,
};

/** Stays of bankruptcy courts: while one lasts nothing is set off against its debtor's refunds, and nobody is sent after its bills. */
@Injectable()
export class Stays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts on record that a stay began or ended. */
  set(actor: Actor, importerId: string, { kind, on, docket }: SetStay): Promise<StayView> {
    return this.database.transaction(actor, async () => {
      await this.database.query(HOLD_IMPORTER, [importerId]);
      const { changes } = await this.find(actor, importerId);
      const last = changes.at(-1);
      const faults = unmet([
        [on <= this.clock.today(), inFuture],
        [(last?.kind ?? 'ended') !== kind, asItStands],
        [last === undefined || on >= last.on, reversed],
      ]);
      if (faults.length > 0) throw unlawful(faults);
      await this.database.query(KEEP_STAY, [newId('sty'), importerId, kind, on, docket, this.clock.now(), actor.id]);
      return this.find(actor, importerId);
    });
  }

  /** Whether creditors of an importer are stayed today, and since when. */
  async find(actor: Actor, importerId: string): Promise<StayView> {
    const [found] = await this.database.queryAs<StayView & Record<string, unknown>>(actor, FIND_STAY, [importerId]);
    if (!found) throw notFound();
    return found;
  }
}

const inFuture: Fault = {
  pointer: '/on',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
};
const asItStands: Fault = {
  pointer: '/kind',
  code: 'stay.as_it_stands',
  message: 'That is how it stands already.',
  remedy: 'Read it: GET /v1/importers/{id}/collection-stay.',
};
const reversed: Fault = {
  pointer: '/on',
  code: 'stay.days_reversed',
  message: 'It lies before what is on record.',
  remedy: 'Correct the day.',
};
