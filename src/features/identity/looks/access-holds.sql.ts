const VIEW = `
select id, subject, purposes, holds_from as "holdsFrom", holds_until::text as "holdsUntil", reason, legal_basis as "legalBasis",
       set_by as "setBy", set_at as "setAt", lifted_at as "liftedAt", version
from access_hold where actor_sees_all()`;

export const FIND = { name: 'access-hold-find', text: `${VIEW} and id = $1` };

/** Newest first. */
export const LIST = {
  name: 'access-hold-list',
  text: `${VIEW} and ($1::text is null or seq < (select seq from access_hold where id = $1)) and ($2::text is null or subject = $2) order by seq desc limit $3`,
};

export const SUBJECT = { name: 'access-hold-subject', text: 'select from organisation where id = $1' };

export const INSERT = {
  name: 'access-hold-insert',
  text: `insert into access_hold (id, subject, purposes, holds_from, holds_until, reason, legal_basis, set_by, set_at)
         values ($1, $2, $3, $4::date at time zone 'America/New_York', $5, $6, $7, $8, audit_now())`,
};

export const LOCK = {
  name: 'access-hold-lock',
  text: `select version, lifted_at is not null as lifted from access_hold where id = $1 for update`,
};

export const LIFT = {
  name: 'access-hold-lift',
  text: `update access_hold set lifted_at = audit_now(), lifted_by = $2, version = version + 1 where id = $1`,
};
