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
    const asked = { importerId, asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    // Whether it may be known of and how it stands are read at once; nothing is told before both are there.
    const [known, answered] = await Promise.allSettled([
      this.importers.find(actor, importerId, {}),
      this.asking.answer(coveredStatusQuestion, asked),
    ]);
    if (known.status === 'rejected') throw known.reason as Error;
    if (answered.status === 'rejected') throw answered.reason as Error;
    return answered.value;
  }
}
