import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every id that somebody outside may see is random from now on, those of parties too, which were one counter over all goods.
 * What was listed by such ids is listed by an unseen sequence; what is there keeps its id and its place.
 */
export class NoIdTellsItsTime1767000204000 implements MigrationInterface {
  readonly name = 'NoIdTellsItsTime1767000204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEQUENCES);
    await runner.query(PARTIES);
    await runner.query(INDEXES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SEQUENCES = `
select put_in_sequence(target::regclass) from unnest(array['abandonment_finding', 'access_grant', 'access_hold', 'agreement', 'approval',
  'detention_hold', 'disclosure_acknowledgement', 'disclosure_item', 'disclosure_proposal', 'disposal_act', 'disposal_assessment',
  'disposal_consent', 'dmca_injured_person', 'importer_response', 'merchandise_party', 'recordation', 'redelivery_demand',
  'rights_holder_response', 'sample_request', 'seizure_claim', 'seizure_fine', 'seizure_owner_consent', 'seizure_owner_request',
  'seizure_petition']) target;
`;

const PARTIES = `
alter table merchandise_party alter column id drop identity;
alter table merchandise_party alter column id type text using id::text;
`;

// Lists go along the sequence.
const INDEXES = `
drop index access_grant_held, access_grant_by_grantor, agreement_by_agency, access_hold_by_subject, approval_by_state;
create index access_grant_held on access_grant (grantee_organisation_id, seq);
create index access_grant_by_grantor on access_grant (grantor_organisation_id, seq);
create index agreement_by_agency on agreement (agency_organisation_id, seq);
create index access_hold_by_subject on access_hold (subject, seq);
create index approval_by_state on approval (state, seq);
`;
