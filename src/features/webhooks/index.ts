export { WebhookDeliverer } from './deliveries/deliverer.js';
export { WebhooksModule } from './webhooks.module.js';
