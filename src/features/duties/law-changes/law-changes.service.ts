import { Injectable } from '@nestjs/common';
import { addDays, isIsoDate } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { OrderChanges } from '../../adcvd/index.js';
import { TariffChanges, TouchedLines } from '../../reference/index.js';
import { formatHtsNumber } from '../../reference/rules/hts-number.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import type { ProgramsOnRecord } from '../programs/duty-programs.js';
import type { RecordGapView } from '../programs/record-gap.view.js';
import { recordGaps } from '../programs/record-gaps.js';
import type { ProgramIndex } from '../rules/additional/program-index.js';
import { coversCountry } from '../rules/additional/scope.js';
import { lawChanges, touches } from '../rules/changes/law-changes.js';
import type { ListChangedLines, ListLawChanges } from './law-change.dto.js';
import type { ChangedLineView, LawChangeView } from './law-change.view.js';
import { ofOrder, ofProgram, ofTariff } from './noted-change.js';
import type { NotedChange } from './noted-change.js';

/** Tells what changed in the law of duties, by measure, edition and order, and which tariff lines it touches. */
@Injectable()
export class LawChangesService {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly touched: TouchedLines,
    private readonly tariff: TariffChanges,
    private readonly orders: OrderChanges,
    private readonly clock: Clock,
  ) {}

  async list(query: ListLawChanges): Promise<Page<LawChangeView>> {
    const { limit, cursor, from, to, hts, origin, authority, knownAt = this.clock.now() } = query;
    if (from >= to)
      throw invalid([
        {
          pointer: '?from',
          code: 'period.ends_before_it_begins',
          message: `from (${from}) must be a day before to (${to}).`,
          remedy: 'Send the earlier day as from.',
        },
      ]);
    const after = decodeCursor('law-changes', cursor, 1)?.[0];
    const record = await this.programs.at(knownAt);
    const number = hts?.replaceAll(/[. ]/g, '');
    const noted = await this.between(from, to, { index: record.index, number, origin: origin?.toUpperCase(), knownAt });
    const asked = noted.filter(({ view }) => authority === undefined || view.authority === authority);
    const found = asked.filter(({ goods }) => number === undefined || (goods !== null && touches(goods, number)));
    const page = pageOf(
      'law-changes',
      found.filter(({ view }) => after === undefined || view.id > after).slice(0, limit + 1),
      limit,
      ({ view }) => [view.id],
    );
    const reasons = [
      ...gapsBetween(record, from, to, number),
      ...withoutCodes(asked.filter(({ goods }) => number !== undefined && goods === null)),
    ];
    return {
      ...page,
      items: await this.counted(page.items, knownAt),
      knownAt,
      ...(reasons.length > 0 || found.length === 0
        ? { searched: { from, to, changesOnRecord: record.index.changeDays.length, edition: record.edition, reasons } }
        : {}),
    };
  }

  async lines(
    id: string,
    { limit, cursor, knownAt = this.clock.now() }: ListChangedLines,
  ): Promise<Page<ChangedLineView>> {
    const after = decodeCursor('law-change-lines', cursor, 1)?.[0] ?? '';
    const on = id.slice(0, 10);
    if (!isIsoDate(on)) throw notFound();
    const { index } = await this.programs.at(knownAt);
    const noted = await this.between(addDays(on, -1), on, { index, knownAt });
    const change = noted.find(({ view }) => view.id === id);
    if (!change) throw notFound();
    if (change.goods === null)
      return { items: [], page: { limit }, knownAt, searched: { change: id, reasons: withoutCodes([change]) } };
    const rows = await this.touched.list({ ...change.goods, on: change.on }, knownAt, after, limit + 1);
    const page = pageOf('law-change-lines', rows, limit, ({ hts }) => [hts]);
    return {
      ...page,
      items: page.items.map(({ hts, fullDescription }) => ({ hts: formatHtsNumber(hts), fullDescription })),
      knownAt,
    };
  }

  // Measures, editions and orders together, in the order of their names, which is that of the days.
  private async between(from: IsoDate, to: IsoDate, asked: Asked): Promise<readonly NotedChange[]> {
    const { index, number, origin, knownAt } = asked;
    const [editions, orders] = await Promise.all([
      this.tariff.between(from, to, number ?? null, knownAt),
      this.orders.between(from, to, origin ?? null, knownAt),
    ]);
    const measures = lawChanges(index, from, to).filter(
      ({ program }) => origin === undefined || coversCountry(program.countries, origin),
    );
    return [...measures.map(ofProgram), ...editions.map(ofTariff), ...orders.map(ofOrder)].sort((a, b) =>
      a.view.id < b.view.id ? -1 : 1,
    );
  }

  private async counted(changes: readonly NotedChange[], knownAt: Instant): Promise<readonly LawChangeView[]> {
    const counts = await this.touched.count(
      changes.map(({ on, goods }) => ({ ...(goods ?? NO_GOODS), on })),
      knownAt,
    );
    return changes.map(({ view, goods }, i) => ({ ...view, linesTouched: goods === null ? null : (counts[i] ?? 0) }));
  }
}

const NO_GOODS = { all: false, included: [], excepted: [] };

// What is missing at both ends of the days is told once.
function gapsBetween(record: ProgramsOnRecord, from: IsoDate, to: IsoDate, number?: string): readonly RecordGapView[] {
  const gaps = [...recordGaps(record, addDays(from, 1), number), ...recordGaps(record, to)];
  return [...new Map(gaps.map((gap) => [gap.code, gap])).values()];
}

const withoutCodes = (changes: readonly NotedChange[]): readonly RecordGapView[] =>
  changes.length === 0
    ? []
    : [
        {
          code: 'record.without_codes',
          message: `No tariff codes are on record of ${changes.map(({ view }) => view.caseNumber).join(', ')}: which lines these orders touch is not known.`,
        },
      ];

interface Asked {
  readonly index: ProgramIndex;
  readonly number?: string | undefined;
  readonly origin?: string | undefined;
  readonly knownAt: Instant;
}
