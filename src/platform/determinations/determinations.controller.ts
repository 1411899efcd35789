import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Refuses } from '../http/refuses.js';
import type { Answer } from './answer.js';
import { DeterminationAnswer } from './answer.view.js';
import { DeterminationSummaryView } from './determination-summary.view.js';
import { ListDeterminations, Recompute, RecordDetermination } from './determination.dto.js';
import { KeptDeterminations } from './kept-determinations.js';
import { determinationSummaryAccess } from './questions.access.js';
import { Determinations } from './determinations.js';
import { determinationAnswerAccess, recomputationAccess } from './recomputation.access.js';
import { RecomputationView } from './recomputation.view.js';

/** Legal answers that were kept, and answers computed again. */
@ApiTags('Determinations')
@Controller('v1')
export class DeterminationsController {
  constructor(
    private readonly determinations: Determinations,
    private readonly kept: KeptDeterminations,
  ) {}

  /** Answers a question and keeps the answer as a decision. */
  @Post('determinations')
  @Idempotent()
  @Requires('determinations:record')
  @Reveals(DeterminationAnswer, determinationAnswerAccess)
  record(@CurrentActor() actor: Actor, @Body() body: RecordDetermination): Promise<Answer> {
    return this.determinations.record(actor, body);
  }

  /** Decisions that were kept, the latest first. */
  @Get('determinations')
  @Requires('determinations:read')
  @RevealsPage(DeterminationSummaryView, determinationSummaryAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListDeterminations): Promise<Page<DeterminationSummaryView>> {
    return this.kept.list(actor, query);
  }

  /** A decision as it was kept, with every step. */
  @Get('determinations/:id')
  @Requires('determinations:read')
  @Reveals(DeterminationAnswer, determinationAnswerAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return this.determinations.find(actor, id);
  }

  /** Computes an answer again, with the law and data of its own two times, and compares the digests. */
  @Post('recomputations')
  @Refuses(404, 422)
  @HttpCode(200)
  @Public('whoever holds an answer may check it')
  @Reveals(RecomputationView, recomputationAccess)
  recomputeDetermination(
    @CurrentActor() actor: Actor,
    @Body() body: Recompute,
  ): ReturnType<Determinations['recompute']> {
    return this.determinations.recompute(actor, body);
  }
}
