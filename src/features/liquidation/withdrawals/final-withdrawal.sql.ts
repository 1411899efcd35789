/** $1 entry, $2 day, $3 how, $4 document, $5 now, $6 actor. */
export const KEEP_FINAL_WITHDRAWAL = {
  name: 'liquidation-final-withdrawal-keep',
  text: `insert into liquidation_final_withdrawal (entry_id, accounted_on, how, document, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
};

/** When the goods of entries were accounted for. $1 entries. */
export const FINAL_WITHDRAWALS = {
  name: 'liquidation-final-withdrawals',
  text: `select entry_id as "entryId", accounted_on::text as "accountedOn" from liquidation_final_withdrawal where entry_id = any ($1::text[])`,
};
