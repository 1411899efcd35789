import { CBP } from '../../../kernel/access.js';
import { question } from '../../../platform/determinations/question.js';
import { foreignOnRecord } from '../rules/foreign-on-record.js';
import type { ForeignRecord } from '../rules/foreign-on-record.js';
import { ForeignResultView } from './importer-answers.view.js';
import { AssessImporter } from './importer-questions.dto.js';
import { ImporterRecord, foreignRecordOf, foreignRecordOf1 } from './importer-record.js';

const OUTCOMES = { yes: 'foreign', no: 'of_the_united_states', undetermined: 'not_determinable' } as const;
const DIRECTED = {
  code: 'importer.foreign_directed',
  message: 'The rules that the order directs are not made yet: this is a fact shown, and nothing is checked by it.',
};

const ofVersion = (version: number, recordOf: typeof foreignRecordOf) =>
  question({
    name: 'foreign_importer',
    version,
    title: 'Is an importer foreign in the words of the order of 3 June 2026?',
    request: AssessImporter,
    outcomes: ['foreign', 'of_the_united_states', 'not_determinable'],
    result: ForeignResultView,
    resultAccess: { foreign: [CBP], limbs: [CBP] },
    rules: ['IMP-08@1', 'NRI-01@1'],
    asks: 'importers:list',
    recordable: true,
    subject: ({ importerId: id }) => ({ type: 'importer', id }),
    gather: async ({ importerId }, { asOf, knownAt }, take): Promise<ForeignRecord> =>
      recordOf(await take(ImporterRecord).read(importerId, asOf, knownAt)),
    decide(record, asOf, policies) {
      const { foreign, limbs, steps } = foreignOnRecord(record, asOf, policies);
      return {
        outcome: OUTCOMES[foreign],
        reasonCodes: limbs.map(({ limb, ofTheUnitedStates }) => `foreign.${limb}.${ofTheUnitedStates}`),
        result: { foreign, limbs },
        steps,
        warnings: [DIRECTED],
      };
    },
    undetermined: () => ({ foreign: 'undetermined' as const, limbs: [] }),
  });

/** As it was answered until the end of November 2026: money and what is owed counted as assets, and Puerto Rico as abroad. */
export const foreignImporterQuestion1 = ofVersion(1, foreignRecordOf1);

/** Whether an importer is foreign in the words of the order of 2026: a fact shown, no check, while its rules are only directed. */
export const foreignImporterQuestion = ofVersion(2, foreignRecordOf);
