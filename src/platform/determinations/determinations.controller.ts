import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Public, Requires } from '../access/requires.js';
import { Reveals } from '../access/reveals.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Refuses } from '../http/refuses.js';
import { determinationAccess, recomputationAccess } from './determination.access.js';
import { Recompute, RecordDetermination } from './determination.dto.js';
import { DeterminationView, RecomputationView } from './determination.view.js';
import { Determinations } from './determinations.js';

/** Legal answers that were kept, and answers computed again. */
@ApiTags('Determinations')
@Controller('v1')
export class DeterminationsController {
  constructor(private readonly determinations: Determinations) {}

  /** Answers a question and keeps the answer as a decision. */
  @Post('determinations')
  @Idempotent()
  @Requires('determinations:record')
  @Reveals(DeterminationView, determinationAccess)
  record(@CurrentActor() actor: Actor, @Body() body: RecordDetermination): Promise<DeterminationView> {
    return this.determinations.record(actor, body) as Promise<DeterminationView>;
  }

  /** A decision as it was kept, with every step. */
  @Get('determinations/:id')
  @Requires('determinations:read')
  @Reveals(DeterminationView, determinationAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DeterminationView> {
    return this.determinations.find(actor, id) as Promise<DeterminationView>;
  }

  /** Computes an answer again, with the law and data of its own two times, and compares the digests. */
  @Post('recomputations')
  @Refuses(404, 422)
  @HttpCode(200)
  @Public('whoever holds an answer may check it')
  @Reveals(RecomputationView, recomputationAccess)
  recompute(@CurrentActor() actor: Actor, @Body() body: Recompute): Promise<RecomputationView> {
    return this.determinations.recompute(actor, body) as unknown as Promise<RecomputationView>;
  }
}
