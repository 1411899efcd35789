import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { Affiliations, ImporterRecord } from '../../importers/index.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { NOT_AN_IMPORT } from '../../security/rules/index.js';
import { ctpatOf } from '../rules/covered-record.js';
import type { CoveredRecord, EntryOnRecord } from '../rules/covered-record.js';
import { ENTERED, SET_ASIDE } from './covered.sql.js';
import { PaymentRecords } from './payment-records.js';

const READER = 'system:risk';
/** Types of entry that are made for goods under a case. */
export const MADE_FOR_CASES = [...ENTRY_TYPES.values()]
  .filter(({ cases }) => cases === 'made_for')
  .map(({ code }) => code);

/** Reads what the definition of a covered importer stands on, on both axes of time. */
@Injectable()
export class CoveredRecords {
  constructor(
    private readonly database: Database,
    private readonly importers: ImporterRecord,
    private readonly affiliations: Affiliations,
    private readonly payments: PaymentRecords,
  ) {}

  async read(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<CoveredRecord> {
    // Each read begins as soon as what it asks about is known.
    const [{ particulars, facts }, { linked, paymentsOf }, { setAside, entered }] = await Promise.all([
      this.importers.read(importerId, asOf, knownAt),
      this.owed(importerId, asOf, knownAt),
      this.imported(importerId, asOf, knownAt),
    ]);
    return {
      importerId,
      adcvdEntries: entered?.adcvdEntries ?? [],
      expectsAdcvdGoods: particulars.expectsAdcvdGoods ?? null,
      firstImport: entered?.firstImport ?? null,
      importsBefore: entered?.importsBefore ?? 0,
      ...paymentsOf(importerId),
      undeposited: entered?.undeposited ?? false,
      linked: linked.map((id) => ({ importerId: id, ...paymentsOf(id) })),
      ctpat: ctpatOf(facts.programs.find(({ program }) => program === 'ctpat')),
      setAside,
    };
  }

  private async owed(importerId: string, asOf: IsoDate, knownAt: Instant) {
    const predecessors = await this.affiliations.predecessorsOf([importerId], asOf, knownAt);
    const linked = predecessors.get(importerId) ?? [];
    return { linked, paymentsOf: await this.payments.paymentsOf([importerId, ...linked], asOf, knownAt) };
  }

  private async imported(importerId: string, asOf: IsoDate, knownAt: Instant) {
    const setAside = await this.setAside(importerId, asOf, knownAt);
    return { setAside, entered: await this.entered(importerId, asOf, knownAt, setAside) };
  }

  // All entries of an importer are looked at: where a set of its entries is assessed in one transaction, once.
  private async entered(importerId: string, asOf: IsoDate, knownAt: Instant, setAside: readonly string[]) {
    const values = [[importerId], asOf, knownAt, NOT_AN_IMPORT, MADE_FOR_CASES, setAside];
    const [row] = await this.database.once(`what was entered ${JSON.stringify(values)}`, () =>
      this.database.queryAs<Entered>(READER, ENTERED, values),
    );
    return row;
  }

  private async setAside(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<readonly string[]> {
    const values = [importerId, asOf, knownAt];
    const [row] = await this.database.queryAs<{ ids: string[] | null }>(READER, SET_ASIDE, values);
    return row?.ids ?? [];
  }
}

interface Entered extends Record<string, unknown> {
  readonly importsBefore: number;
  readonly firstImport: EntryOnRecord | null;
  readonly adcvdEntries: readonly EntryOnRecord[];
  readonly undeposited: boolean;
}
