import type { WorkSource } from '../../platform/work/work-source.js';

const EXAMINERS = ['port_officer', 'import_specialist', 'ipr_officer', 'agriculture_specialist', 'supervisor'] as const;

/** What waits of detentions: times that run or went by without their act, answers to be assessed, samples, redeliveries. */
export const DETENTION_WORK: readonly WorkSource[] = [
  {
    kind: 'detention_clock',
    summary:
      'A time that runs on a detention, or went by without its act: decision, notice, determination, the importer’s answer, the times of chemical substances.',
    path: '/v1/detentions/{id}',
    roles: EXAMINERS,
    // Silence of the importer ends its time; of customs it leaves the act to be done. What is not brought into line or exported in
    // time, customs turns over to the EPA (19 CFR 12.127).
    select: `
select d.id as subject_id, c ->> 'name' as part, (c ->> 'dueOn')::date as due_on, (c ->> 'startedOn')::date as since, m.port_code as port
from detention d join merchandise m on m.id = d.merchandise_id cross join jsonb_array_elements(d.clocks) c
where (d.status in ('presented', 'detained') or d.status = 'released' and d.redelivery_demanded_on is not null)
  and (c ->> 'status' = 'running' or (c ->> 'status' = 'overdue' and c ->> 'name' not in ('importer_response', 'showing_of_cause')))`,
  },
  {
    kind: 'importer_answer',
    summary: 'An importer’s answer that waits to be found sufficient or not.',
    path: '/v1/detentions/{id}',
    roles: ['import_specialist', 'ipr_officer', 'supervisor'],
    select: `
select d.id as subject_id, r.id as part, null::date as due_on, r.answered_on as since, m.port_code as port
from importer_response r join detention d on d.id = r.detention_id join merchandise m on m.id = d.merchandise_id
where r.sufficient is null and d.status in ('presented', 'detained')`,
  },
  {
    kind: 'sample_request',
    summary: 'A sample that an owner has asked for.',
    path: '/v1/detentions/{id}',
    roles: ['ipr_officer', 'import_specialist', 'seized_property_specialist', 'supervisor'],
    select: `
select d.id as subject_id, r.id as part, null::date as due_on, r.requested_on as since, m.port_code as port
from sample_request r join detention d on d.id = r.detention_id join merchandise m on m.id = d.merchandise_id
where r.status = 'requested'`,
  },
  {
    kind: 'redelivery_demand',
    summary: 'Goods whose redelivery was demanded and that did not come back yet.',
    path: '/v1/detentions/{id}',
    roles: ['port_officer', 'import_specialist', 'supervisor'],
    select: `
select d.id as subject_id, r.id as part, r.due_on, r.demanded_on as since, m.port_code as port
from redelivery_demand r join detention d on d.id = r.detention_id join merchandise m on m.id = d.merchandise_id
where r.complied_on is null`,
  },
];
