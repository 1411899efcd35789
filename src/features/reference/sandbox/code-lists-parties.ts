import { CENTERS } from '../rules/centers.js';
import { codes, SINCE_HTSUS, type CodeFact } from './code-list-fact.js';

/** Entity types, importer records, C-TPAT, Centers of Excellence and Expertise. */
export const PARTY_CODES: readonly CodeFact[] = [
  ...codes('entity-types', SINCE_HTSUS, 'CBP Form 5106, block 1G', [
    ['individual', 'Private individual'],
    ['sole_proprietor', 'Sole proprietorship'],
    ['partnership', 'Partnership'],
    ['corporation', 'Corporation'],
    ['llc', 'Limited liability company'],
    ['federal_government', 'United States government'],
    ['state_or_local_government', 'State or local government'],
    ['foreign_government', 'Foreign government'],
    ['government', 'Government, filed before it was asked whose'],
  ]),
  ...codes('importer-query-results', SINCE_HTSUS, 'CBP CATAIR, importer/consignee query', [
    ['0', 'No name and address on file'],
    ['1', 'On file with a continuous bond'],
    ['2', 'On file without a bond'],
    ['3', 'Importer number voided'],
    ['4', 'Importer number inactive'],
  ]),
  ...codes('ctpat-statuses', '2006-10-13', '6 USC 961 to 967', [
    ['certified', 'Certified'],
    ['validated', 'Validated'],
    ['suspended', 'Suspended'],
    ['withdrawn', 'Withdrawn or removed'],
  ]),
  ...codes('ctpat-tiers', '2006-10-13', '6 USC 964 to 966', [
    ['1', 'Tier 1, certified', { validated: false }],
    ['2', 'Tier 2, validated', { validated: true }],
    ['3', 'Tier 3, validated and exceeding the criteria', { validated: true }],
  ]),
  ...codes('centers-of-excellence', '2017-01-19', '81 FR 92978; 19 CFR 101.10', [...CENTERS]),
];
