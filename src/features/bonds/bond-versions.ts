import { datedRows } from '../../platform/database/dated-rows.js';

/** The versions of bonds; each names whose it is, so that the wall needs no other table. */
export const BOND_VERSIONS = datedRows('bond_version', 'bond_id', [
  'version',
  'kind',
  'importer_id',
  'activity_code',
  'limit_of_liability',
  'terms',
  'principal_organisation_id',
  'co_principal_importer_ids',
  'co_principal_organisation_ids',
  'surety_organisation_id',
  'co_surety_organisation_ids',
]);
