import type { IsoDate } from '../../kernel/dates.js';
import type { PartyRole } from './party-roles.js';
import type { TransportMode } from './transport-modes.js';

/** A party as filed. */
export interface NewParty {
  readonly role: PartyRole;
  readonly name: string;
  readonly address: string;
  readonly country?: string;
  readonly organisationId?: string;
}

/** Goods as they are first recorded. */
export interface NewGoods {
  readonly modeOfTransport: TransportMode;
  readonly portCode?: string;
  readonly place?: string;
  readonly importedOn?: IsoDate;
  readonly description: string;
  /** A decimal above zero. */
  readonly quantity: string;
  readonly unit: string;
  readonly countryOfOrigin?: string;
  readonly identifyingMarks?: readonly string[];
  readonly enteredValue?: string;
  readonly price?: string;
  readonly entryNumber?: string;
  readonly importerNumber?: string;
  readonly bondNumber?: string;
  readonly importerId?: string;
  readonly importerOrganisationId?: string;
  readonly entryReference?: string;
  readonly parties: readonly NewParty[];
}
