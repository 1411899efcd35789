import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { IsfHappenings } from './isf-happenings.js';
import { GONE_BY } from './isf.sql.js';

const MOST = 500;

interface GoneBy extends Record<string, unknown> {
  readonly id: string;
  readonly entryId: string | null;
  readonly dueAt: Date;
}

/** Tells, once each, of security filings whose time for stuffing location and consolidator went by without them. */
@Injectable()
export class IsfDeadlines implements Due {
  constructor(
    private readonly database: Database,
    private readonly happenings: IsfHappenings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const gone = await this.database.query<GoneBy>(GONE_BY, [this.clock.now(), MOST]);
    for (const { id: filingId, entryId, dueAt } of gone)
      await this.happenings.missed(
        { id: 'system:isf-deadlines' },
        { filingId, entryId, clock: 'stuffing', dueAt: dueAt.toISOString() },
      );
    return gone.length;
  }
}
