import type { IsoDate } from '../../kernel/dates.js';
import type { Database } from '../database/database.js';
import type { Edition } from './load-kind.js';

const NEXT_WHOLE = {
  name: 'loading-next-whole-edition',
  text: `
select min(effective_on)::text as next from reference_load where kind = $1 and whole and effective_on > $2::date`,
};

/** The first day of the next whole edition on record after this one; null where this is the newest. */
export async function nextWholeEdition(
  database: Database,
  kind: string,
  { effectiveOn }: Edition,
): Promise<IsoDate | null> {
  const [row] = await database.query<{ next: IsoDate | null }>(NEXT_WHOLE, [kind, effectiveOn]);
  return row?.next ?? null;
}
