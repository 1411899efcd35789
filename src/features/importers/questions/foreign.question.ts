import { CBP } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { foreignImporter } from '../rules/foreign-importer.js';
import type { ForeignFacts } from '../rules/foreign-importer.js';
import { nonresidentImporter } from '../rules/nonresident.js';
import type { ResidenceFacts, YesNo } from '../rules/nonresident.js';
import { ForeignResultView } from './importer-answers.view.js';
import { AssessImporter } from './importer-questions.dto.js';
import { ImporterRecord, residenceOf, sharesOf, worthOf } from './importer-record.js';

interface Facts {
  readonly residence: ResidenceFacts | null;
  readonly known: Pick<ForeignFacts, 'locatedIn' | 'assets' | 'realProperty' | 'shares'>;
}

/** Whether an importer is foreign in the words of the order of 2026: a fact shown, no check, while its rules are only directed. */
export const foreignImporterQuestion = question({
  name: 'foreign_importer',
  version: 1,
  title: 'Is an importer foreign in the words of the order of 3 June 2026?',
  request: AssessImporter,
  outcomes: ['foreign', 'of_the_united_states', 'not_determinable'],
  result: ForeignResultView,
  resultAccess: { foreign: [CBP], limbs: [CBP] },
  rules: ['IMP-08@1', 'NRI-01@1'],
  asks: 'importers:list',
  recordable: true,
  subject: ({ importerId: id }) => ({ type: 'importer', id }),
  async gather({ importerId }, { asOf, knownAt }, take): Promise<Facts> {
    const { country, particulars, facts } = await take(ImporterRecord).read(importerId, asOf, knownAt);
    const property = facts.assets.filter(({ asset }) => asset === 'real_property');
    return {
      residence: residenceOf(particulars),
      known: {
        locatedIn: country,
        assets: worthOf(facts.assets),
        realProperty: worthOf(property),
        shares: sharesOf(facts.persons),
      },
    };
  },
  decide({ residence, known }, asOf, policies) {
    const resides = residence === null ? null : applyRule(nonresidentImporter, residence, asOf);
    const atHome: YesNo = resides === null ? 'undetermined' : OPPOSITE[resides.decision.nonresident];
    const isPerson =
      residence === null ? null : residence.entityType === 'individual' || residence.entityType === 'sole_proprietor';
    const facts = { ...known, isPerson, citizenOrResident: atHome, organizedInUs: atHome };
    const applied = applyRule(foreignImporter, facts, asOf, policies);
    const { foreign, limbs } = applied.decision;
    return {
      outcome: OUTCOMES[foreign],
      reasonCodes: limbs.map(({ limb, ofTheUnitedStates }) => `foreign.${limb}.${ofTheUnitedStates}`),
      result: { foreign, limbs },
      steps: resides === null ? [applied] : [resides, applied],
      warnings: [DIRECTED],
    };
  },
  undetermined: () => ({ foreign: 'undetermined' as const, limbs: [] }),
});

const OPPOSITE = { yes: 'no', no: 'yes', undetermined: 'undetermined' } as const;
const OUTCOMES = { yes: 'foreign', no: 'of_the_united_states', undetermined: 'not_determinable' } as const;
const DIRECTED = {
  code: 'importer.foreign_directed',
  message: 'The rules that the order directs are not made yet: this is a fact shown, and nothing is checked by it.',
};
