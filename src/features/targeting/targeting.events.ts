import { eventType } from '../../platform/outbox/event-types.js';

export const profileDrafted = eventType(
  'targeting_profile.drafted',
  'A version of a targeting profile was drafted; for customs alone.',
  ['profileId'],
);
export const profileMoved = eventType(
  'targeting_profile.moved',
  'A targeting profile was run in shadow, approved, published, renewed or retired; for customs alone.',
  ['profileId', 'act'],
);
