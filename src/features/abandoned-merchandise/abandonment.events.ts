import { eventType } from '../../platform/outbox/event-types.js';

const ABOUT = ['abandonmentId', 'merchandiseId'] as const;
export const abandonmentRequested = eventType('abandonment.requested', 'Someone asked to abandon goods.', ABOUT);
export const abandonmentAccepted = eventType('abandonment.accepted', 'An abandonment was accepted.', ABOUT);
export const abandonmentRefused = eventType('abandonment.refused', 'An abandonment was refused.', ABOUT);
export const beliefFound = eventType(
  'abandonment.belief_found',
  'It was found whether a successful importation would have violated the trade laws.',
  ABOUT,
);
