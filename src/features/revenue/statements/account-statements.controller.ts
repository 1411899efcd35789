import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import {
  accountStatementAccess,
  accountTransferAccess,
  statementLookedAt,
  transferLookedAt,
} from './account-statement.access.js';
import { AskStatement, ListTransfers } from './account-statement.dto.js';
import { AccountStatementView, AccountTransferView } from './account-statement.view.js';
import { AccountStatements } from './account-statements.js';

/** What is owed on the account of an importer, period by period. */
@ApiTags('Revenue')
@Controller('v1/importers/:id/account-statement')
export class AccountStatementsController {
  constructor(private readonly statements: AccountStatements) {}

  /** The account of an importer in a period: what stood on it before, what came on and off, and what stood on it after. A surety reads what its bonds secure. */
  @Get()
  @Requires('bills:read')
  @TakesPurpose()
  @Reveals(AccountStatementView, accountStatementAccess, statementLookedAt)
  findAccountStatement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AskStatement,
  ): Promise<AccountStatementView> {
    return this.statements.find(actor, id, query);
  }

  /** Lists what came on and off the account of an importer in a period, by the day it counts from, with what was owed after each. */
  @Get('transfers')
  @Requires('bills:read')
  @TakesPurpose()
  @RevealsPage(AccountTransferView, accountTransferAccess, transferLookedAt)
  listAccountTransfers(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListTransfers,
  ): Promise<Page<AccountTransferView>> {
    return this.statements.list(actor, id, query);
  }
}
