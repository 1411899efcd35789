import { Injectable } from '@nestjs/common';
import type { Citation } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

/** What counts in place of a policy, or of one member of its value. */
export interface Overlay {
  readonly key: string;
  readonly member: string | null;
  readonly value: unknown;
}

/** What it comes from, and for how long. */
export interface OverlaySource {
  readonly source: string;
  readonly from: IsoDate;
  /** The first day on which it counts no more. */
  readonly until: IsoDate;
  readonly citations: readonly Citation[];
  readonly reviewedOn: IsoDate;
}

// As with changes of policies: known a moment after it is signed, so that what is answered meanwhile stays true.
const KNOWN_AFTER_MS = 5_000;

const BEGIN = {
  name: 'policy-overlay-begin',
  text: `
insert into policy_overlay (key, member, value, valid, recorded, citations, reviewed_on, source)
select r.key, r.member, r.value, daterange($3::date, $4::date), tstzrange(greatest($2::timestamptz,
  (select max(upper(o.recorded)) from policy_overlay o where o.key = r.key and not upper_inf(o.recorded))), null), $5::jsonb, $6::date, $7
from jsonb_to_recordset($1::jsonb) as r(key text, member text, value jsonb)`,
};

/** It is known no longer. $1 source, $2 from this instant. */
const CLOSE = {
  name: 'policy-overlay-close',
  text: `
update policy_overlay set recorded = tstzrange(lower(recorded), greatest($2::timestamptz, lower(recorded) + interval '1 microsecond'))
where source = $1 and upper_inf(recorded) returning id::text as id`,
};
/** It goes on until another day, where it held before that. $1 what was closed, $2 the day, $3 whether that may be later than was said. */
const KEEP = {
  name: 'policy-overlay-keep',
  text: `
insert into policy_overlay (key, member, value, valid, recorded, citations, reviewed_on, source)
select key, member, value, daterange(lower(valid), case when $3 then $2::date else least($2::date, upper(valid)) end), tstzrange(upper(recorded), null),
  citations, reviewed_on, source
from policy_overlay where id = any ($1::bigint[]) and lower(valid) < $2::date`,
};

/** Lays over policies what features publish, in the running transaction; each on both axes of time. */
@Injectable()
export class PolicyOverlays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async begin(overlays: readonly Overlay[], { source, from, until, ...of }: OverlaySource): Promise<void> {
    const cites = JSON.stringify(of.citations);
    await this.database.query(BEGIN, [
      ...[JSON.stringify(overlays), this.known, from, until],
      ...[cites, of.reviewedOn, source],
    ]);
  }

  /** It counts until another day than was said. */
  renew(source: string, until: IsoDate): Promise<void> {
    return this.holdUntil(source, until, true);
  }

  /** It counts no more from a day on. */
  end(source: string, on: IsoDate): Promise<void> {
    return this.holdUntil(source, on, false);
  }

  private async holdUntil(source: string, until: IsoDate, mayBeLater: boolean): Promise<void> {
    const closed = await this.database.query<{ id: string }>(CLOSE, [source, this.known]);
    if (closed.length > 0) await this.database.query(KEEP, [closed.map(({ id }) => id), until, mayBeLater]);
  }

  private get known(): string {
    return new Date(Date.parse(this.clock.now()) + KNOWN_AFTER_MS).toISOString();
  }
}
