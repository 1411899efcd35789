import { Injectable } from '@nestjs/common';
import type { Fault } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterNumbers } from '../numbers/importer-numbers.js';
import type { KeptNumber } from '../numbers/importer-numbers.js';
import { importerNumbers } from '../rules/importer-numbers.js';
import { relatedBusinessFaults } from './existence-faults.js';
import type { ComparedBusiness } from './existence-faults.js';
import type { AddRelatedBusiness } from './existence.dto.js';
import type { FactOnRecord } from './fact-faults.js';

/** A related business as it is kept: of a social security number the last digits, and the number sealed. */
export interface KeptBusiness extends Omit<AddRelatedBusiness, 'from'> {
  readonly importerId?: string;
}

const PLACE = 'related business';

/** Businesses that importers are related to, with their numbers kept as those of importers are. */
@Injectable()
export class RelatedBusinesses {
  constructor(
    private readonly clock: Clock,
    private readonly numbers: ImporterNumbers,
    private readonly personalData: PersonalData,
  ) {}

  /** How it is kept under a key, and what is wrong with it beside those on record for the day or later. */
  async read(importerId: string, key: string, { from, number, ...told }: AddRelatedBusiness) {
    const malformed = this.faultsOfNumber(number, from);
    const kept = number === undefined || malformed.length > 0 ? null : await this.numbers.keep(number);
    const holder = kept && (await this.numbers.holders([kept.key], from, this.clock.now())).get(kept.key);
    const body: KeptBusiness = {
      ...told,
      ...(kept ? { number: kept.shown } : {}),
      ...(holder ? { importerId: holder.importerId } : {}),
    };
    return {
      body,
      sealed: await this.seal(key, kept),
      faultsBeside: async (held: readonly FactOnRecord<KeptBusiness>[]): Promise<readonly Fault[]> => {
        const given = { name: told.name, key: kept?.key ?? null };
        const others = await Promise.all(held.map((one) => this.compared(one)));
        return [...malformed, ...relatedBusinessFaults(given, others, holder?.importerId === importerId)];
      },
    };
  }

  private faultsOfNumber(number: string | undefined, on: AddRelatedBusiness['from']): readonly Fault[] {
    if (number === undefined) return [];
    const facts = { numbers: [number], entityType: null };
    return ask(importerNumbers, facts, on).decision.map((fault) => ({ ...fault, pointer: '/number' }));
  }

  private async seal(key: string, kept: KeptNumber | null): Promise<readonly string[]> {
    return kept === null || kept.plain === null ? [] : [await this.personalData.seal(kept.plain, `${key} ${PLACE}`)];
  }

  private async compared({ key, body, sealed }: FactOnRecord<KeptBusiness>): Promise<ComparedBusiness> {
    const [closed] = sealed ?? [];
    const number = closed === undefined ? body.number : await this.personalData.open(closed, `${key} ${PLACE}`);
    return { name: body.name, key: number === undefined ? null : (await this.numbers.keep(number)).key };
  }
}
