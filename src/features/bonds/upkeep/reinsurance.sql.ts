/** Agreements that sureties of a bond are to furnish. $1 bond, $2 what is due as JSON. */
export const SET_REINSURANCES = {
  name: 'bond-reinsurances-set',
  text: `
insert into bond_renewal (bond_id, part, opens_on, due_on, surety_naic, surety_organisation_id)
select $1, r.part, r."opensOn", r."dueOn", c.naic, c.organisation_id
from jsonb_to_recordset($2::jsonb) as r(part text, "opensOn" date, "dueOn" date, "suretyCode" text) join surety_code c on c.code = r."suretyCode"`,
};

/** The agreement of a surety of a bond that is furnished. $1 bond, $2 surety code, $3 its day, $4 today. */
export const FURNISH_AGREEMENT = {
  name: 'bond-agreement-furnish',
  text: `
update bond_renewal r set done_on = $4, agreement_on = $3 from surety_code c
where c.code = $2 and r.bond_id = $1 and r.surety_naic = c.naic and r.done_on is null returning r.part`,
};

/** Sureties that owe an agreement whose days went by. $1 their companies, $2 today. */
export const OWE_AGREEMENTS = {
  name: 'bond-agreements-owed',
  text: `select distinct surety_naic as naic from bond_renewal where surety_naic = any ($1::text[]) and done_on is null and due_on < $2::date`,
};
