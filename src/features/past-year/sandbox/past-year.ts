import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Settings } from '../../../config/settings.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { addDays, addMonths, isoDate } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { idOfName } from '../../../kernel/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import { copyText } from '../../../platform/loading/copy-rows.js';
import type { LoadProgress } from '../../../platform/loading/load-kind.js';
import type { CastEntry } from './cast.js';
import { numberOf } from './entry-body.js';
import { TOTAL_WEIGHT, drawer, goodsAt } from './market.js';
import { OwnerCopy } from '../../../platform/database/owner-copy.js';
import { picksOf } from './picks.js';
import type { Picked } from './picks.js';
import { Proportions } from './published.js';
import { ENTRY_TABLES, Specimens } from './specimens.js';
import type { Specimen, SpecimenDraft } from './specimens.js';
import type { Trade } from './trade.js';
import { traitsOf } from './traits.js';
import { YearDebts } from './year-debts.js';
import { IMPORTER_TABLES, importerRows, yearImporter } from './year-importers.js';
import type { Filed, YearImporter } from './year-importers.js';

/** An entry of one importer alone. */
export interface OneEntry extends CastEntry {
  readonly importer: YearImporter;
  readonly number: string;
}

/** What was written. */
export interface Written {
  readonly entries: number;
  readonly lines: number;
  readonly proportions: Proportions;
  /** The rows of the first entries as they were copied, to be copied elsewhere and compared. */
  readonly sample: ReadonlyMap<string, string>;
  readonly sampled: number;
}

const MONTHS = 12;
const LINES = 3;
const AT_ONCE = 500;
const SAMPLED = 5000;
const SILENT: LoadProgress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/**
 * Writes the year of trade before today: filed with summary, released, and on the way to liquidation, as the law has it on each day. Its months
 * come on record one after the other, and what became known between two of them in between.
 */
@Injectable()
export class PastYear {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly specimens: Specimens,
    private readonly debts: YearDebts,
  ) {}

  /** Whether a year of the seed is on record, its last entry too. */
  isWritten({ seed, entries }: Pick<Trade, 'seed' | 'entries'>): Promise<boolean> {
    return this.owner((copy) => isOnRecord(copy, numberAt(seed, entries)));
  }

  /**
   * Importers first, then the entries of twelve months, each month in one transaction after what comes before it: killed, it goes on after the
   * last month that is there.
   */
  async write(trade: Trade, progress: LoadProgress = SILENT): Promise<Written> {
    const today = this.clock.today();
    const first = addMonths(isoDate(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1), -MONTHS);
    const importers = Array.from({ length: trade.importers }, (_, i) => ({
      ...yearImporter(trade.seed, i),
      // Whoever the specimens are asked of is an importer like most.
      isAbroad: i > 0 && traitsOf(trade.seed, i).isAbroad,
    }));
    const filed = { since: addMonths(first, -1), now: this.clock.now() };
    await this.enroll(importers, ({ isAbroad }) => (isAbroad ? { ...filed, particulars: ABROAD } : filed));
    const proportions = new Proportions(trade.importers);
    const sample = new Map<string, string>();
    const asked: Specimen[][] = [];
    for (let month = 0; month < MONTHS; month++)
      asked.push(await this.specimensOf(trade, addMonths(first, month), importers));
    progress.begin('entries', trade.entries);
    let [done, sampled] = [0, 0];
    for (const [month, specimens] of asked.entries()) {
      const upTo = Math.round((trade.entries * (month + 1)) / MONTHS);
      const places = { seed: trade.seed, from: done + 1, count: upTo - done, importers: trade.importers };
      const picks = picksOf(places, specimens, proportions).toSorted(byDay);
      const begins = addMonths(first, month);
      const isThere = await this.owner((copy) => isOnRecord(copy, numberAt(trade.seed, places.from)));
      if (!isThere) {
        await this.debts.write(trade, begins);
        // After those bills: what was on record when an entry was filed is known at it.
        const recorded = this.clock.now();
        await this.owner(async (copy) => {
          await copy.run('select open_entry_month($1::date)', [begins]);
          for (let at = 0; at < picks.length; at += AT_ONCE) {
            const some = picks.slice(at, at + AT_ONCE);
            for (const [table, text] of textsOf(some, { seed: trade.seed, recorded }, importers)) {
              await copy.copy(table, ENTRY_TABLES[table] ?? [], text);
              if (sampled < SAMPLED) sample.set(table, (sample.get(table) ?? '') + text);
            }
            if (sampled < SAMPLED) sampled += some.length;
            progress.advance(done + at + some.length);
          }
        });
      }
      done = upTo;
    }
    progress.end();
    return { entries: done, lines: proportions.soFar().lines, proportions, sample, sampled };
  }

  /** Puts importers on record with a bond each; false where the first of them is there already. */
  enroll<Of extends YearImporter>(importers: readonly Of[], filedOf: (importer: Of) => Filed): Promise<boolean> {
    return this.owner(async (copy) => {
      const [first] = importers;
      if ((await copy.run('select 1 from importer where id = $1', [first?.importerId])).length > 0) return false;
      const rows = importers.map((one) => importerRows(one, filedOf(one)));
      for (const [table, columns] of Object.entries(IMPORTER_TABLES))
        await copy.copy(table, columns, copyText(rows.map((one) => one[table] ?? [])));
      return true;
    });
  }

  /** Writes single entries of one line each; one that the law would not take is a defect of whoever asks. */
  async enter(entries: readonly OneEntry[]): Promise<void> {
    const recorded = this.clock.now();
    const made: (Pick<OneEntry, 'importer' | 'number'> & { readonly specimen: Specimen; readonly id: string })[] = [];
    for (const { importer, goods, on, dollars, number } of entries) {
      const draft = { place: made.length, goods, on, worth: [dollars], drawn: () => 0 };
      const [specimen] = await this.specimens.make([draft], importer);
      if (!specimen) throw new Error(`the law does not take ${number} of ${importer.name}`);
      made.push({ specimen, importer, id: idOfName('ent', `past year ${number}`), number });
    }
    await this.owner(async (copy) => {
      for (const { specimen, importer, ...own } of made) {
        await copy.run('select open_entry_month($1::date)', [specimen.on]);
        for (const [table, text] of writtenOf(specimen, importer, { ...own, recorded }))
          await copy.copy(table, ENTRY_TABLES[table] ?? [], text);
      }
    });
  }

  private specimensOf(
    { seed, specimens }: Trade,
    month: IsoDate,
    [importer]: readonly YearImporter[],
  ): Promise<Specimen[]> {
    if (!importer) throw new Error('a year has importers');
    const days = businessDaysOf(month);
    const drafts = Array.from({ length: specimens }, (_, i): SpecimenDraft => {
      const place = Number(month.replaceAll('-', '').slice(2, 6)) * 1000 + i;
      const drawn = drawer(seed * 1_000_003 + place);
      const goods = goodsAt(drawn(TOTAL_WEIGHT));
      const [least, most] = goods.worth;
      const worth = Array.from({ length: 1 + drawn(LINES) }, () => least + drawn(most - least));
      return { place, goods, on: days[drawn(days.length)] ?? month, worth, drawn };
    });
    return this.specimens.make(drafts, importer).then((made) => [...made]);
  }

  private owner<T>(work: (copy: OwnerCopy) => Promise<T>): Promise<T> {
    return OwnerCopy.inOne(this.settings.database.adminUrl, this.clock.now(), work);
  }
}

const ABROAD = { entityType: 'corporation', jurisdictionOfOrganization: 'HK' };

const isOnRecord = async (copy: OwnerCopy, entryNumber: string): Promise<boolean> =>
  (await copy.run('select 1 from entry_directory where entry_number = $1', [entryNumber])).length > 0;

const calendar = federalCalendar();

function businessDaysOf(month: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = month; day < addMonths(month, 1); day = addDays(day, 1))
    if (calendar.isBusinessDay(day)) days.push(day);
  return days;
}

const byDay = (a: Picked<Specimen>, b: Picked<Specimen>): number =>
  a.specimen.on === b.specimen.on ? a.place - b.place : a.specimen.on < b.specimen.on ? -1 : 1;

/** A filer code of its own for each of 1,296 seeds. */
const numberAt = (seed: number, place: number): string =>
  numberOf(`Y${(seed % 1296).toString(36).padStart(2, '0').toUpperCase()}`, place);

function textsOf(
  picks: readonly Picked<Specimen>[],
  { seed, recorded }: { readonly seed: number; readonly recorded: Instant },
  importers: readonly YearImporter[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>(Object.keys(ENTRY_TABLES).map((table) => [table, '']));
  for (const { place, importer, specimen } of picks) {
    const whose = importers[importer];
    if (!whose) throw new Error(`there is no importer ${String(importer)}`);
    const id = idOfName('ent', `past year ${String(seed)} ${String(place)}`);
    const own = { id, number: numberAt(seed, place), recorded };
    for (const [table, text] of writtenOf(specimen, whose, own)) texts.set(table, (texts.get(table) ?? '') + text);
  }
  return texts;
}

// The rows of a copy, table by table.
function* writtenOf(
  { digested, texts }: Specimen,
  { importerId, bondNumber, bondId }: YearImporter,
  named: { readonly id: string; readonly number: string; readonly recorded: Instant },
): Generator<readonly [table: string, text: string]> {
  const own = { ...named, importer: importerId, bondNumber, bond: bondId };
  const digest = `sha256:${createHash('sha256').update(digested.write(own)).digest('hex')}`;
  for (const [table, cut] of texts) yield [table, cut.write({ ...own, digest })];
}
