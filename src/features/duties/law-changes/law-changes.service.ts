import { Injectable } from '@nestjs/common';
import { addDays, isIsoDate } from '../../../kernel/dates.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { TouchedLines } from '../../reference/index.js';
import { formatHtsNumber } from '../../reference/rules/hts-number.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import { recordGaps } from '../programs/record-gaps.js';
import { coversCountry } from '../rules/additional/scope.js';
import { keyOf, lawChanges, touches } from '../rules/changes/law-changes.js';
import type { LawChange } from '../rules/changes/law-changes.js';
import type { ListChangedLines, ListLawChanges } from './law-change.dto.js';
import type { ChangedLineView, LawChangeView } from './law-change.view.js';

/** Tells what changed in the law of additional duties, and which tariff lines it touches. */
@Injectable()
export class LawChangesService {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly touched: TouchedLines,
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
    const found = lawChanges(record.index, from, to).filter(
      (change) =>
        (after === undefined || keyOf(change) > after) &&
        (number === undefined || touches(change.goods, number)) &&
        (origin === undefined || coversCountry(change.program.countries, origin.toUpperCase())) &&
        (authority === undefined || change.program.authority === authority),
    );
    const page = pageOf('law-changes', found.slice(0, limit + 1), limit, (change) => [keyOf(change)]);
    const counts = await this.touched.count(
      page.items.map(({ on, goods }) => ({ on, ...goods })),
      knownAt,
    );
    const reasons = [...recordGaps(record, addDays(from, 1), number), ...recordGaps(record, to)];
    return {
      ...page,
      items: page.items.map((change, i) => toView(change, counts[i] ?? 0)),
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
    const change = lawChanges(index, addDays(on, -1), on).find((one) => keyOf(one) === id);
    if (!change) throw notFound();
    const rows = await this.touched.list({ on, ...change.goods }, knownAt, after, limit + 1);
    const page = pageOf('law-change-lines', rows, limit, ({ hts }) => [hts]);
    return {
      ...page,
      items: page.items.map(({ hts, fullDescription }) => ({ hts: formatHtsNumber(hts), fullDescription })),
      knownAt,
    };
  }
}

function toView(change: LawChange, linesTouched: number): LawChangeView {
  const { on, program } = change;
  const { programId, heading, authority, description, rateKind, ratePercent, countries, publishedOn, instrument } =
    program;
  return {
    id: keyOf(change),
    on,
    change: change.change,
    programId,
    heading,
    authority,
    description,
    rateKind,
    ...(ratePercent && { ratePercent: ratePercent.toString() }),
    countryScope: countries.text,
    ...(publishedOn !== null && { publishedOn }),
    citation: instrument,
    linesTouched,
  };
}
