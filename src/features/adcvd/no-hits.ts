import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import type { SearchCases } from './adcvd-case.dto.js';
import { WHAT_WAS_SEARCHED } from './adcvd-cases.sql.js';
import { dotted, htsRange } from './hts-range.js';
import { OrdersOnRecord, orderGaps } from './orders-on-record.js';

interface Counts {
  cases_on_record: number;
  cases_from_country: number;
  cases_with_code: number;
}

/** What a search without hits looked through, and why nothing matched: an empty list alone says nothing. */
export interface Searched {
  readonly hts?: string;
  readonly country?: string;
  readonly status?: string;
  readonly q?: string;
  readonly asOf: string;
  readonly casesOnRecord: number;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** Explains empty answers. */
@Injectable()
export class NoHits {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersOnRecord,
  ) {}

  async explain(
    { hts, status, q }: SearchCases,
    country: string | null,
    asOf: string,
    knownAt: Instant,
  ): Promise<Searched> {
    const range = hts === undefined ? { prefixes: [], from: ':', to: ':' } : htsRange(hts);
    const [counts] = await this.database.query<Counts & { [column: string]: unknown }>(WHAT_WAS_SEARCHED, [
      country,
      range.prefixes,
      range.from,
      range.to,
    ]);
    if (!counts) throw new Error('counting always gives a row');
    const reasons: { code: string; message: string }[] = [];
    const say = (code: string, message: string): void => void reasons.push({ code, message });
    if (counts.cases_on_record === 0) say('record.empty', 'No case is on record yet.');
    if (hts !== undefined && counts.cases_with_code === 0)
      say(
        'code.in_no_notice',
        `No notice on record names ${dotted(hts.replaceAll('.', ''))} or a code that contains it.`,
      );
    if (hts !== undefined && counts.cases_with_code > 0 && country !== null)
      say(
        'code.other_origin',
        `${String(counts.cases_with_code)} cases name the code, none of them for goods from ${country}.`,
      );
    if (country !== null && counts.cases_from_country === 0)
      say('origin.no_case', `No case on record is about goods from ${country}.`);
    if (status !== undefined) say('status.none', `No matching case was in status "${status}" on ${asOf}.`);
    if (q !== undefined) say('text.none', 'No product or case number on record has these words.');
    for (const { code, message } of orderGaps(await this.orders.read(knownAt))) say(code, message);
    say('scope.by_words', 'Scope is decided by the words of an order: goods may be covered although no code fits.');
    return {
      ...(hts === undefined ? {} : { hts }),
      ...(country === null ? {} : { country }),
      ...(status === undefined ? {} : { status }),
      ...(q === undefined ? {} : { q }),
      asOf,
      casesOnRecord: counts.cases_on_record,
      reasons,
    };
  }
}
