import { eventType } from '../../../platform/outbox/event-types.js';
import type { EventMaker } from '../../../platform/outbox/event-types.js';
import { protestSeen } from './protest.sql.js';

const ABOUT = ['protestId', 'entryId'] as const;
const told = (type: `protest.${string}`, summary: string): EventMaker<(typeof ABOUT)[number]> =>
  eventType(type, summary, ABOUT, {
    to: ['importer', 'broker', 'counsel', 'surety'],
    of: { key: 'protestId', rows: 'protest t', seen: protestSeen('t'), path: '/v1/protests' },
  });

export const protestFiled = told('protest.filed', 'A protest was filed.');
export const protestReopened = told('protest.reopened', 'The denial of a protest became void: it is open again.');
export const protestDecided = told('protest.decided', 'A protest was decided, or denied by time.');
