import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { IsoDate } from '../../kernel/dates.js';
import { addDays } from '../../kernel/dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Seed } from '../../platform/manifest/manifest.js';
import { SEED_EDITION, SEED_TABLES } from './reference-seed.sql.js';
import { CHAPTER_99_LINES } from './sandbox/chapter-99-lines.js';
import { CODE_LISTS } from './sandbox/code-lists.js';
import { ADCVD_COUNTRY_CODES } from './sandbox/country-codes.js';
import { INTEREST_RATES } from './sandbox/interest-rates.js';
import { PORTS } from './sandbox/ports.js';
import { SURETIES } from './sandbox/sureties.js';
import type { TariffLineFact } from './sandbox/tariff-line-fact.js';
import { TARIFF_FOOTNOTES } from './sandbox/tariff-footnotes.js';
import { TARIFF_LINES } from './sandbox/tariff-lines.js';

/** The first day for which the sandbox gives lines of the tariff's edition of 2025. */
const TARIFF_SINCE: IsoDate = '2025-01-01';
/** The last day for which its lines were compared with the tariff: that of 2026 Rev. 10. */
const TARIFF_COMPARED_THROUGH: IsoDate = '2026-06-08';
const TARIFF_EDITION = 'Sandbox selection, HTSUS 2025 to 2026 Rev. 10';
/** When lists without dates of their own came on record: ports by a list of 2023, country codes by the case lists of 2020. */
const PORTS_ON_RECORD: IsoDate = '2023-01-01';
const COUNTRY_CODES_ON_RECORD: IsoDate = '2020-09-11';
const SCHEDULE_D = 'Schedule D, secondary list of 2023';
const CIRCULAR = 'Circular 570 (2026-03-13)';
const INTEREST_TABLE = 'CBP interest rates through the first quarter of 2026';

/** A row to be seeded: what it says, for which days, and since when it is on record. */
interface SeedRow {
  readonly from: IsoDate | null;
  /** The first day for which it no longer holds. */
  readonly to: IsoDate | null;
  readonly since: IsoDate;
  /** The day from which the record says otherwise. */
  readonly until?: IsoDate;
  readonly [column: string]: unknown;
}

/**
 * Puts the sandbox's reference facts on record, known from the day they speak of. Code lists and country codes, for which there is
 * no official file to load, come with a release and are put on record in production too.
 */
@Injectable()
export class ReferenceSeed implements Seed, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.sandbox) await this.fill('system:release', RELEASE_TABLES);
  }

  async seed(): Promise<void> {
    await this.fill('system:sandbox', SANDBOX_TABLES);
    await this.database.transaction('system:sandbox', async () => {
      await this.database.query(SEED_EDITION, [
        TARIFF_EDITION,
        TARIFF_SINCE,
        TARIFF_COMPARED_THROUGH,
        this.clock.now(),
      ]);
    });
  }

  // A table that holds anything is left alone.
  private fill(actorId: string, tables: readonly SeedTableName[]): Promise<void> {
    return this.database.transaction(actorId, async () => {
      for (const table of tables) {
        const { filled, insert } = SEED_TABLES[table];
        const [found] = await this.database.query<{ filled: boolean }>(filled);
        if (!found?.filled) await this.database.query(insert, [JSON.stringify(ROWS[table]()), this.clock.now()]);
      }
    });
  }
}

type SeedTableName = keyof typeof SEED_TABLES;
const SANDBOX_TABLES = Object.keys(SEED_TABLES) as SeedTableName[];
const RELEASE_TABLES = ['code_list_entry', 'adcvd_country_code'] as const;

const after = (last: IsoDate | undefined): IsoDate | null => (last === undefined ? null : addDays(last, 1));

const ROWS = {
  port: () => PORTS.map((fact) => ({ ...fact, edition: SCHEDULE_D, from: null, to: null, since: PORTS_ON_RECORD })),
  tariff_line: () => [...printedLines().map(toLine), ...CHAPTER_99_LINES.map(toChapter99Line)],
  surety: () =>
    SURETIES.flatMap(({ underwritingLimit, effectiveOn: from, ...fact }): readonly SeedRow[] => {
      const row = { ...fact, underwriting_limit: underwritingLimit, edition: CIRCULAR, from };
      const next = SURETIES.find((later) => later.naic === fact.naic && later.effectiveOn > from)?.effectiveOn;
      if (next === undefined) return [{ ...row, to: null, since: from }];
      // Until the change was published, nobody knew of an end.
      return [
        { ...row, to: null, since: from, until: next },
        { ...row, to: next, since: next },
      ];
    }),
  interest_rate: () =>
    INTEREST_RATES.map((fact) => ({
      underpayment_percent: fact.underpaymentPercent,
      overpayment_percent: fact.overpaymentPercent,
      corporate_overpayment_percent: fact.corporateOverpaymentPercent,
      edition: INTEREST_TABLE,
      citation: fact.citation,
      from: fact.from,
      to: after(fact.through),
      since: fact.from,
    })),
  code_list_entry: () =>
    CODE_LISTS.map(({ validFrom, validTo, attributes = {}, ...fact }) => ({
      ...fact,
      attributes,
      from: validFrom,
      to: after(validTo),
      since: validFrom,
    })),
  adcvd_country_code: () =>
    ADCVD_COUNTRY_CODES.map(({ validFrom = null, validTo, ...fact }) => ({
      ...fact,
      from: validFrom,
      to: after(validTo),
      since: COUNTRY_CODES_ON_RECORD,
    })),
} satisfies Record<SeedTableName, () => readonly SeedRow[]>;

// Where eight digits are all there is, the tariff prints one line: with 00 behind, and with its rates.
function printedLines(): readonly TariffLineFact[] {
  const legal = new Map(TARIFF_LINES.filter(({ hts }) => hts.length === 8).map((line) => [line.hts, line]));
  const whole = (hts: string): boolean => /^\d{8}00$/.test(hts);
  const printedWhole = new Set(TARIFF_LINES.flatMap(({ hts }) => (whole(hts) ? [hts.slice(0, 8)] : [])));
  return TARIFF_LINES.filter(({ hts }) => !printedWhole.has(hts)).map((line) =>
    whole(line.hts) ? { ...legal.get(line.hts.slice(0, 8)), ...line } : line,
  );
}

const toLine = ({ units, ...fact }: TariffLineFact): SeedRow => ({
  ...fact,
  full_description: fact.description,
  units,
  footnotes: TARIFF_FOOTNOTES.get(fact.hts) ?? null,
  rate_from: fact.hts.length === 10 && fact.general === undefined ? fact.hts.slice(0, 8) : null,
  edition: fact.citation,
  from: TARIFF_SINCE,
  to: null,
  since: TARIFF_SINCE,
});

const toChapter99Line = ({ validFrom, validTo, label, ...fact }: (typeof CHAPTER_99_LINES)[number]): SeedRow => ({
  ...fact,
  description: label,
  full_description: label,
  units: [],
  edition: 'HTSUS (2025) Rev. 32',
  from: validFrom,
  to: after(validTo),
  since: validFrom,
});
