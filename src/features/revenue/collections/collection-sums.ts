import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Due } from '../../../platform/manifest/manifest.js';
import { ADD_UP } from './collections.sql.js';

const AT_ONCE = 1000;
const ITSELF = { id: 'system:collection-sums', role: 'system', organisationId: null, scopes: [] } as const;

/** Puts what each act changed of the sums for customs together, so that they are read in no time. */
@Injectable()
export class CollectionSums implements Due {
  constructor(private readonly database: Database) {}

  run(atOnce = AT_ONCE): Promise<number> {
    return this.database.actAs(ITSELF, async () => (await this.database.query(ADD_UP, [atOnce])).length);
  }
}
