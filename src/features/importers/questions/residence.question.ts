import { CBP } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { nonresidentImporter } from '../rules/nonresident.js';
import type { ResidenceFacts, YesNo } from '../rules/nonresident.js';
import { ResidenceResultView } from './importer-answers.view.js';
import { AssessImporter } from './importer-questions.dto.js';
import { ImporterRecord, residenceOf } from './importer-record.js';

/** Whether an importer is a nonresident: by citizenship or place of organization, and by nothing else. */
export const importerResidence = question({
  name: 'importer_residence',
  version: 1,
  title: 'Is an importer a nonresident importer?',
  request: AssessImporter,
  outcomes: ['nonresident', 'resident', 'not_determinable'],
  result: ResidenceResultView,
  resultAccess: { nonresident: [CBP], entityType: [CBP], belongsTo: [CBP] },
  rules: ['NRI-01@1'],
  asks: 'importers:list',
  recordable: true,
  subject: ({ importerId: id }) => ({ type: 'importer', id }),
  async gather({ importerId }, { asOf, knownAt }, take): Promise<{ readonly residence: ResidenceFacts | null }> {
    const { particulars } = await take(ImporterRecord).read(importerId, asOf, knownAt);
    return { residence: residenceOf(particulars) };
  },
  decide({ residence }, asOf) {
    if (residence === null)
      return {
        outcome: 'not_determinable',
        reasonCodes: ['nonresident.entity_type_missing'],
        result: resultOf(null, 'undetermined'),
        steps: [],
      };
    const applied = applyRule(nonresidentImporter, residence, asOf);
    const { nonresident, reasonCode } = applied.decision;
    return {
      outcome: OUTCOMES[nonresident],
      reasonCodes: [reasonCode],
      result: resultOf(residence, nonresident),
      steps: [applied],
    };
  },
  undetermined: ({ residence }) => resultOf(residence, 'undetermined'),
});

const OUTCOMES = { yes: 'nonresident', no: 'resident', undetermined: 'not_determinable' } as const;

const resultOf = (residence: ResidenceFacts | null, nonresident: YesNo): ResidenceResultView => ({
  nonresident,
  entityType: residence?.entityType ?? null,
  belongsTo: residence?.jurisdictionOfOrganization ?? residence?.citizenship ?? null,
});
