import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { recordOf } from './record-of-entries.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { NOT_AN_IMPORT } from '../../security/rules/index.js';
import { dayOf } from './history.js';
import type { EntryHistory, GoodsKind, HeldKind, ImporterHistory, VersionHistory } from './history.js';

/** Rows as the statements give them. */
export interface EntryRow extends Record<string, unknown> {
  readonly importerId: string;
  readonly id: string;
  readonly filedOn: IsoDate;
  readonly seq: number;
  readonly at: number;
  readonly knownFrom: number;
}
export interface VersionRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly version: number;
  readonly knownFrom: number;
  readonly entryType: string;
  readonly port: string;
  /** In whole cents. */
  readonly total: number | null;
}
export interface LineRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly version: number;
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly cents: number;
  readonly cases: readonly string[];
  readonly parties: { readonly producer: string | null; readonly exporter: string | null } | null;
}
export interface HeldRow extends Record<string, unknown> {
  readonly kind: HeldKind;
  readonly importerId: string;
  readonly body: unknown;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly knownFrom: number;
  readonly knownUntil: number;
}

const MADE_FOR_CASES: ReadonlySet<string> = new Set(
  [...ENTRY_TYPES.values()].filter(({ cases }) => cases === 'made_for').map(({ code }) => code),
);
const NO_IMPORTS: ReadonlySet<string> = new Set(NOT_AN_IMPORT);

/** Puts rows together to histories of importers. */
export class HistoryBuilder {
  private readonly histories: ReadonlyMap<string, Unread>;
  private readonly entries = new Map<string, { readonly entry: EntryHistory; readonly of: Unread }>();
  private readonly kinds = new Map<string, GoodsKind>();
  /** Every day as one text, so that it is found again at a glance. */
  private readonly days = new Map<IsoDate, IsoDate>();

  constructor(importerIds: readonly string[]) {
    this.histories = new Map(importerIds.map((id) => [id, nothingOf(id)]));
  }

  addEntry({ importerId, id, filedOn: on, seq, at, knownFrom }: EntryRow): void {
    const of = this.histories.get(importerId);
    if (!of) return;
    const filedOn = this.days.get(on) ?? on;
    this.days.set(filedOn, filedOn);
    const entry = {
      id,
      filedOn,
      day: dayOf(filedOn),
      seq,
      at,
      knownFrom,
      cancelledAt: Infinity,
      port: '',
      versions: [],
    };
    of.entries.push(entry);
    this.entries.set(id, { entry, of });
  }

  addVersion({ entryId, version, knownFrom, entryType, port, total }: VersionRow): void {
    const entry = this.entries.get(entryId)?.entry;
    if (!entry) return;
    if (version === 1) entry.port = port;
    entry.versions.push({
      ...{ version, knownFrom, isImport: !NO_IMPORTS.has(entryType), adcvd: MADE_FOR_CASES.has(entryType) },
      ...{ total, totalAfter: total, lines: [], underCases: null },
    });
  }

  addLine({ entryId, version: number, cents, ...goods }: LineRow): void {
    const found = this.entries.get(entryId);
    const version = found?.entry.versions.find((one) => one.version === number);
    if (!found || !version) return;
    const line = { kind: this.kindOf(found.of, goods), cents };
    version.lines.push(line);
    if (goods.cases.length === 0) return;
    version.adcvd = true;
    (version.underCases ??= []).push(line);
  }

  cancel(entryId: string, at: number): void {
    const entry = this.entries.get(entryId)?.entry;
    if (entry) entry.cancelledAt = at;
  }

  addHeld({ kind, importerId, body, ...when }: HeldRow): void {
    const held = this.histories.get(importerId)?.[kind] as { push(one: object): void } | undefined;
    held?.push({ body: kind === 'bond' ? parseMoney(body as string) : body, ...when });
  }

  /** Entries by day and then as they were put on record, versions by number. */
  get built(): readonly ImporterHistory[] {
    for (const { entries } of this.histories.values()) {
      entries.sort((a, b) => a.day - b.day || a.seq - b.seq);
      for (const { versions } of entries) versions.sort(byNumber);
    }
    return [...this.histories.values()].map((one) => ({ ...one, record: recordOf(one.entries) }));
  }

  // Parties matter only where they choose the rate of a case.
  private kindOf(of: Unread, { htsNumber, countryOfOrigin, cases, parties }: Goods): GoodsKind {
    const { producer = null, exporter = null } = parties ?? {};
    const named = [...cases].sort();
    const key = JSON.stringify([of.importerId, htsNumber, countryOfOrigin, producer, exporter, named]);
    const found = this.kinds.get(key);
    if (found) return found;
    const kind: GoodsKind = {
      ...{ htsNumber, countryOfOrigin, producer, exporter, cases: named, lines: 0, cents: 0, rates: null },
    };
    of.kinds.push(kind);
    this.kinds.set(key, kind);
    return kind;
  }
}

type Goods = Pick<LineRow, 'htsNumber' | 'countryOfOrigin' | 'cases' | 'parties'>;
const byNumber = (a: VersionHistory, b: VersionHistory): number => a.version - b.version;

type Unread = Omit<ImporterHistory, 'record'>;
const nothingOf = (importerId: string): Unread => ({
  ...{ importerId, entries: [], kinds: [] },
  ...{ bond: [], form: [], program: [], address: [], number: [], void: [], dispute: [], link: [] },
});
