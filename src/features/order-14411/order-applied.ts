import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { PolicyRegister } from '../../platform/policies/policy-register.js';
import { ImporterRecord, foreignRecordOf, validatedIn } from '../importers/index.js';
import { foreignOnRecord } from '../importers/rules/foreign-on-record.js';
import type { YesNo } from '../importers/rules/nonresident.js';
import { boundOn } from './rules/bound-on.js';
import type { ProvisionId } from './rules/provisions.js';

/** How an importer stands to what of the order is applied. */
export interface AppliedToImporter {
  readonly provisions: readonly ProvisionId[];
  readonly foreign: YesNo;
  readonly validated: YesNo;
  readonly assets: number | null;
  readonly minimumAssets: number | null;
}

/** Says what of the order is applied to importers today: by others, for their own decisions. */
@Injectable()
export class OrderApplied {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly importers: ImporterRecord,
    private readonly clock: Clock,
  ) {}

  /** By importer; empty while none of these provisions is applied, at the cost of one statement. */
  async find(
    importerIds: readonly string[],
    among: readonly ProvisionId[],
    on: IsoDate,
  ): Promise<ReadonlyMap<string, AppliedToImporter>> {
    const now = this.clock.now();
    const policies = await this.policies.at(on, now);
    const bound = boundOn(among, on, policies);
    if (!bound) return new Map();
    const found = new Map<string, AppliedToImporter>();
    for (const id of new Set(importerIds)) {
      const record = await this.importers.read(id, on, now);
      const of = foreignRecordOf(record);
      found.set(id, {
        provisions: bound.provisions,
        foreign: foreignOnRecord(of, on, policies).foreign,
        validated: validatedIn(record.facts.programs),
        assets: of.known.assets,
        minimumAssets: bound.numbers.minimumAssets,
      });
    }
    return found;
  }
}
