/** $1 id, $2 entry, $3 ground, $4 from, $5 day of notice, $6 citation, $7 document, $8 reason, $9 now, $10 actor. */
export const KEEP_SUSPENSION = {
  name: 'liquidation-suspension-keep',
  text: `insert into liquidation_suspension (id, entry_id, ground, suspended_from, noticed_on, citation, document, reason, recorded_at, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** $1 suspension, $2 entry, $3 day of notice, $4 source, $5 document, $6 now, $7 actor. */
export const KEEP_REMOVAL = {
  name: 'liquidation-suspension-removal-keep',
  text: `insert into liquidation_suspension_removal (suspension_id, entry_id, notice_on, source, document, recorded_at, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7)`,
};
