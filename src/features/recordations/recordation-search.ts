import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, encodeCursor, endsAfterAny } from '../../platform/http/cursor.js';
import { RecordationRecords } from './recordation-records.js';
import type { Narrowing } from './recordation-records.js';
import type { RecordationRow } from './recordation-row.js';
import { toPublished } from './recordation-views.js';
import type { PublishedRecordationView } from './recordation.view.js';
import { MATCH_KINDS, matchMark, normaliseMark } from './rules/mark-match.js';
import { formatRecordationNumber, parseRecordationNumber } from './rules/recordation-number.js';
import type { SearchRecordations } from './search.dto.js';

const LIST = 'ipr-recordations';
// Status is law, not a column: rows are read in lots until a page of the asked status is full.
const LOT = 500;
const MOST_LOTS = 20;

/** Finds published recordations, for anyone. */
@Injectable()
export class RecordationSearch {
  constructor(
    private readonly records: RecordationRecords,
    private readonly clock: Clock,
  ) {}

  async search(actor: Actor, query: SearchRecordations): Promise<Page<PublishedRecordationView>> {
    const asOf = query.asOf ?? this.clock.today();
    const page = await (query.q === undefined
      ? this.inOrder(actor, query, asOf)
      : this.byWords(actor, query, query.q, asOf));
    if (page.items.length > 0 || query.cursor !== undefined) return { ...page, asOf };
    return { ...page, asOf, searched: searched(query, asOf) };
  }

  private async inOrder(
    actor: Actor,
    query: SearchRecordations,
    asOf: IsoDate,
  ): Promise<Page<PublishedRecordationView>> {
    const { limit, status } = query;
    const found: PublishedRecordationView[] = [];
    const shown = (page: Page<PublishedRecordationView>['page']): Page<PublishedRecordationView> =>
      endsAfterAny({ items: found, page }, (index) => cursorAt(found[index]?.number));
    let after = decodeCursor(LIST, query.cursor, 1)?.[0] ?? null;
    for (let lot = 0; lot < MOST_LOTS; lot++) {
      const size = status === undefined ? limit + 1 : LOT;
      const rows = await this.records.list(actor, asOf, narrowing(query), after, size);
      for (const view of rows.map((row) => toPublished(row, asOf))) {
        if (found.length === limit) return shown({ limit, next: cursorAt(after) });
        after = view.number ?? after;
        if (status === undefined || view.status === status) found.push(view);
      }
      if (rows.length < size) return shown({ limit });
    }
    return shown({ limit, next: cursorAt(after) });
  }

  private async byWords(
    actor: Actor,
    query: SearchRecordations,
    words: string,
    asOf: IsoDate,
  ): Promise<Page<PublishedRecordationView>> {
    const parsed = parseRecordationNumber(words);
    const number = parsed ? formatRecordationNumber(parsed) : null;
    const rows = await this.records.candidates(actor, asOf, narrowing(query), normaliseMark(words), number);
    const ranked = rows
      .flatMap((row) => matched(row, words, number, asOf))
      .filter(({ view }) => query.status === undefined || view.status === query.status)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const after = decodeCursor(LIST, query.cursor, 1)?.[0] ?? '';
    const rest = ranked.filter(({ key }) => key > after);
    const shown = rest.slice(0, query.limit);
    const last = shown.at(-1);
    const more = rest.length > shown.length && last ? { next: cursorAt(last.key) } : {};
    const page = { items: shown.map(({ view }) => view), page: { limit: query.limit, ...more } };
    return endsAfterAny(page, (index) => cursorAt(shown[index]?.key));
  }
}

const cursorAt = (key: string | null | undefined): string => encodeCursor(LIST, [key ?? '']);

const narrowing = ({ rightType, class: number, owner }: SearchRecordations): Narrowing => ({
  ...(rightType === undefined ? {} : { rightType }),
  ...(number === undefined ? {} : { class: number }),
  ...(owner === undefined ? {} : { owner }),
});

// The best match first, then by number: one text to sort and to go on from.
function matched(
  row: RecordationRow,
  words: string,
  number: string | null,
  asOf: IsoDate,
): readonly { readonly key: string; readonly view: PublishedRecordationView }[] {
  if (number !== null && row.number === number) return [{ key: `0 ${number}`, view: toPublished(row, asOf, 'number') }];
  const kind = matchMark(words, row.title);
  if (kind === undefined) return [];
  const rank = String(MATCH_KINDS.indexOf(kind) + 1);
  return [{ key: `${rank} ${row.number ?? ''}`, view: toPublished(row, asOf, kind) }];
}

const searched = ({ q, rightType, class: number, owner, status }: SearchRecordations, asOf: IsoDate): object => ({
  ...(q === undefined ? {} : { q: normaliseMark(q) }),
  ...(rightType === undefined ? {} : { rightType }),
  ...(number === undefined ? {} : { class: number }),
  ...(owner === undefined ? {} : { owner }),
  ...(status === undefined ? {} : { status }),
  asOf,
  note: 'Only what is recorded with CBP is here; a registration alone is not.',
});
