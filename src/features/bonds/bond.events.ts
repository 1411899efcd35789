import { eventType } from '../../platform/outbox/event-types.js';
import type { EventMaker } from '../../platform/outbox/event-types.js';
import { bondSeen } from './bonds.sql.js';

const told = (type: `bond.${string}`, summary: string): EventMaker<'bondId'> =>
  eventType(type, summary, ['bondId'], {
    to: ['importer', 'broker', 'counsel', 'surety'],
    of: { key: 'bondId', rows: 'bond t', seen: bondSeen('t'), path: '/v1/bonds' },
  });

export const bondFiled = told('bond.filed', 'A bond was put on record.');
export const bondChanged = told('bond.changed', 'A rider to a bond was put on record.');
export const bondTerminated = told('bond.terminated', 'The last day of a bond was put on record.');
