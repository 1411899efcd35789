import type { IsoDate } from '../../../kernel/dates.js';

/** Which of the sandbox's tariff lines a product list names, for which days. */
export interface ProductListFact {
  readonly listName: string;
  readonly citation: string;
  readonly confidence: 'A' | 'B' | 'C';
  readonly from: IsoDate | null;
  /** The last day. */
  readonly until: IsoDate | null;
  readonly prefixes: readonly string[];
}

/** Numbers by their first digits, with blanks between them. */
export const list = (
  listName: string,
  citation: string,
  confidence: ProductListFact['confidence'],
  from: IsoDate | '',
  until: IsoDate | '',
  prefixes: string,
): ProductListFact => ({
  listName,
  citation,
  confidence,
  from: from || null,
  until: until || null,
  prefixes: prefixes.split(' '),
});
