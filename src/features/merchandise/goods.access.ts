import { SIGNED_IN, within } from '../../kernel/access.js';
import type { FieldPolicy } from '../../kernel/access.js';
import type { GoodsView, PartyView } from './goods.view.js';

const partyAccess: FieldPolicy<PartyView> = {
  id: [SIGNED_IN],
  role: [SIGNED_IN],
  name: [SIGNED_IN],
  address: [SIGNED_IN],
  country: [SIGNED_IN],
};

/** Inside an answer that may show the goods at all: an officer's, or the importer's of these goods. Nobody else gets one. */
export const goodsAccess: FieldPolicy<GoodsView> = {
  id: [SIGNED_IN],
  state: [SIGNED_IN],
  stateSince: [SIGNED_IN],
  modeOfTransport: [SIGNED_IN],
  portCode: [SIGNED_IN],
  place: [SIGNED_IN],
  importedOn: [SIGNED_IN],
  description: [SIGNED_IN],
  quantity: [SIGNED_IN],
  unit: [SIGNED_IN],
  countryOfOrigin: [SIGNED_IN],
  identifyingMarks: [SIGNED_IN],
  enteredValue: [SIGNED_IN],
  price: [SIGNED_IN],
  entryNumber: [SIGNED_IN],
  importerNumber: [SIGNED_IN],
  bondNumber: [SIGNED_IN],
  importerId: [SIGNED_IN],
  parties: within(partyAccess, [SIGNED_IN]),
};
