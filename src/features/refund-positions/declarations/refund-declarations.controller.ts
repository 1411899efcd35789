import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { declarationLookedAt, refundDeclarationAccess } from './refund-declaration.access.js';
import { DeclareForRefund, ListRefundDeclarations } from './refund-declaration.dto.js';
import { RefundDeclarationView } from './refund-declaration.view.js';
import { RefundDeclarations } from './refund-declarations.service.js';

/** Declarations of entries for the refund of duties that fell. */
@ApiTags('Refunds of fallen duties')
@Controller('v1/refund-declarations')
export class RefundDeclarationsController {
  constructor(private readonly declarations: RefundDeclarations) {}

  /** Declares up to 9,999 entries of an importer for refund, by number. A file is taken whole or not at all, with its first hundred faults told at once. */
  @Post()
  @Idempotent()
  @Requires('refunds:declare')
  @Reveals(RefundDeclarationView, refundDeclarationAccess, declarationLookedAt)
  fileRefundDeclaration(@CurrentActor() actor: Actor, @Body() body: DeclareForRefund): Promise<RefundDeclarationView> {
    return this.declarations.declare(actor, body);
  }

  /** Lists declarations in the order in which they were filed: an importer's own, granted ones; all for CBP. */
  @Get()
  @Requires('refunds:read')
  @TakesPurpose()
  @RevealsPage(RefundDeclarationView, refundDeclarationAccess, declarationLookedAt)
  listRefundDeclarations(
    @CurrentActor() actor: Actor,
    @Query() query: ListRefundDeclarations,
  ): Promise<Page<RefundDeclarationView>> {
    return this.declarations.list(actor, query);
  }

  /** One declaration: what it names, by when customs has said that it pays, and of how many entries it has. */
  @Get(':id')
  @Requires('refunds:read')
  @TakesPurpose()
  @Reveals(RefundDeclarationView, refundDeclarationAccess, declarationLookedAt)
  findRefundDeclaration(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RefundDeclarationView> {
    return this.declarations.find(actor, id);
  }
}
