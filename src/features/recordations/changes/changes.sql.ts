export const NEXT_SERIAL = {
  name: 'recordation-next-serial',
  text: `insert into recordation_serial (right_type, year, last) values ($1, $2, 1)
    on conflict (right_type, year) do update set last = recordation_serial.last + 1 returning last`,
};

export const APPROVE = {
  name: 'recordation-approve',
  text: `update recordation set approved_on = $2, number = $3, expires_on = $4, decision_reason = $5, decided_by = $6,
      gray_market_granted_on = case when $7 then $2::date end, lever_granted_on = case when $8 then $2::date end
    where id = $1`,
};

export const REFUSE = {
  name: 'recordation-refuse',
  text: `update recordation set refused_on = $2, decision_reason = $3, decided_by = $4 where id = $1`,
};

export const INSERT_RENEWAL = {
  name: 'recordation-renewal-insert',
  text: `insert into recordation_renewal (id, recordation_id, applied_on, applied_by, registration_expires_on, outcome, extended_to, determination_id)
    values ($1, $2, $3, $4, $5, 'pending', $6, $7)`,
};

export const DECIDE_RENEWAL = {
  name: 'recordation-renewal-decide',
  text: `update recordation_renewal set outcome = $2, expires_on = $3, decided_on = $4, decided_by = $5, decision_reason = $6 where id = $1`,
};

export const INSERT_TRANSFER = {
  name: 'recordation-transfer-insert',
  text: `insert into recordation_transfer (id, recordation_id, from_organisation_id, to_organisation_id, transferred_on, limit_described,
      payment_reference, filed_on, filed_by, determination_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** Run as the service: the former owner hands over what it may not touch any more afterwards. */
export const CHANGE_OWNER = {
  name: 'recordation-change-owner',
  text: `update recordation set owner_organisation_id = $2 where id = $1`,
};

export const CANCEL = {
  name: 'recordation-cancel',
  text: `update recordation set cancelled_on = $2, decision_reason = $3, decided_by = $4 where id = $1`,
};

export const END = {
  name: 'recordation-end',
  text: `update recordation set ended_on = $2, ended_cause = $3, decision_reason = $4, decided_by = $5 where id = $1`,
};
