const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

// Past its day a proposal counts as expired, and without its proposer's right as fallen, also before it is closed as such.
const FALLEN = `exists (select from client c where c.id = proposed_by and (c.status <> 'active' or c.role <> proposed_role))`;
const STATE = `case when state <> 'proposed' then state when expires_at <= $2 then 'expired' when ${FALLEN} then 'fallen' else state end`;
const VISIBLE = `case when $5 then proposed_organisation = $4 else $3 = any (may_propose || may_confirm) end`;
const COLUMNS = `id, seen, jsonb_strip_nulls(jsonb_build_object(
  'kind', kind, 'subject', subject, 'reason', reason, 'state', ${STATE},
  'proposedBy', proposed_by, 'proposedRole', proposed_role, 'proposedAt', ${instant('proposed_at')},
  'expiresAt', ${instant('expires_at')}, 'mayConfirm', may_confirm, 'decidedBy', decided_by,
  'decidedRole', decided_role, 'decidedAt', ${instant('decided_at')}, 'decisionReason', decision_reason,
  'failure', failure, 'result', result, 'version', version)) || jsonb_build_object('payload', payload) as body`;

export const INSERT = {
  name: 'approval-insert',
  text: `insert into approval (id, kind, subject, payload, reason, seen, may_propose, may_confirm,
           proposed_by, proposed_role, proposed_organisation, proposed_at, expires_at)
         values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

export const FIND = {
  name: 'approval-find',
  text: `select ${COLUMNS} from approval where id = $1 and ${VISIBLE}`,
};

export const LOCK = { name: 'approval-lock', text: `${FIND.text} for update` };

export const LIST = {
  name: 'approval-list',
  text: `select ${COLUMNS} from approval
         where ($1::text is null or seq < (select seq from approval where id = $1)) and ${VISIBLE}
           and ($6::text is null or ${STATE} = $6) and ($7::text is null or kind = $7)
         order by seq desc limit $8`,
};

export const DECIDE = {
  name: 'approval-decide',
  text: `update approval set state = $2, decided_by = $3, decided_role = $4, decided_at = $5, decision_reason = $6,
           failure = $7::jsonb
         where id = $1 and state = 'proposed' returning id`,
};

export const RESULT = { name: 'approval-result', text: `update approval set result = $2::jsonb where id = $1` };

export const EXPIRE = {
  name: 'approval-expire',
  text: `update approval set state = 'expired', decided_by = 'system:approvals', decided_role = 'system', decided_at = $1
         where id in (select id from approval where state = 'proposed' and expires_at <= $1 for update skip locked)
         returning id, kind`,
};

/** What somebody proposed and nobody has decided: it falls with the proposer's right. */
export const FALL = {
  name: 'approval-fall',
  text: `update approval set state = 'fallen', decided_by = 'system:approvals', decided_role = 'system', decided_at = $2
         where state = 'proposed' and proposed_by = $1 returning id, kind`,
};
