import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { nonresidentImporter } from '../../importers/rules/nonresident.js';
import { ownerDeclaration } from '../rules/papers/owner-declaration.js';
import { AskOwnerDeclaration } from './owner.dto.js';
import { OwnerDeclarationResultView } from './owner.view.js';

/** What a declaration of the actual owner does for the importer of record. */
export const ownerDeclarationQuestion = question({
  name: 'owner_declaration',
  version: 1,
  title: 'Is an importer of record relieved of increased and additional duties by the actual owner’s declaration?',
  request: AskOwnerDeclaration,
  outcomes: ['relieved', 'relieved_by_statute_alone', 'taken_for_other_purposes', 'refused'],
  result: OwnerDeclarationResultView,
  resultAccess: {
    statutoryRelief: [EVERYONE],
    contractualRelief: [EVERYONE],
    ownerNonresident: [EVERYONE],
    lastDay: [EVERYONE],
  },
  rules: ['NRI-01@1', 'ENTRY-23@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ asOf: _asOf, ...given }: AskOwnerDeclaration) => given,
  decide(given, asOf) {
    const residence = applyRule(
      nonresidentImporter,
      {
        entityType: given.entityType,
        citizenship: given.citizenship ?? null,
        lawfulPermanentResident: given.lawfulPermanentResident ?? null,
        jurisdictionOfOrganization: given.jurisdictionOfOrganization ?? null,
      },
      asOf,
    );
    const { nonresident } = residence.decision;
    const { purpose, entryType, importerRole, ownerNamedInSummary, summaryFiled, timeOfEntryOn, bond } = given;
    const declared = applyRule(
      ownerDeclaration,
      {
        purpose,
        entryType,
        importerRole,
        ownerNamedInSummary,
        summaryFiled,
        timeOfEntryOn: timeOfEntryOn ?? null,
        ownerNonresident: nonresident,
        bond,
      },
      asOf,
    );
    const { statutoryRelief, contractualRelief, lastDay, faults } = declared.decision;
    const relieved = contractualRelief ? 'relieved' : 'relieved_by_statute_alone';
    const taken = statutoryRelief ? relieved : 'taken_for_other_purposes';
    return {
      outcome: faults.length > 0 ? 'refused' : taken,
      reasonCodes: faults.map(({ code }) => code),
      result: { statutoryRelief, contractualRelief, ownerNonresident: nonresident, lastDay },
      steps: [residence, declared],
      faults,
    };
  },
});
