import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { IsoDate } from '../../../kernel/dates.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyRegister } from '../../../platform/policies/policy-register.js';
import { Merchandise } from '../../merchandise/index.js';
import { DisclosureItem } from '../disclosure-item.entity.js';
import { Disclosure } from '../disclosure.entity.js';
import { Cases } from './cases.js';
import type { DisclosureCase } from './cases.js';
import { decideCase } from './decided-case.js';
import type { DecidedCase } from './decided-case.js';
import { SERVICE } from '../disclosure-records.js';

/** A case as it would be decided on a day, and its record where the clock's worker has made one. */
export interface ReadCase {
  readonly disclosure: Disclosure | null;
  readonly decided: DecidedCase;
}

/** Reads cases as they stand, with what has left; opens nothing, lets nothing leave and keeps nothing. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly database: Database,
    private readonly merchandise: Merchandise,
    private readonly cases: Cases,
    private readonly policies: PolicyRegister,
    private readonly clock: Clock,
  ) {}

  /** Every case these goods make, by the law and policy of a day; none where there are no such goods. */
  read(merchandiseId: string, asOf: IsoDate): Promise<readonly ReadCase[]> {
    return this.database.actAs(SERVICE, async () => {
      const goods = await this.merchandise.find(merchandiseId);
      if (!goods) return [];
      const cases = await this.cases.gather(goods, this.clock.today());
      const known = await this.database.repo(Disclosure).find({ where: { merchandiseId }, order: { seq: 'asc' } });
      const items = await this.itemsOf(known);
      const policies = await this.policies.at(asOf, this.clock.now());
      return cases.map((one) => {
        const disclosure = known.find((row) => isOf(row, one)) ?? null;
        const left = items.filter(({ disclosureId }) => disclosureId === disclosure?.id);
        return { disclosure, decided: decideCase(one, left, asOf, policies) };
      });
    });
  }

  private async itemsOf(disclosures: readonly Disclosure[]): Promise<readonly DisclosureItem[]> {
    if (disclosures.length === 0) return [];
    const disclosureId = In(disclosures.map(({ id }) => id));
    return this.database.repo(DisclosureItem).find({ where: { disclosureId }, order: { seq: 'asc' } });
  }
}

const isOf = ({ recordationId, recipientOrganisationId }: Disclosure, one: DisclosureCase): boolean =>
  recordationId === one.recordationId && recipientOrganisationId === one.recipientOrganisationId;
