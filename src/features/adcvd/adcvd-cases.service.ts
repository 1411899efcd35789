import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import type { TimeQuery } from '../../platform/http/dates.dto.js';
import type { DatedPageQuery } from '../../platform/http/page.dto.js';
import type { AdcvdCaseView, AdcvdRateView, CaseMatchView } from './adcvd-case.view.js';
import type { SearchCases } from './adcvd-case.dto.js';
import { FIND_CASE, LIST_RATES, SEARCH_BY_CODE, SEARCH_BY_WORDS } from './adcvd-cases.sql.js';
import { toCaseView, toRateView } from './case-rows.js';
import type { CaseRow, RateRow } from './case-rows.js';
import { malformedCaseNumber } from './adcvd.errors.js';
import { dotted, htsRange } from './hts-range.js';
import { readCaseNumber } from './rules/case-number.js';
import type { CaseNumber } from './rules/case-number.js';
import { CasesByCode } from './cases-by-code.js';
import { NoHits } from './no-hits.js';

const MOST_NAMED = 10;

/** Reads AD/CVD cases and their rates as of a day and as known at an instant. */
@Injectable()
export class AdcvdCasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly noHits: NoHits,
    private readonly byCodes: CasesByCode,
  ) {}

  /** Which cases may touch these goods, and why each one is in the answer. */
  async search(query: SearchCases): Promise<Page<AdcvdCaseView>> {
    const asOf = query.asOf ?? this.clock.today();
    const knownAt = query.knownAt ?? this.clock.now();
    const country = query.country?.toUpperCase() ?? null;
    const rows =
      query.hts === undefined
        ? await this.byWords(query, country, asOf, knownAt)
        : await this.byCode(query, query.hts, country, asOf, knownAt);
    const page = pageOf('adcvd-cases', rows, query.limit, (row) => [row.case_number]);
    const items = page.items.map((row) => toCaseView(row, whyMatched(row, query, country)));
    if (items.length > 0 || query.cursor !== undefined)
      return { ...page, items, asOf, knownAt, ...(await this.whatCodesHide(query, country, asOf, knownAt)) };
    return { ...page, items, asOf, knownAt, searched: await this.noHits.explain(query, country, asOf, knownAt) };
  }

  // Cases without codes match no code: every page of a search by code says how many there are.
  private async whatCodesHide(
    { hts }: SearchCases,
    country: string | null,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<{ searched?: object }> {
    if (hts === undefined) return {};
    const hidden = await this.byCodes.withoutCodes(country === null ? null : [country], asOf, knownAt);
    if (hidden.length === 0) return {};
    const named = hidden.slice(0, MOST_NAMED).map(({ caseNumber }) => caseNumber);
    const of = country === null ? '' : ` for goods from ${country}`;
    const message = `${String(hidden.length)} cases in force${of} have no tariff codes on record (${named.join(', ')}${hidden.length > MOST_NAMED ? ' …' : ''}): no code leads to them, search them by words.`;
    return {
      searched: {
        hts,
        ...(country === null ? {} : { country }),
        asOf,
        reasons: [{ code: 'record.without_codes', message }],
      },
    };
  }

  async find(
    text: string,
    { asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery,
  ): Promise<AdcvdCaseView> {
    const number = parsed(text);
    const [row] = await this.database.query<CaseRow & { codes: string[]; statuses: StatusRow[] }>(FIND_CASE, [
      asOf,
      knownAt,
      number.order,
    ]);
    if (!row) throw notFound();
    const view = toCaseView(row);
    view.scopeCodes = row.codes.map(dotted);
    view.statuses = row.statuses.map(({ status, from, through, citation }) => ({
      status,
      from,
      ...(through === null ? {} : { through }),
      citation: { authority: citation },
    }));
    // The record holds no company numbers yet: an unknown company is said to be unknown, never taken for all others.
    if (number.company !== null)
      view.companyCase = { caseNumber: number.canonical, suffix: number.company, known: number.company === '000' };
    return view;
  }

  async rates(
    text: string,
    { asOf = this.clock.today(), knownAt = this.clock.now(), limit, cursor }: DatedPageQuery,
  ): Promise<Page<AdcvdRateView>> {
    const { order } = parsed(text);
    const after = decodeCursor('adcvd-rates', cursor, 1)?.[0] ?? '0';
    const rows = await this.database.query<RateRow>(LIST_RATES, [asOf, knownAt, order, after, limit + 1]);
    if (rows.length === 0 && cursor === undefined) await this.find(order, { asOf, knownAt });
    const page = pageOf('adcvd-rates', rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(toRateView), asOf, knownAt };
  }

  private byCode(
    { status, limit, cursor }: SearchCases,
    hts: string,
    country: string | null,
    asOf: string,
    knownAt: string,
  ): Promise<CaseRow[]> {
    const { prefixes, from, to } = htsRange(hts);
    const after = decodeCursor('adcvd-cases', cursor, 1)?.[0] ?? null;
    return this.database.query<CaseRow>(SEARCH_BY_CODE, [
      asOf,
      knownAt,
      prefixes,
      from,
      to,
      country,
      status ?? null,
      after,
      limit + 1,
    ]);
  }

  private byWords(
    { status, q, limit, cursor }: SearchCases,
    country: string | null,
    asOf: string,
    knownAt: string,
  ): Promise<CaseRow[]> {
    const after = decodeCursor('adcvd-cases', cursor, 1)?.[0] ?? null;
    const words = q?.replace(/[\\%_]/g, String.raw`\$&`) ?? null;
    return this.database.query<CaseRow>(SEARCH_BY_WORDS, [
      asOf,
      knownAt,
      country,
      status ?? null,
      words,
      after,
      limit + 1,
    ]);
  }
}

interface StatusRow {
  status: NonNullable<AdcvdCaseView['status']>;
  from: string;
  through: string | null;
  citation: string;
}

function parsed(text: string): CaseNumber {
  const reading = readCaseNumber(text);
  if ('fault' in reading) throw malformedCaseNumber(reading.fault, reading.message);
  return reading.caseNumber;
}

function whyMatched(row: CaseRow, { hts, status, q }: SearchCases, country: string | null): CaseMatchView[] {
  const why: CaseMatchView[] = [];
  const digits = hts?.replaceAll('.', '') ?? '';
  for (const code of row.codes ?? [])
    why.push({
      by: 'scope_code',
      value: dotted(code),
      precision: code === digits ? 'equal' : code.length < digits.length ? 'broader' : 'narrower',
    });
  if (row.of_case) why.push({ by: 'companion', value: row.of_case });
  if (country !== null) why.push({ by: 'origin', value: country });
  if (q !== undefined) why.push({ by: 'text', value: q });
  if (status !== undefined) why.push({ by: 'status', value: status });
  return why;
}
