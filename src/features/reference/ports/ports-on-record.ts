import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

const PORTS_ON = {
  name: 'reference-ports-on',
  text: 'select code from port where valid @> $1::date and recorded @> $2::timestamptz',
};
// A list of some hundred codes, which is loaded a few times a year: whoever files is not to ask for it each time.
const HELD_MS = 30_000;

interface Held {
  readonly until: number;
  readonly codes: Promise<ReadonlySet<string>>;
}

/** The codes of the ports on record on a day, for whoever asks for them with each of many things; what is loaded meanwhile is seen within half a minute. */
@Injectable()
export class PortsOnRecord {
  private readonly days = new Map<IsoDate, Held>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** None where no list covers the day. */
  on(day: IsoDate): Promise<ReadonlySet<string>> {
    const held = this.days.get(day);
    if (held && held.until > performance.now()) return held.codes;
    const codes = this.read(day);
    // Of the days before no more is asked than of this one, and what failed is asked again.
    if (this.days.size >= MOST_DAYS) this.days.clear();
    this.days.set(day, { until: performance.now() + HELD_MS, codes });
    codes.catch(() => this.days.delete(day));
    return codes;
  }

  private async read(day: IsoDate): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }>(PORTS_ON, [day, this.clock.now()]);
    return new Set(rows.map(({ code }) => code));
  }
}

const MOST_DAYS = 100;
