import { Module } from '@nestjs/common';
import { WebhookDeliverer } from './deliveries/deliverer.js';
import { WebhookSender } from './deliveries/sender.js';
import { WebhookAttemptsController } from './deliveries/webhook-attempts.controller.js';
import { WebhookEndpointsController } from './endpoints/webhook-endpoints.controller.js';
import { WebhookEndpoints } from './endpoints/webhook-endpoints.service.js';

/** Tells partner systems of events at addresses of theirs. */
@Module({
  controllers: [WebhookEndpointsController, WebhookAttemptsController],
  providers: [WebhookEndpoints, WebhookDeliverer, WebhookSender],
})
export class WebhooksModule {}
