import { advisoryLock } from '../database/advisory-lock.js';

// A value holds from its first day to the first day of the next value on record.
const NEXT_START = `(select min(lower(valid)) from policy_version where key = $2 and upper_inf(recorded) and lower(valid) > $4::date)`;

export const POLICY = advisoryLock('policy');

export const ON_RECORD = {
  name: 'policy-on-record',
  text: `select string_agg(id, ' ' order by valid) as rows from policy_version where key = $1 and upper_inf(recorded)`,
};

export const PRESENT_SINCE = {
  name: 'policy-present-since',
  text: `select lower(valid)::text as since from policy_version where key = $1 and upper_inf(recorded) and valid @> $2::date`,
};

// The value that held on the day the new one begins is no longer how it is recorded.
export const CLOSE = {
  name: 'policy-close',
  text: `update policy_version
         set recorded = tstzrange(lower(recorded), greatest($3::timestamptz, lower(recorded) + interval '1 microsecond'))
         where key = $1 and upper_inf(recorded) and valid @> $2::date
         returning id, upper(recorded) as "knownFrom"`,
};

// It goes on for the days before the new one, under the signatures it had.
export const CONTINUE = {
  name: 'policy-continue',
  text: `insert into policy_version
           (id, key, value, valid, recorded, basis, citations, reviewed_on, proposed_by, approved_by, approval_id, continues)
         select $1, key, value, daterange(lower(valid), $3::date), tstzrange($4::timestamptz, null), basis, citations,
           reviewed_on, proposed_by, approved_by, approval_id, id
         from policy_version where id = $2 and lower(valid) < $3::date`,
};

export const INSERT = {
  name: 'policy-insert',
  text: `insert into policy_version
           (id, key, value, valid, recorded, basis, citations, reviewed_on, proposed_by, approved_by, approval_id)
         select $1, $2, $3::jsonb, daterange($4::date, ${NEXT_START}), tstzrange($5::timestamptz, null), $6, $7::jsonb,
           $8::date, $9, decided_by, id
         from approval where id = $10`,
};
