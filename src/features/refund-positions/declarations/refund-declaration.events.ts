import { eventType } from '../../../platform/outbox/event-types.js';
import { declarationSeen } from './refund-declaration.sql.js';

export const refundDeclared = eventType(
  'refund_declaration.filed',
  'Entries were declared for the refund of duties that fell.',
  ['refundDeclarationId', 'importerId'],
  {
    to: ['importer', 'broker', 'counsel'],
    of: {
      key: 'refundDeclarationId',
      rows: 'refund_declaration t',
      seen: declarationSeen('t'),
      path: '/v1/refund-declarations',
    },
  },
);
