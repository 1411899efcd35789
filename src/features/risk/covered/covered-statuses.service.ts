import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Asking } from '../../../platform/determinations/asking.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import { ImportersService } from '../../importers/index.js';
import { coveredStatusQuestion } from './covered-status.question.js';

/** Says whether an importer is covered, to customs and to itself. */
@Injectable()
export class CoveredStatuses {
  constructor(
    private readonly importers: ImportersService,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {}

  /** On a day, as known at an instant; an importer that the actor may not know of is not there. */
  async find(actor: Actor, importerId: string, { asOf = this.clock.today(), knownAt }: TimeQuery) {
    await this.importers.find(actor, importerId, {});
    const asked = { importerId, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    return this.asking.answer(coveredStatusQuestion, asked);
  }
}
