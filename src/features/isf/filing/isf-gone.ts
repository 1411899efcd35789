import { Injectable } from '@nestjs/common';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import { Database } from '../../../platform/database/database.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { SecurityFilingsGone } from '../../entries/index.js';
import type { SecurityFilingGone } from '../../entries/index.js';
import { GONE } from './isf.sql.js';

/** Looks once more, when a filing is withdrawn for all to see, for entries that were being filed meanwhile. */
@Injectable()
export class IsfGone implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly gone: SecurityFilingsGone,
  ) {}

  async hear({ payload }: Message): Promise<void> {
    const [filing] = await this.database.query<Gone>(GONE, [payload['filingId']]);
    if (filing) await this.gone.tellLater(filing);
  }
}

type Gone = SecurityFilingGone & Record<string, unknown>;
