import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { parseMoney } from '../../kernel/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Hearer } from '../../platform/manifest/manifest.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Message } from '../../platform/outbox/relay.js';
import { Bonds } from '../bonds/index.js';
import { ImporterStandings } from '../importers/index.js';
import { MeasuresOfNotice } from './measures/measures-of-notice.js';
import { insufficiencyCured } from './requirement.events.js';
import { CURE, UNCURED } from './requirement.sql.js';

const ITSELF: Actor = { id: 'system:requirements', role: 'system', organisationId: null, scopes: [] };
const IMPORTATION = '1';

/** Ends what an insufficient bond brought about once a new bond or a rider reaches what was required. */
@Injectable()
export class Cures implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: Bonds,
    private readonly standings: ImporterStandings,
    private readonly outbox: Outbox,
    private readonly measures: MeasuresOfNotice,
  ) {}

  hear({ payload }: Message): Promise<void> {
    return this.database.actAs(ITSELF, async () => {
      const rows = await this.database.query<Uncured>(UNCURED, [payload['bondId'] ?? null, null]);
      for (const one of rows) {
        const bond = await this.bonds.findBondVersion(one.importerId, IMPORTATION, this.clock.today());
        if (bond && bond.limitOfLiability >= parseMoney(one.requiredAmount)) await this.cure(one);
      }
    });
  }

  /** A review found the bond sufficient: nothing of earlier notices binds any more. In the running transaction. */
  async cureAll(importerId: string): Promise<void> {
    for (const one of await this.database.query<Uncured>(UNCURED, [null, importerId])) await this.cure(one);
  }

  private async cure({ id, importerId }: Uncured): Promise<void> {
    const today = this.clock.today();
    await this.database.query(CURE, [id, today]);
    await this.standings.end({ type: 'bond_requirement', id }, today);
    await this.outbox.add(insufficiencyCured({ requirementId: id, importerId }));
    await this.measures.endWhereCured(importerId);
  }
}

interface Uncured extends Record<string, unknown> {
  readonly id: string;
  readonly importerId: string;
  readonly requiredAmount: string;
}
