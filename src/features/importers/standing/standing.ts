import type { IsoDate } from '../../../kernel/dates.js';

/** What may stand against an importer. */
export const STANDING_KINDS = ['measure', 'insufficiency', 'delinquency'] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/** The legal measures there are beside a sufficient bond. A number removed for want of use (19 CFR 24.5(e)) is a fact about the number, never one of them. */
export const MEASURES = [
  'larger_continuous_bond',
  'additional_bond',
  'cash_deposit',
  'live_entry',
  'no_immediate_delivery',
  'more_examination',
  'pre_release_review',
  'release_refused',
  'eapa_interim_measures',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What brought an entry of the standing about, by the feature's own name and id: one source, one entry of a kind. */
export interface StandingSource {
  readonly type: string;
  readonly id: string;
}

/** What is to stand against an importer from a day on. */
export interface NewStanding {
  readonly importerId: string;
  readonly kind: StandingKind;
  /** Of the kind `measure`, and of no other. */
  readonly measure?: Measure;
  readonly source: StandingSource;
  /** The only port at which it counts; absent: it counts at every port. */
  readonly portCode?: string;
  readonly from: IsoDate;
  /** The day the importer was told. Without it the importer never sees the entry. */
  readonly noticedOn?: IsoDate;
}

/** For which days something of one source stands against an importer. */
export interface StandingOfDays {
  readonly importerId: string;
  readonly source: StandingSource;
  /** The last day null: it stands on. Null: it never did. */
  readonly days: { readonly from: IsoDate; readonly through: IsoDate | null } | null;
}

/** What stands against an importer on a day. */
export interface Standing {
  readonly importerId: `imp_${string}`;
  readonly kind: StandingKind;
  readonly measure: Measure | null;
  readonly sourceType: string;
  readonly sourceId: string;
  /** The only port at which it counts; null: it counts at every port. */
  readonly portCode: string | null;
  readonly noticedOn: IsoDate | null;
  readonly from: IsoDate;
  /** The last day; null while it stands. */
  readonly through: IsoDate | null;
}
