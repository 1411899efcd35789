import type { IsoDate } from '../../../kernel/dates.js';

/** One code of a closed list, for the days it may be used. */
export interface CodeFact {
  readonly list: string;
  readonly code: string;
  readonly label: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly citation: string;
  readonly attributes?: Readonly<Record<string, string | boolean>>;
}

type Row = readonly [code: string, label: string, attributes?: Readonly<Record<string, string | boolean>>];

/** The first day for which lists without a known beginning are given: the entry into force of the HTSUS. */
export const SINCE_HTSUS: IsoDate = '1989-01-01';

/** Codes of one list that share beginning and source. */
export function codes(list: string, validFrom: IsoDate, citation: string, rows: readonly Row[]): CodeFact[] {
  return rows.map(([code, label, attributes]) => ({
    list,
    code,
    label,
    validFrom,
    citation,
    ...(attributes === undefined ? {} : { attributes }),
  }));
}
