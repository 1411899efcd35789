import { ALL_SIGNED_IN } from '../../kernel/actor.js';
import { WEBHOOKS_CODES } from './webhooks.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { WebhooksModule } from './webhooks.module.js';

const scopes = { 'webhooks:read': ALL_SIGNED_IN, 'webhooks:write': ALL_SIGNED_IN } as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({
  name: 'webhooks',
  module: () => WebhooksModule,
  scopes,
  tags: { Webhooks: 'Where partner systems are told of events.' },
  codes: WEBHOOKS_CODES,
});
