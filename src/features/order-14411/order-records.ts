import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Bonds } from '../bonds/index.js';
import { ImporterRecord, ImportersService, foreignRecordOf, validatedIn } from '../importers/index.js';
import type { ForeignRecord } from '../importers/rules/foreign-on-record.js';
import type { ReadinessFacts } from './rules/readiness.js';

const READER: Actor = { id: 'system:order-14411', role: 'system', organisationId: null, scopes: [] };
const IMPORTATION = '1';

/** What readiness is found from: the importer's own record. */
export interface OrderRecord {
  readonly of: ForeignRecord;
  readonly known: Omit<ReadinessFacts, 'foreign' | 'assets'>;
}

/** Reads what the order asks about, as known at an instant. */
@Injectable()
export class OrderRecords {
  constructor(
    private readonly importers: ImporterRecord,
    private readonly register: ImportersService,
    private readonly bonds: Bonds,
  ) {}

  async read(importerId: string, asOf: IsoDate, knownAt: Instant, recordOf = foreignRecordOf): Promise<OrderRecord> {
    const [onRecord, { numbers = [] }, bond] = await Promise.all([
      this.importers.read(importerId, asOf, knownAt),
      this.register.find(READER, importerId, { asOf, knownAt }),
      this.bonds.findBondVersion(importerId, IMPORTATION, asOf, knownAt),
    ]);
    const { persons, programs } = onRecord.facts;
    const usable = numbers.some(({ from, through }) => from <= asOf && (through === undefined || asOf <= through));
    return {
      of: recordOf(onRecord),
      known: {
        bond: bond?.limitOfLiability ?? null,
        validated: validatedIn(programs),
        beneficialOwners: persons.filter(({ role }) => role === 'beneficial_owner').length,
        volumesFiled: onRecord.particulars.expectedEntriesPerYear !== undefined,
        numberUsable: numbers.length === 0 ? 'undetermined' : usable ? 'yes' : 'no',
      },
    };
  }
}
