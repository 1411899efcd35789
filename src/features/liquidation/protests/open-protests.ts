import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export const ANY_OPEN = {
  name: 'protests-any-open-of-importer',
  text: `select exists (select from protest where importer_id = $1 and status = 'open') as open`,
};

/** Tells later features whether an importer has a protest that is not decided. */
@Injectable()
export class OpenProtests {
  constructor(private readonly database: Database) {}

  async isAnyOpen(importerId: string): Promise<boolean> {
    const [row] = await this.database.queryAs<{ open: boolean }>('system:protests', ANY_OPEN, [importerId]);
    return row?.open === true;
  }
}
