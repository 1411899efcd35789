import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { daysBetween } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { PageQuery } from '../../../platform/http/page.dto.js';
import { FIND_SURETY } from '../liability/liability.sql.js';
import { slipsOf } from '../rules/entry-number-slips.js';
import { ENTRIES_NUMBERED, MATCHES_OF } from './bond-match.sql.js';
import type { BondMatchView, NearestEntryView } from './bond-match.view.js';

const LIST = 'bond-matches';
const READER = 'system:requirements';

/** Lists what waits for a surety, each with the entry that comes nearest. */
@Injectable()
export class BondMatches {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, naic: string, { limit, cursor }: PageQuery): Promise<Page<BondMatchView>> {
    const [surety] = await this.database.queryAs(actor, FIND_SURETY, [naic]);
    if (!surety) throw notFound();
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<MatchRow>(actor, MATCHES_OF, [
      JSON.stringify([{ naic }]),
      after,
      limit + 1,
    ]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    const near = await this.findNear(page.items);
    return { ...page, items: page.items.map((row) => shown(row, near)) };
  }

  // A surety sees the entry itself where the bond and the entry are of one principal; else what comes near.
  private async findNear(rows: readonly MatchRow[]): Promise<readonly NumberedEntry[]> {
    const numbers = rows.flatMap(({ onFile, entryNumber }) =>
      onFile ? [entryNumber] : [...slipsOf(entryNumber).keys()],
    );
    return numbers.length === 0 ? [] : this.database.queryAs<NumberedEntry>(READER, ENTRIES_NUMBERED, [numbers]);
  }
}

function shown(row: MatchRow, near: readonly NumberedEntry[]): BondMatchView {
  const { seq: _seq, onFile: _onFile, principals: _principals, transactionOn, suretyCodeNamed, ...match } = row;
  const nearest = nearestOf(row, near);
  return {
    ...match,
    reasonCodes: [...row.reasonCodes],
    ...(transactionOn === null ? {} : { transactionOn }),
    ...(suretyCodeNamed === null ? {} : { suretyCodeNamed }),
    ...(nearest ? { nearest } : {}),
  };
}

// Of several the one that was filed nearest to the day of the transaction; of another's none, as if it were not there.
function nearestOf(
  { entryNumber, transactionOn, principals, onFile }: MatchRow,
  entries: readonly NumberedEntry[],
): NearestEntryView | undefined {
  const slips = onFile ? new Map([[entryNumber, 'same_number' as const]]) : slipsOf(entryNumber);
  const daysFrom = ({ filedOn }: NumberedEntry): number =>
    transactionOn === null ? 0 : Math.abs(daysBetween(transactionOn, filedOn));
  const [nearest] = entries
    .filter((one) => slips.has(one.entryNumber) && (onFile || principals.includes(one.importerId)))
    .toSorted((a, b) => daysFrom(a) - daysFrom(b) || a.entryNumber.localeCompare(b.entryNumber));
  const why = nearest && slips.get(nearest.entryNumber);
  if (!nearest || !why) return undefined;
  const { importerId: _importerId, ...entry } = nearest;
  return { ...entry, why };
}

interface NumberedEntry extends Record<string, unknown>, Omit<NearestEntryView, 'why' | 'filedOn'> {
  readonly importerId: string;
  readonly filedOn: IsoDate;
}

type MatchRow = Omit<BondMatchView, 'nearest' | 'transactionOn' | 'suretyCodeNamed'> &
  Readonly<Record<'transactionOn', IsoDate | null> & Record<'suretyCodeNamed', string | null>> &
  Record<string, unknown> & { readonly seq: string; readonly onFile: boolean; readonly principals: readonly string[] };
