import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { notFound, problem } from '../../../kernel/errors.js';
import type { DomainError } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import { formatHtsNumber, readHtsNumber } from '../rules/hts-number.js';
import { likeText } from '../search-text.js';
import { toLineView } from './line-views.js';
import type { LineRow } from './line-views.js';
import type { ListTariffLines } from './tariff-line.dto.js';
import type { TariffLineView } from './tariff-line.view.js';
import { ENDED_NUMBERS, FIND_LINE, LIST_LINES } from './tariff-lines.sql.js';

const malformed = problem('hts_number.malformed', 'invalid', 'This is not a tariff number.');

const ended = problem('hts_number.ended', 'not_found', 'This tariff number has ended.');

/** Reads the tariff as of a day and as known at an instant. */
@Injectable()
export class TariffLinesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(query: ListTariffLines): Promise<Page<TariffLineView>> {
    const { limit, cursor, prefix, q, asOf = this.clock.today(), knownAt = this.clock.now() } = query;
    const after = decodeCursor('tariff-lines', cursor, 1)?.[0] ?? '';
    const digits = prefix?.replaceAll('.', '') ?? '';
    const rows = await this.database.query<LineRow>(LIST_LINES, [
      asOf,
      knownAt,
      digits,
      // ':' follows '9': every number that begins with the digits lies between the two.
      `${digits}:`,
      likeText(q),
      after,
      limit + 1,
    ]);
    const page = pageOf('tariff-lines', rows, limit, (row) => [row.hts]);
    return { ...page, items: page.items.map(toLineView), asOf, knownAt };
  }

  async find(
    text: string,
    { asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery,
  ): Promise<TariffLineView> {
    const reading = readHtsNumber(text);
    if ('fault' in reading)
      throw malformed(reading.message, [
        {
          pointer: '#hts',
          code: reading.fault,
          message: reading.message,
          remedy: 'Send a number such as 8541.43.0010.',
        },
      ]);
    const { number } = reading;
    const numbers = number.length === 8 ? [number, `${number}00`] : [number];
    const [row] = await this.database.query<LineRow>(FIND_LINE, [asOf, knownAt, numbers]);
    if (!row) throw (await this.endedLine(number, asOf, knownAt)) ?? notFound();
    return toLineView(row);
  }

  // A number that was in the tariff once is told from one that never was.
  private async endedLine(number: string, asOf: IsoDate, knownAt: Instant): Promise<DomainError | undefined> {
    const [row] = await this.database.query<{ endedOn: string; successors: string[] }>(ENDED_NUMBERS, [
      asOf,
      knownAt,
      [number],
    ]);
    if (!row) return undefined;
    const since = row.successors.map(formatHtsNumber).join(', ');
    return ended(`${formatHtsNumber(number)} ended on ${row.endedOn}${since === '' ? '' : `; see ${since}`}.`);
  }
}
