import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { ImportersService } from '../../importers/index.js';
import { Refunds } from '../../revenue/index.js';
import { fallenDuties } from '../rules/fallen-duties.js';
import { positionOf } from '../rules/refund-position.js';
import type { HeldRefundPosition } from './refund-position.access.js';
import { factsOf, refundPosition } from './refund-position.question.js';
import { toDeterminePosition } from './refund-position-row.js';
import type { ChargedEntryRow, SettledRow } from './refund-position-row.js';
import { CHARGED_ENTRIES, CHARGED_OF, SETTLED_OF } from './refund-position.sql.js';
import type { ListRefundPositions } from './refund-positions.dto.js';

const ITSELF = 'system:refund-positions';

/** Which entries of an importer, in the order of their numbers. */
interface Asked {
  readonly importerId: string;
  readonly asOf: IsoDate;
  readonly after?: string | null;
  readonly limit: number;
  readonly entryNumbers?: readonly string[];
}

/** The last days of the ways by which a duty that fell still comes back; null where that way is none. */
export interface RefundDays {
  readonly declareUntil: IsoDate | null;
  readonly protestUntil: IsoDate | null;
  readonly suitUntil: IsoDate | null;
}

/** Says by which way the duties of an importer's entries that fell come back, and what they come to. */
@Injectable()
export class RefundPositions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
    private readonly importers: ImportersService,
    private readonly refunds: Refunds,
  ) {}

  /** A page of them on a day; an importer that the actor may not know of is not there. */
  async list(actor: Actor, importerId: string, given: ListRefundPositions): Promise<Page<HeldRefundPosition>> {
    const { limit, cursor, asOf = this.clock.today() } = given;
    const after = decodeCursor('refund-positions', cursor, 1)?.[0] ?? null;
    await this.importers.find(actor, importerId, {});
    const rows = await this.charged(actor, { importerId, asOf, after, limit: limit + 1 });
    const page = pageOf('refund-positions', rows, limit, ({ entryNumber }) => [entryNumber]);
    return { ...page, items: await this.positions(importerId, page.items, asOf), asOf };
  }

  /** How entries of an importer stand today, by number; without interest, so that a whole file is asked about at once. */
  async ofEntries(actor: Actor, importerId: string, entryNumbers: readonly string[]) {
    const asOf = this.clock.today();
    const limit = entryNumbers.length;
    const rows = await this.charged(actor, { importerId, asOf, limit, entryNumbers });
    const settled = await this.settled(rows, asOf);
    return new Map(
      rows.map((row) => {
        const asked = toDeterminePosition(row, settled.get(row.entryId), null, asOf);
        const { way, principal } = positionOf(factsOf(asked, []), asOf);
        return [row.entryNumber, { entryId: row.entryId, way, principal }] as const;
      }),
    );
  }

  /** Until when duties of entries that fell can be declared, protested or sued for, as it stands today. An entry without such duties is left out. */
  async daysOf(entryIds: readonly string[]): Promise<ReadonlyMap<string, RefundDays>> {
    const asOf = this.clock.today();
    const rows = await this.database.queryAs<ChargedEntryRow>(ITSELF, CHARGED_OF, [entryIds, patternsOn(asOf), asOf]);
    const settled = await this.settled(rows, asOf);
    return new Map(
      rows.map((row) => {
        const asked = toDeterminePosition(row, settled.get(row.entryId), null, asOf);
        const { way, principal, preserveByProtest, ...days } = positionOf(factsOf(asked, []), asOf);
        const left = principal !== 0n;
        return [
          row.entryId,
          {
            declareUntil: left ? days.declareUntil : null,
            protestUntil: (left && way === 'protest_open_until') || preserveByProtest ? days.protestUntil : null,
            suitUntil: left && way === 'court_only' ? days.suitUntil : null,
          },
        ] as const;
      }),
    );
  }

  private charged(actor: Actor, { importerId, asOf, after = null, limit, entryNumbers }: Asked) {
    const values = [importerId, patternsOn(asOf), after, limit, entryNumbers ?? null, asOf];
    return this.database.queryAs<ChargedEntryRow>(actor, CHARGED_ENTRIES, values);
  }

  private async settled(rows: readonly ChargedEntryRow[], asOf: IsoDate) {
    const ids = rows.map(({ entryId }) => entryId);
    const found = await this.database.queryAs<SettledRow>(ITSELF, SETTLED_OF, [ids, asOf]);
    return new Map(found.map((one) => [one.entryId, one]));
  }

  private async positions(importerId: string, rows: readonly ChargedEntryRow[], asOf: IsoDate) {
    if (rows.length === 0) return [];
    const settled = await this.settled(rows, asOf);
    const corporation = await this.refunds.isCorporation(importerId, asOf);
    const held: HeldRefundPosition[] = [];
    for (const row of rows) {
      const asked = toDeterminePosition(row, settled.get(row.entryId), corporation, asOf);
      const { result, reasonCodes } = await this.asking.answer(refundPosition, asked);
      // Where all of it was refunded and no protest is needed, nothing is left to show.
      if (result.principal === '0.00' && !result.preserveByProtest) continue;
      const { entryId, entryNumber, importerOrganisationId, grantId } = row;
      held.push({
        entryId,
        entryNumber,
        position: result,
        reasonCodes: [...reasonCodes],
        importerOrganisationId,
        grantId,
      });
    }
    return held;
  }
}

function patternsOn(day: IsoDate): readonly string[] {
  const { headings, contestedHeadings } = fallenDuties.params;
  return [...headings.on(day).value, ...contestedHeadings.on(day).value].map((start) => `${start}%`);
}
