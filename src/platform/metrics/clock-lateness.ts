import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { Statement } from '../database/database.js';
import { manifests } from '../manifest/manifest.js';

/** Seconds since the time was over of the earliest of what is left; 0 where nothing is late. $1 now. */
const lateBy = (name: string, untold: string): Statement => ({
  name: `clock-lateness-of-${name}`,
  text: `
select greatest(coalesce(extract(epoch from $1::timestamptz - u.over_at), 0), 0)::float8 as late from (${untold}) u`,
});

/** How late each clock is in telling of days and times that went by, by the service's clock. */
@Injectable()
export class ClockLateness {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Seconds by the name of the clock, of the clocks that can say what they have left. */
  async find(): Promise<ReadonlyMap<string, number>> {
    const late = new Map<string, number>();
    for (const { name, untold } of manifests().flatMap(({ clocks = [] }) => clocks)) {
      if (untold === undefined) continue;
      const values = [this.clock.now()];
      const [row] = await this.database.queryAs<{ late: number }>('system:metrics', lateBy(name, untold), values);
      late.set(name, row?.late ?? 0);
    }
    return late;
  }
}
