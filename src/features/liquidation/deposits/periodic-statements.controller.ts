import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { periodicStatementAccess, periodicStatementLookedAt } from './periodic-statement.access.js';
import { PeriodicStatementView } from './periodic-statement.view.js';
import { PeriodicStatements } from './periodic-statements.js';

/** Periodic monthly statements of importers. */
@ApiTags('Liquidation')
@Controller('v1/importers/:id/periodic-statements')
export class PeriodicStatementsController {
  constructor(private readonly statements: PeriodicStatements) {}

  /** What an importer deposits together for the entries of a month, and by when: the statement as its entries stand today. */
  @Get(':month')
  @ApiParam({ name: 'month', description: 'The month of entry.', example: '2026-03' })
  @Requires('periodic-statements:read')
  @TakesPurpose()
  @Reveals(PeriodicStatementView, periodicStatementAccess, periodicStatementLookedAt)
  findPeriodicStatement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('month') month: string,
  ): Promise<PeriodicStatementView> {
    return this.statements.find(actor, id, month);
  }
}
