import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { WebhookEndpoints } from '../endpoints/webhook-endpoints.service.js';
import { LIST_ATTEMPTS } from './deliveries.sql.js';
import { webhookAttemptAccess } from './webhook-attempt.access.js';
import { ListWebhookAttempts } from './webhook-attempt.dto.js';
import { WebhookAttemptView } from './webhook-attempt.view.js';

type Row = Omit<WebhookAttemptView, 'number' | 'triedAt' | 'httpStatus' | 'fault'> & {
  readonly seq: string;
  readonly number: string;
  readonly triedAt: Date;
  readonly httpStatus: number | null;
  readonly fault: string | null;
};

/** What an endpoint was told, attempt by attempt. */
@ApiTags('Webhooks')
@Controller('v1/webhook-endpoints')
export class WebhookAttemptsController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly database: Database,
  ) {}

  /** Lists attempts to tell an endpoint of events, newest first. */
  @Get(':id/attempts')
  @Requires('webhooks:read')
  @RevealsPage(WebhookAttemptView, webhookAttemptAccess)
  async listWebhookAttempts(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { limit, cursor, outcome }: ListWebhookAttempts,
  ): Promise<Page<WebhookAttemptView>> {
    await this.endpoints.findEndpoint(actor, id);
    const before = decodeCursor('webhook-attempts', cursor, 1)?.[0] ?? null;
    const values = [id, before, outcome ?? null, limit + 1];
    const rows = await this.database.queryAs<Row>(actor, LIST_ATTEMPTS, values);
    const page = pageOf('webhook-attempts', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(viewOf) };
  }
}

function viewOf({ seq: _seq, number, triedAt, httpStatus, fault, ...row }: Row): WebhookAttemptView {
  return {
    ...row,
    number: Number(number),
    triedAt: triedAt.toISOString(),
    ...(httpStatus === null ? {} : { httpStatus }),
    ...(fault === null ? {} : { fault }),
  };
}
