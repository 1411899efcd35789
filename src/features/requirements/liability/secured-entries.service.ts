import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { isId } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { Entries } from '../../entries/index.js';
import type { HeldSecuredEntry } from './liability.access.js';
import type { ListSecuredEntries } from './liability.dto.js';
import { ENTRIES_OF_BOND, FIND_BOND_SEEN } from './liability.sql.js';
import type { SecuredEntryView } from './liability.view.js';

const LIST = 'bond-entries';

/** Lists the entries that a bond secures: to its principal, to its sureties, and to customs. */
@Injectable()
export class SecuredEntries {
  constructor(
    private readonly database: Database,
    private readonly entries: Entries,
  ) {}

  /** By their numbers; a bond that the actor may not know of is not there. */
  async list(
    actor: Actor,
    bondId: string,
    { limit, cursor, open }: ListSecuredEntries,
  ): Promise<Page<HeldSecuredEntry>> {
    const [bond] = isId('bnd', bondId) ? await this.database.queryAs<BondRow>(actor, FIND_BOND_SEEN, [bondId]) : [];
    if (!bond) throw notFound();
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const values = [bond.number, bond.principals, open === 'true', after, limit + 1];
    const rows = await this.database.queryAs<EntryRow>(actor, ENTRIES_OF_BOND, values);
    const page = pageOf(LIST, rows, limit, ({ entryNumber }) => [entryNumber]);
    const onFile = new Map(
      (await this.entries.findEntries(page.items.map(({ entryId }) => entryId))).map((entry) => [entry.id, entry]),
    );
    const items = page.items.flatMap((row): readonly HeldSecuredEntry[] => {
      const entry = onFile.get(row.entryId);
      if (!entry) return [];
      const version = entry.bondVersionIds.find((one) => one.startsWith(`${bondId}@`))?.split('@')[1];
      const { liquidatedOn, ...shown } = row;
      return [
        {
          ...shown,
          chargedOn: entry.timeOfEntryOn ?? entry.filedOn,
          bondVersion: Number(version ?? 1),
          ...(liquidatedOn === null ? {} : { liquidatedOn }),
        },
      ];
    });
    return { ...page, items };
  }
}

interface BondRow extends Record<string, unknown> {
  readonly number: string;
  readonly principals: readonly string[];
}

type EntryRow = Omit<SecuredEntryView, 'chargedOn' | 'bondVersion' | 'liquidatedOn'> &
  Record<string, unknown> & {
    readonly liquidatedOn: string | null;
    readonly importerOrganisationId: string | null;
    readonly grantId: string | null;
  };
