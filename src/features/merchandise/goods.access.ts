import { AGREED, PARTIES, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { GoodsView, PartyView } from './goods.view.js';

const partyAccess: FieldPolicy<PartyView> = {
  id: [PARTIES],
  role: [PARTIES],
  name: [PARTIES],
  address: [PARTIES],
  country: [PARTIES],
};

/**
 * Inside an answer that may show the goods at all: an officer's, or the importer's of these goods. An agency's agreement may
 * name what the goods are; never whose they are, what they are worth, or the numbers that lead there.
 */
export const goodsAccess: FieldPolicy<GoodsView> = {
  id: [PARTIES, AGREED],
  state: [PARTIES, AGREED],
  stateSince: [PARTIES, AGREED],
  modeOfTransport: [PARTIES, AGREED],
  portCode: [PARTIES, AGREED],
  place: [PARTIES],
  importedOn: [PARTIES, AGREED],
  description: [PARTIES, AGREED],
  quantity: [PARTIES, AGREED],
  unit: [PARTIES, AGREED],
  countryOfOrigin: [PARTIES, AGREED],
  identifyingMarks: [PARTIES],
  enteredValue: [PARTIES],
  price: [PARTIES],
  entryNumber: [PARTIES],
  importerNumber: [PARTIES],
  bondNumber: [PARTIES],
  importerId: [PARTIES],
  parties: within(partyAccess, [PARTIES]),
};
