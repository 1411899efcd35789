import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import type { FiledResidence } from '../../importers/index.js';
import type { CaseOfGoods } from '../../risk/rules/assessment/risk-record.js';

/** What holds from a day until another and is on record from an instant until another, in milliseconds. */
export interface Held<Body> {
  readonly body: Body;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly knownFrom: number;
  readonly knownUntil: number;
}

export const holds = (one: Held<unknown>, asOf: IsoDate, knownAt: number): boolean =>
  (one.from === null || one.from <= asOf) &&
  (one.until === null || asOf < one.until) &&
  one.knownFrom <= knownAt &&
  knownAt < one.knownUntil;

/** The first that holds on a day as known at an instant. */
export function heldOn<Body>(all: readonly Held<Body>[], asOf: IsoDate, knownAt: number): Held<Body> | undefined {
  for (const one of all) if (holds(one, asOf, knownAt)) return one;
  return undefined;
}

/** A day as a number that rises with it. */
export const dayOf = (on: IsoDate): number => Number(on.slice(0, 4) + on.slice(5, 7) + on.slice(8, 10));

/** Goods of an importer that are alike in number, origin, cases and parties; what of them counts is added up here. */
export interface GoodsKind {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly producer: string | null;
  readonly exporter: string | null;
  readonly cases: readonly string[];
  /** How many lines of them count. */
  lines: number;
  /** In whole cents. */
  cents: number;
  /** Their rates on the day they were last asked for. */
  rates: { readonly of: object; readonly cases: readonly CaseOfGoods[] } | null;
}

export interface GoodsLine {
  readonly kind: GoodsKind;
  /** In whole cents. */
  readonly cents: number;
}

/** A version of an entry, as far as a requirement depends on it. */
export interface VersionHistory {
  readonly version: number;
  readonly knownFrom: number;
  readonly isImport: boolean;
  adcvd: boolean;
  /** What is owed on it in whole cents; null: not known. */
  readonly total: number | null;
  /** The same under law that is other. */
  totalAfter: number | null;
  readonly lines: GoodsLine[];
  /** Those of them that are under a case; null: none is. */
  underCases: GoodsLine[] | null;
}

export interface EntryHistory {
  readonly id: string;
  readonly filedOn: IsoDate;
  /** The same as a number. */
  readonly day: number;
  readonly seq: number;
  /** When it was put on record: it is decided as known then. */
  readonly at: number;
  readonly knownFrom: number;
  cancelledAt: number;
  port: string;
  /** In the order of their numbers. */
  readonly versions: VersionHistory[];
}

export type FormOnRecord = FiledResidence & { readonly expectsAdcvdGoods?: boolean | null };
export interface ProgramOnRecord {
  readonly status: string;
  readonly tier?: number | null;
}

/** What entries come to for whoever follows them: by the places at which they stand in the order of days. */
export interface RecordOfEntries {
  readonly days: readonly number[];
  /** When versions were put on record. */
  readonly versionsAt: readonly number[];
  /** What becomes known of entries, oldest first: when, of which, and the version that is known from then on; null: none. */
  readonly changes: {
    readonly at: readonly number[];
    readonly of: readonly number[];
    readonly to: readonly (VersionHistory | null)[];
  };
}

/** Everything on record of an importer that a requirement depends on, over both axes of time. */
export interface ImporterHistory {
  readonly importerId: string;
  readonly entries: EntryHistory[];
  readonly record: RecordOfEntries;
  readonly kinds: GoodsKind[];
  readonly bond: Held<Cents>[];
  readonly form: Held<FormOnRecord>[];
  readonly program: Held<ProgramOnRecord>[];
  readonly address: Held<null>[];
  readonly number: Held<null>[];
  readonly void: Held<null>[];
  readonly dispute: Held<string>[];
  readonly link: Held<string>[];
}
export type HeldKind = 'bond' | 'form' | 'program' | 'address' | 'number' | 'void' | 'dispute' | 'link';
