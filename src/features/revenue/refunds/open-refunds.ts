import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export const ANY_OPEN = {
  name: 'refunds-any-open-of-importer',
  text: `select exists (select from refund where importer_id = $1 and open) as open`,
};

/** Tells later features whether something is still due back to an importer. */
@Injectable()
export class OpenRefunds {
  constructor(private readonly database: Database) {}

  async isAnyOpen(importerId: string): Promise<boolean> {
    const [row] = await this.database.queryAs<{ open: boolean }>('system:refunds', ANY_OPEN, [importerId]);
    return row?.open === true;
  }
}
