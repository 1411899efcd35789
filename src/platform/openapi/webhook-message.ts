import type { Contract } from './contract.js';
import { refTo } from './schema.js';

const header = (name: string, description: string, example: string, pattern: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string', maxLength: 1000, pattern },
  example,
});

/** The message that a registered endpoint gets (Standard Webhooks 1.0): the one thing that the service calls by itself. */
export function describeWebhookMessage(contract: Contract): void {
  contract.components.schemas['WebhookMessage'] = {
    type: 'object',
    description: 'Something that has happened. It holds no more than ids to ask by.',
    required: ['type', 'timestamp', 'data'],
    properties: {
      type: {
        type: 'string',
        maxLength: 81,
        description: 'What happened, as in `GET /v1/events`.',
        example: 'bill.issued',
      },
      timestamp: { type: 'string', format: 'date-time', maxLength: 40, description: 'When it happened.' },
      data: {
        type: 'object',
        description: 'The event, and what it is about.',
        required: ['id', 'subject'],
        properties: {
          id: {
            type: 'string',
            maxLength: 60,
            description: 'The same in every attempt, as in `webhook-id`.',
            example: 'evt_01jd3z3m8tf0qr6f2x8mz0c2yv',
          },
          subject: refTo('EventSubjectView'),
        },
      },
    },
  };
  contract.webhooks = {
    event: {
      post: {
        operationId: 'tellOfEvent',
        summary: 'Tells a registered endpoint of an event.',
        description:
          'Sent in order and at least once; an answer of 2xx within 15 seconds takes it. Anything else is tried again, eight times over more than a day. Check the signature before you read the body.',
        tags: ['Webhooks'],
        security: [],
        parameters: [
          header('webhook-id', 'The id of the event.', 'evt_01jd3z3m8tf0qr6f2x8mz0c2yv', '^evt_[0-9a-z]{26}$'),
          header('webhook-timestamp', 'When it was sent, in seconds since 1970.', '1772460000', String.raw`^\d{10}$`),
          header(
            'webhook-signature',
            'One signature for each key that is good, with spaces between them.',
            'v1,wKEE3kRk',
            '^v1a?,[A-Za-z0-9+/=]+(?: v1a?,[A-Za-z0-9+/=]+)*$',
          ),
        ],
        requestBody: { required: true, content: { 'application/json': { schema: refTo('WebhookMessage') } } },
        responses: {
          '204': { description: 'It was taken.' },
          '410': { description: 'The address is gone: the endpoint ends.' },
        },
      },
    },
  };
}
