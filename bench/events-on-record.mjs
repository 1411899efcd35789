/** Puts events of no one's bill on record, one for each id, as the database's owner; the relay delivers them. */
export const putEventsOnRecord = (owner, ids) =>
  owner.query(
    `insert into outbox_message (id, type, payload, occurred_at, stream)
     select t.id, 'bill.dunned', jsonb_build_object('billId', t.id, 'importerId', 'imp_bench'), now(), t.id from unnest($1::text[]) as t(id)`,
    [ids],
  );

/** An event's id that no other has: `part` tells apart what puts them on record. */
export const eventIdOf = (part, i) => `evt_0${String(part * 1000 + i).padStart(25, '0')}`;
