import { advisoryLock } from '../../../platform/database/advisory-lock.js';

/** Many applications in one statement each; `$1` is their JSON. */
export const INSERT_RECORDATIONS = {
  name: 'recordations-insert',
  text: `insert into recordation (id, right_type, title, title_key, goods, registration_number, register, registration_expires_on,
      application_filed_on, used_since, ownership_ends_on, classes, owner_organisation_id, gray_market_requested, lever_requested,
      applied_on, applied_by, application_determination_id, provisional, recorded_at)
    select id, right_type, title, title_key, goods, registration_number, register, registration_expires_on, application_filed_on,
      used_since, ownership_ends_on, classes, owner_organisation_id, gray_market_requested, lever_requested, applied_on, applied_by,
      application_determination_id, provisional, recorded_at
    from jsonb_populate_recordset(null::recordation, $1::jsonb)`,
};

export const INSERT_OWNERS = {
  name: 'recordation-owners-insert',
  text: `insert into recordation_owner (recordation_id, organisation_id, name, address, country, citizenship, valid, recorded)
    select recordation_id, organisation_id, name, address, country, citizenship, daterange($2::date, null), tstzrange($3::timestamptz, null)
    from jsonb_populate_recordset(null::recordation_owner, $1::jsonb)`,
};

export const INSERT_PARTIES = {
  name: 'recordation-parties-insert',
  text: `insert into recordation_party (recordation_id, kind, name, organisation_id, address, country, email, phone)
    select recordation_id, kind, name, organisation_id, address, country, email, phone
    from jsonb_populate_recordset(null::recordation_party, $1::jsonb)`,
};

/** Two that file the same registration, each with its right, file one after the other. */
export const REGISTRATION = advisoryLock('registration-filed');

/** Recordations that stand, or wait, on a registration. $1 the registrations, each with its right. */
export const ON_REGISTRATIONS = {
  name: 'recordations-on-registrations',
  text: `select right_type || ' ' || registration_number as key, classes from recordation
    where right_type || ' ' || registration_number = any($1::text[]) and refused_on is null and cancelled_on is null and ended_on is null
      and (expires_on is null or expires_on >= $2::date)`,
};
