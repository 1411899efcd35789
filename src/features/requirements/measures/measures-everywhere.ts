import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { measureExtended } from '../requirement.events.js';
import { COME_EVERYWHERE } from './legal-measures.sql.js';

const ITSELF: Actor = { id: 'system:requirements', role: 'system', organisationId: null, scopes: [] };
const AT_ONCE = 200;

/** Tells when a measure on delinquency has come from its port to every port; it counts there without being told. */
@Injectable()
export class MeasuresEverywhere implements Due {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(): Promise<number> {
    return this.database.actAs(ITSELF, async () => {
      const values = [this.clock.today(), AT_ONCE];
      const extended = await this.database.query<{ measureId: string; importerId: string }>(COME_EVERYWHERE, values);
      for (const measure of extended) await this.outbox.add(measureExtended(measure));
      return extended.length;
    });
  }
}
