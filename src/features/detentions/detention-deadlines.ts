import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Due } from '../../platform/manifest/manifest.js';
import { DetentionCases } from './detention-cases.service.js';
import { CLOCKS_RUN_OUT } from './detentions.sql.js';

const MOST = 500;
const ITSELF: Actor = { id: 'system:detention-deadlines', role: 'system', organisationId: null, scopes: [] };

/** Writes what the clocks did: silence that detained or excluded, days that went by. Reads do not wait for it. */
@Injectable()
export class DetentionDeadlines implements Due {
  private readonly logger = new Logger('detention-deadlines');

  constructor(
    private readonly database: Database,
    private readonly cases: DetentionCases,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(CLOCKS_RUN_OUT, [this.clock.today(), MOST]);
    let done = 0;
    for (const { id } of due) {
      try {
        // A savepoint each: one case that cannot be written does not hold up the others.
        await this.database.savepoint(() => this.cases.markMissed(ITSELF, id));
        done++;
      } catch (error) {
        this.logger.warn({ detentionId: id, error: String(error) });
      }
    }
    return done;
  }
}
