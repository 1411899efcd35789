import type { IsoDate } from '../../../kernel/dates.js';
import type { Database } from '../../../platform/database/database.js';
import { endFrom } from '../../../platform/database/dated-rows.js';
import type { Verified } from './fact-kinds.js';
import { FACTS } from './facts.sql.js';

/** Under which key it is kept whether something of an importer was found to exist. */
export const verificationKey = (id: string, of: Verified): string => `${id}.verified.${of}`;

/** What was found of a place ends on the day on which the importer has another. In the running transaction. */
export const placeLeft = async (
  database: Database,
  id: string,
  of: Exclude<Verified, 'importer'>,
  { on, now }: { readonly on: IsoDate; readonly now: string },
): Promise<void> => {
  await endFrom(database, FACTS, { of: verificationKey(id, of), on, now });
};
