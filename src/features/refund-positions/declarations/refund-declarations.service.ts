import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { invalid, notFound, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { formatMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { Page } from '../../../kernel/page.js';
import { ActingRights } from '../../../platform/access/acting-rights.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImportersService } from '../../importers/index.js';
import { readEntryNumber } from '../../reference/rules/entry-number.js';
import { RefundPositions } from '../position/refund-positions.service.js';
import { refundDeclaration } from '../rules/refund-declaration.js';
import type { HeldDeclaration } from './refund-declaration.access.js';
import type { DeclareForRefund, ListRefundDeclarations } from './refund-declaration.dto.js';
import { refundDeclared } from './refund-declaration.events.js';
import {
  DECLARED,
  FIND_DECLARATION,
  HOLD_NAMED,
  KEEP_DECLARATION,
  KEEP_NAMED,
  LIST_DECLARATIONS,
} from './refund-declaration.sql.js';

const ITSELF = 'system:refund-positions';
const MOST_FAULTS = 100;

type Row = Omit<HeldDeclaration, 'status'> & { readonly seq: string };

/** Takes declarations of entries for the refund of duties that fell: each entry once, a file whole or not at all. */
@Injectable()
export class RefundDeclarations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImportersService,
    private readonly rights: ActingRights,
    private readonly positions: RefundPositions,
    private readonly outbox: Outbox,
  ) {}

  /** Declares entries today; with a fault in any of them none is declared. */
  declare(actor: Actor, { importerId, entryNumbers }: DeclareForRefund): Promise<HeldDeclaration> {
    const numbers = asWritten(entryNumbers);
    return this.database.transaction(actor, async () => {
      const { organisationId = null } = await this.importers.find(actor, importerId, {});
      await this.rights.assert(actor, organisationId, 'entries');
      await this.database.queryAs(ITSELF, HOLD_NAMED, [importerId, numbers]);
      const found = await this.positions.ofEntries(actor, importerId, numbers);
      const ids = [...found.values()].map(({ entryId }) => entryId);
      const declared = await this.database.queryAs<{ entryId: string }>(ITSELF, DECLARED, [ids]);
      const before = new Set(declared.map(({ entryId }) => entryId));
      const entries = numbers.map((entryNumber) => {
        const position = found.get(entryNumber) ?? null;
        return { entryNumber, position, declaredBefore: position !== null && before.has(position.entryId) };
      });
      const { faults, settleBy } = ask(refundDeclaration, { entries }, this.clock.today()).decision;
      if (faults.length > 0) throw unlawful(faults.slice(0, MOST_FAULTS));
      const named = [...found.values()];
      const id = newId('rfc');
      const kept = {
        id,
        importer_id: importerId,
        importer_organisation_id: organisationId,
        declared_on: this.clock.today(),
        entries: named.length,
        principal: totalOf(named.map(({ principal }) => principal)),
        settle_by: settleBy,
        recorded_at: this.clock.now(),
        recorded_by: actor.id,
      };
      await this.database.query(KEEP_DECLARATION, [JSON.stringify(kept)]);
      const rows = named.map(({ entryId, principal }) => ({ entry_id: entryId, principal: totalOf([principal]) }));
      await this.database.query(KEEP_NAMED, [id, JSON.stringify(rows)]);
      await this.outbox.add(refundDeclared({ refundDeclarationId: id, importerId }));
      return this.find(actor, id);
    });
  }

  /** One declaration; one that the actor may not know of is not there. */
  async find(actor: Actor, id: string): Promise<HeldDeclaration> {
    const [row] = await this.database.queryAs<Row>(actor, FIND_DECLARATION, [id]);
    if (!row) throw notFound();
    return held(row);
  }

  /** Declarations that the actor may know of, in the order in which they were filed. */
  async list(actor: Actor, { limit, cursor, importerId }: ListRefundDeclarations): Promise<Page<HeldDeclaration>> {
    const after = decodeCursor('refund-declarations', cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, LIST_DECLARATIONS, [importerId ?? null, after, limit + 1]);
    const page = pageOf('refund-declarations', rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(held) };
  }
}

const held = ({ seq: _seq, ...row }: Row): HeldDeclaration => ({
  ...row,
  status: row.settled < row.entries ? 'open' : 'settled',
});

const totalOf = (amounts: readonly (Cents | null)[]): string | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : formatMoney(sumCents(known));
};

function asWritten(given: readonly string[]): readonly string[] {
  const numbers = given.map((text) => {
    const reading = readEntryNumber(text);
    return 'number' in reading ? reading.number : text;
  });
  const first = new Map<string, number>();
  for (const [i, number] of numbers.entries()) if (!first.has(number)) first.set(number, i);
  const twice = numbers.flatMap((number, i) => (first.get(number) === i ? [] : [i]));
  if (twice.length > 0)
    throw invalid(
      twice.slice(0, MOST_FAULTS).map((i) => ({
        pointer: `/entryNumbers/${String(i)}`,
        code: 'refund_declaration.named_twice',
        message: 'The entry is named before.',
        remedy: 'Name each entry once.',
      })),
    );
  return numbers;
}
