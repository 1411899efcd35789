import { eventType } from '../../platform/outbox/event-types.js';
import type { EventMaker } from '../../platform/outbox/event-types.js';
import { importersDetention } from './detentions.sql.js';

const forCustoms = (type: `detention.${string}`, summary: string): EventMaker<'detentionId'> =>
  eventType(type, summary, ['detentionId']);
// What the importer has to be told of its goods, and nothing of what the owner of a right says, sees or is asked; the owner
// hears of its disclosures alone (docs/adr/0030).
const told = (type: `detention.${string}`, summary: string): EventMaker<'detentionId'> =>
  eventType(type, summary, ['detentionId'], {
    to: ['importer', 'broker', 'counsel', 'partner_agency'],
    of: {
      key: 'detentionId',
      rows: 'detention t',
      seen: importersDetention('t'),
      path: '/v1/detentions',
    },
  });

/** What happens in a detention, by id alone: whoever hears of it asks for what it may see. */
export const DETENTION_EVENTS = {
  recorded: told('detention.recorded', 'Goods are held; they cannot be viewed yet.'),
  presented: told('detention.presented', 'Goods were presented for examination; the clocks run.'),
  decided: told('detention.decided', 'The goods were released or detained.'),
  deemedDetained: told('detention.deemed_detained', 'Nobody decided in time; the goods are detained.'),
  noticed: told('detention.noticed', 'Notice of detention was given.'),
  determined: told('detention.determined', 'The final determination was made.'),
  deemedExcluded: told('detention.deemed_excluded', 'Nobody determined in time; the goods are excluded.'),
  extended: told('detention.extended', 'More time was granted.'),
  released: told('detention.released', 'The goods were released.'),
  assistanceFound: forCustoms('detention.assistance_found', 'Whether the owner’s examination would help was found.'),
  responseReceived: forCustoms('detention.response_received', 'The importer or the rights holder answered.'),
  responseAssessed: forCustoms('detention.response_assessed', 'An answer of the importer was found sufficient or not.'),
  holdChanged: forCustoms('detention.hold_changed', 'What may be told of the case has changed.'),
  sampleChanged: forCustoms('detention.sample_changed', 'A sample was asked for, given, demanded back or returned.'),
  imageAdded: forCustoms('detention.image_added', 'An image of the goods was added.'),
  redeliveryDemanded: told('detention.redelivery_demanded', 'Released goods were called back.'),
  redelivered: told('detention.redelivered', 'Goods called back were returned.'),
  clockMissed: forCustoms('detention.clock_missed', 'The day of a clock went by without its act.'),
};
export type DetentionEvent = keyof typeof DETENTION_EVENTS;
