const GIVEN = `jsonb_to_recordset($1::jsonb) as given(id text, number text, right_type text, title text, title_key text, goods text,
  registration_number text, register text, registration_expires_on date, classes integer[], owner_organisation_id text,
  gray_market boolean, lever boolean, applied_on date, approved_on date, expires_on date, owner_name text, address text,
  country text, licensee text, made_in text)`;

export const RECORDATIONS = {
  name: 'sandbox-recordations',
  text: `insert into recordation (id, number, right_type, title, title_key, goods, registration_number, register, registration_expires_on,
      classes, owner_organisation_id, gray_market_requested, gray_market_granted_on, lever_requested, lever_granted_on, applied_on,
      applied_by, approved_on, decision_reason, decided_by, expires_on, recorded_at)
    select id, number, right_type, title, title_key, goods, registration_number, register, registration_expires_on, classes,
      owner_organisation_id, gray_market, case when gray_market then approved_on end, lever, case when lever then approved_on end,
      applied_on, 'system:sandbox', approved_on, 'Recorded.', 'system:sandbox', expires_on, approved_on::timestamptz
    from ${GIVEN}`,
};

export const OWNERS = {
  name: 'sandbox-recordation-owners',
  text: `insert into recordation_owner (recordation_id, organisation_id, name, address, country, citizenship, valid, recorded)
    select id, owner_organisation_id, owner_name, address, country, 'A corporation of Delaware', daterange(applied_on, null),
      tstzrange(applied_on::timestamptz, null) from ${GIVEN}`,
};

export const PARTIES = {
  name: 'sandbox-recordation-parties',
  text: `insert into recordation_party (recordation_id, kind, name, country, email)
    select id, 'licensee', licensee, 'US', null from ${GIVEN} where licensee is not null
    union all select id, 'place_of_manufacture', 'Own works', made_in, null from ${GIVEN} where made_in is not null
    union all select id, 'contact', 'Brand protection', null, 'brand.protection@example.com' from ${GIVEN}`,
};

// The next numbers go on from those of the sandbox.
export const SERIALS = {
  name: 'sandbox-recordation-serials',
  text: `insert into recordation_serial (right_type, year, last)
    select right_type, extract(year from approved_on), max(right(number, 5)::int) from recordation group by 1, 2
    on conflict do nothing`,
};

export const INJURED_PERSONS = {
  name: 'sandbox-injured-persons',
  text: `insert into dmca_injured_person (id, recordation_id, organisation_id, name, protected_work, listed_on, citation, recorded_at, recorded_by)
    select id, recordation_id, organisation_id, name, protected_work, listed_on, citation, listed_on::timestamptz, 'system:sandbox'
    from jsonb_to_recordset($1::jsonb) as given(id text, recordation_id text, organisation_id text, name text, protected_work text,
      listed_on date, citation text)`,
};
