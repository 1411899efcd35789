import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { webhookEndpointAccess } from './webhook-endpoint.access.js';
import { RegisterWebhookEndpoint, ReplayWebhook, RotateWebhookKey } from './webhook-endpoint.dto.js';
import { WebhookEndpointView } from './webhook-endpoint.view.js';
import { WebhookEndpoints } from './webhook-endpoints.service.js';

/** Where partner systems are told of events (Standard Webhooks). */
@ApiTags('Webhooks')
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(private readonly endpoints: WebhookEndpoints) {}

  /** Registers an address. It is told of what you may hear of in `GET /v1/events`, in the same order, signed, from now on. */
  @Post()
  @Idempotent()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  registerWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterWebhookEndpoint,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.registerEndpoint(actor, body);
  }

  /** Lists the endpoints of your organisation, in the order of their registration. */
  @Get()
  @Requires('webhooks:read')
  @RevealsPage(WebhookEndpointView, webhookEndpointAccess)
  listWebhookEndpoints(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<WebhookEndpointView>> {
    return this.endpoints.listEndpoints(actor, query);
  }

  /** One endpoint, and how it stands. */
  @Get(':id')
  @Requires('webhooks:read')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  findWebhookEndpoint(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WebhookEndpointView> {
    return this.endpoints.findEndpoint(actor, id);
  }

  /** Ends it: it is told of nothing any more. */
  @Delete(':id')
  @ChangesVersion()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  endWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.setStatus(actor, id, version, 'ended');
  }

  /** Pauses it: what happens meanwhile is told when it goes on. */
  @Post(':id/pause')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  pauseWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.setStatus(actor, id, version, 'paused');
  }

  /** Lets it go on, and tries at once what failed. */
  @Post(':id/resumption')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  resumeWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.setStatus(actor, id, version, 'active');
  }

  /** Signs with another key too; the one before stays good for a day. */
  @Post(':id/keys')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  rotateWebhookKey(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { secret }: RotateWebhookKey,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.rotateKey(actor, id, version, secret);
  }

  /** Tells again, in order, from an event on that it was told of or could not be told of. */
  @Post(':id/replays')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('webhooks:write')
  @Reveals(WebhookEndpointView, webhookEndpointAccess)
  replayWebhook(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { fromEventId }: ReplayWebhook,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.replayFrom(actor, id, version, fromEventId);
  }
}
