import { eventType } from '../../platform/outbox/event-types.js';

export const bondFiled = eventType('bond.filed', 'A bond was put on record.', ['bondId']);
export const bondChanged = eventType('bond.changed', 'A rider to a bond was put on record.', ['bondId']);
export const bondTerminated = eventType('bond.terminated', 'The last day of a bond was put on record.', ['bondId']);
