import type { Guide } from './guide.js';
import { AGENCY_FEED } from './journeys/agency-feed.js';
import { AUDITORS_PROOF } from './journeys/auditors-proof.js';
import { BOND_TOO_SMALL } from './journeys/bond-too-small.js';
import { BROKERS_QUOTE } from './journeys/brokers-quote.js';
import { IMPORTERS_ENTRY } from './journeys/importers-entry.js';
import { OFFICERS_DAY } from './journeys/officers-day.js';
import { OWNER_OF_A_MARK } from './journeys/owner-of-a-mark.js';

export { serveGuides } from './serve-guides.js';

/** The journeys that the documents lead through, each from the beginning of the sandbox. */
export const GUIDES: readonly Guide[] = [
  BROKERS_QUOTE,
  IMPORTERS_ENTRY,
  OWNER_OF_A_MARK,
  AGENCY_FEED,
  OFFICERS_DAY,
  AUDITORS_PROOF,
  BOND_TOO_SMALL,
];
