import { newId } from '../../src/kernel/ids.js';
import { asOwner } from './access/as-owner.js';
import type { TestApp } from './app.js';
import { liquidatedEntry } from './protests.js';

/** A declaration of an entry for refund, as it stands on record: the intake opens later than most tests play. */
export async function declaredForRefund(t: TestApp): Promise<string> {
  const { id: entryId } = await liquidatedEntry(t);
  const id = newId('rfc');
  await asOwner(t, async (client) => {
    await client.query(
      `insert into refund_declaration (id, importer_id, importer_organisation_id, declared_on, entries, principal, settle_by, recorded_at, recorded_by)
       select $1, importer_id, importer_organisation_id, '2026-03-02', 1, 100, '2026-05-31', now(), 'test' from entry_liquidation where entry_id = $2`,
      [id, entryId],
    );
    await client.query(
      'insert into refund_declaration_entry (declaration_id, entry_id, principal) values ($1, $2, 100)',
      [id, entryId],
    );
  });
  return id;
}
