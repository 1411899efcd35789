import { readerOf } from '../../platform/access/may-read.js';
import { eventType } from '../../platform/outbox/event-types.js';
import type { ToldOutside } from '../../platform/outbox/event-types.js';

const OUTSIDE = {
  to: ['importer', 'broker', 'partner_agency'],
  of: {
    key: 'abandonmentId',
    rows: 'abandonment t',
    seen: readerOf('t.importer_organisation_id', 'abandonments'),
    path: '/v1/abandoned-merchandise',
  },
} as const satisfies ToldOutside;

const ABOUT = ['abandonmentId', 'merchandiseId'] as const;
export const abandonmentRequested = eventType(
  'abandonment.requested',
  'Someone asked to abandon goods.',
  ABOUT,
  OUTSIDE,
);
export const abandonmentAccepted = eventType('abandonment.accepted', 'An abandonment was accepted.', ABOUT, OUTSIDE);
export const abandonmentRefused = eventType('abandonment.refused', 'An abandonment was refused.', ABOUT, OUTSIDE);
export const beliefFound = eventType(
  'abandonment.belief_found',
  'It was found whether a successful importation would have violated the trade laws.',
  ABOUT,
);
