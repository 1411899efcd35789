import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ImporterStandings } from '../../importers/index.js';
import { measureEnded } from '../requirement.events.js';
import { END_WHERE_CURED } from './legal-measures.sql.js';

const CURED = 'The bond that they stood on is sufficient, or its notice was withdrawn: they last until that is cured.';
const ITSELF = 'system:requirements';

/** Ends the measures that stand on an insufficient bond once nothing of it is left: 19 CFR 113.13(c) lets them last until it is cured. */
@Injectable()
export class MeasuresOfNotice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standings: ImporterStandings,
    private readonly outbox: Outbox,
  ) {}

  /** In the running transaction; nothing while another notice to the importer is not cured. */
  async endWhereCured(importerId: string): Promise<void> {
    const today = this.clock.today();
    const ended = await this.database.query<{ id: string }>(END_WHERE_CURED, [importerId, today, CURED, ITSELF]);
    for (const { id } of ended) {
      await this.standings.end({ type: 'legal_measure', id }, today);
      await this.outbox.add(measureEnded({ measureId: id, importerId }));
    }
  }
}
