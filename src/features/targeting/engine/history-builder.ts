import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { recordOf } from './record-of-entries.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { NOT_AN_IMPORT } from '../../security/rules/index.js';
import { LINE_END } from './histories.sql.js';
import { dayOf } from './history.js';
import type { EntryHistory, GoodsKind, HeldKind, ImporterHistory, VersionHistory } from './history.js';

/** Rows as the statements give them; instants in whole microseconds. */
export interface EntryRow extends Record<string, unknown> {
  readonly importerId: string;
  readonly id: string;
  readonly filedOn: IsoDate;
  readonly seq: string;
  readonly recordedAt: string;
}
export interface VersionRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly entryType: string;
  readonly port: string;
  /** In whole cents. */
  readonly total: string | null;
}
export interface LinesRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly version: number;
  /** Number, country and whole cents of each, and of one under a case what else chooses its rate. */
  readonly lines: string;
}
/** What chooses the rates of a line under cases, as JSON. */
interface UnderCases {
  readonly cases: readonly string[];
  readonly producer: string | null;
  readonly exporter: string | null;
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

const NO_CASES: UnderCases = { cases: [], producer: null, exporter: null };
const MICROSECONDS = 1000;

/** Puts rows together to histories of importers. */
export class HistoryBuilder {
  private readonly histories = new Map<string, Unread>();
  private readonly entries = new Map<string, { readonly entry: EntryHistory; readonly of: Unread }>();
  private readonly kinds = new Map<Unread, Map<string, GoodsKind>>();
  /** Every text that comes again and again as one, so that it is found at a glance and kept once. */
  private readonly texts = new Map<string, string>();

  addEntry({ importerId, id, filedOn: on, seq, recordedAt }: EntryRow): void {
    let of = this.histories.get(importerId);
    if (!of) this.histories.set(importerId, (of = nothingOf(importerId)));
    const filedOn = this.once(on);
    const known = Number(recordedAt) / MICROSECONDS;
    const entry: EntryHistory = {
      id,
      filedOn,
      day: dayOf(filedOn),
      seq: Number(seq),
      at: Math.floor(known),
      knownFrom: Math.ceil(known),
      cancelledAt: Infinity,
      port: '',
      versions: [],
    };
    of.entries.push(entry);
    this.entries.set(id, { entry, of });
  }

  /** Leaves out whoever filed nothing in a period; who is left, in the order of their ids. */
  keep({ from, through }: Period): readonly string[] {
    for (const [id, { entries }] of this.histories) {
      if (entries.some(({ filedOn }) => from <= filedOn && filedOn <= through)) continue;
      this.histories.delete(id);
      for (const entry of entries) this.entries.delete(entry.id);
    }
    return [...this.histories.keys()].sort();
  }

  addVersion({ entryId, version, recordedAt, entryType, port, total: cents }: VersionRow): void {
    const entry = this.entries.get(entryId)?.entry;
    if (!entry) return;
    if (version === 1) entry.port = this.once(port);
    const total = cents === null ? null : Number(cents);
    entry.versions.push({
      version,
      knownFrom: Math.ceil(Number(recordedAt) / MICROSECONDS),
      isImport: !NO_IMPORTS.has(entryType),
      adcvd: MADE_FOR_CASES.has(entryType),
      total,
      totalAfter: total,
      lines: [],
      underCases: null,
    });
  }

  addLines({ entryId, version: number, lines }: LinesRow): void {
    const found = this.entries.get(entryId);
    const version = found?.entry.versions.find((one) => one.version === number);
    if (!found || !version) return;
    for (const line of lines.split(LINE_END)) {
      const goodsEnd = line.indexOf(' ', line.indexOf(' ') + 1);
      const centsEnd = line.indexOf(' ', goodsEnd + 1);
      const isUnderCases = centsEnd > 0;
      const goods = line.slice(0, goodsEnd);
      const cents = Number(line.slice(goodsEnd + 1, isUnderCases ? centsEnd : undefined));
      const counted = { kind: this.kindOf(found.of, goods, isUnderCases ? line.slice(centsEnd + 1) : null), cents };
      version.lines.push(counted);
      if (!isUnderCases) continue;
      version.adcvd = true;
      (version.underCases ??= []).push(counted);
    }
  }

  cancel(entryId: string, at: number): void {
    const entry = this.entries.get(entryId)?.entry;
    if (entry) entry.cancelledAt = at;
  }

  addHeld({ kind, importerId, body, ...when }: HeldRow): void {
    const held = this.histories.get(importerId)?.[kind] as { push(one: object): void } | undefined;
    held?.push({ body: kind === 'bond' ? parseMoney(body as string) : body, ...when });
  }

  /** Importers by their ids, entries by day and then as they were put on record, versions by number. */
  get built(): readonly ImporterHistory[] {
    for (const { entries } of this.histories.values()) {
      entries.sort((a, b) => a.day - b.day || a.seq - b.seq);
      for (const { versions } of entries) if (versions.length > 1) versions.sort(byNumber);
    }
    return [...this.histories.values()]
      .sort((a, b) => (a.importerId < b.importerId ? -1 : 1))
      .map((one) => ({ ...one, record: recordOf(one.entries) }));
  }

  private once<Text extends string>(text: Text): Text {
    const known = this.texts.get(text);
    if (known !== undefined) return known as Text;
    this.texts.set(text, text);
    return text;
  }

  // Parties matter only where they choose the rate of a case.
  private kindOf(of: Unread, goods: string, underCases: string | null): GoodsKind {
    let kinds = this.kinds.get(of);
    if (!kinds) this.kinds.set(of, (kinds = new Map<string, GoodsKind>()));
    const key = underCases === null ? goods : `${goods} ${underCases}`;
    const found = kinds.get(key);
    if (found) return found;
    const [htsNumber = '', countryOfOrigin = ''] = goods.split(' ');
    const kind: GoodsKind = {
      ...{ htsNumber, countryOfOrigin, ...casesOf(underCases), lines: 0, cents: 0, rates: null },
    };
    of.kinds.push(kind);
    kinds.set(key, kind);
    return kind;
  }
}

const casesOf = (underCases: string | null): UnderCases =>
  underCases === null ? NO_CASES : (JSON.parse(underCases) as UnderCases);

const byNumber = (a: VersionHistory, b: VersionHistory): number => a.version - b.version;

/** The days over which importers are asked about. */
export interface Period {
  readonly from: IsoDate;
  readonly through: IsoDate;
}

type Unread = Omit<ImporterHistory, 'record'>;
const nothingOf = (importerId: string): Unread => ({
  ...{ importerId, entries: [], kinds: [] },
  ...{ bond: [], form: [], program: [], address: [], number: [], void: [], dispute: [], link: [] },
});
