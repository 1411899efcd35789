import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Answers } from '../../../platform/determinations/answers.js';
import { entryAcceptance } from './acceptance.question.js';
import { Acceptances } from './acceptances.service.js';

/** Why entries were taken. */
@ApiTags('Entries')
@Controller('v1/entries/:id/versions/:version/acceptance')
export class AcceptancesController {
  constructor(private readonly acceptances: Acceptances) {}

  /**
   * Why this version of an entry was taken: every rule that was asked with its law and what it came to, what is owed and which clocks run, on what
   * was on record when it was filed. Computed again with each call, so that its digest is that of the stored answer.
   */
  @Get()
  @Requires('entries:history')
  @Answers(entryAcceptance)
  findEntryAcceptance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('version') version: string,
  ): Promise<object> {
    if (!/^[1-9]\d{0,8}$/.test(version)) throw notFound();
    return this.acceptances.find(actor, id, Number(version));
  }
}
