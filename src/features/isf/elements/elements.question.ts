import { EVERYONE, within } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { isfElements, isfImporter } from '../rules/isf-told.js';
import type { IsfElement, IsfToldFacts } from '../rules/isf-told.js';
import { VESSEL } from '../timeliness/timeliness.question.js';
import { AskIsfElements } from './elements.dto.js';
import { IsfElementsResultView } from './elements.view.js';

const ELEMENT = { element: [EVERYONE], paragraph: [EVERYONE], due: [EVERYONE], dueAt: [EVERYONE] };

/** What a security filing is to tell of some cargo, by whom and until when. */
export const isfElementsQuestion = question<
  AskIsfElements,
  IsfToldFacts,
  IsfElementsResultView,
  'elements_due' | 'undetermined' | 'not_required'
>({
  name: 'isf_elements',
  version: 1,
  title: 'What is an importer security filing of this cargo to tell, by whom and until when?',
  request: AskIsfElements,
  outcomes: ['elements_due', 'undetermined', 'not_required'],
  result: IsfElementsResultView,
  resultAccess: { required: [EVERYONE], importers: [EVERYONE], elements: within(ELEMENT, [EVERYONE]) },
  rules: ['ISF-05@1', 'ISF-06@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ modeOfTransport, shipment, cargo, ladenAt = null, arrivesAt = null, shortVoyage = null }) => ({
    byVessel: VESSEL.includes(modeOfTransport),
    ...{ shipment, cargo, ladenAt, arrivesAt, shortVoyage },
  }),
  decide(facts, asOf) {
    const told = applyRule(isfElements, facts, asOf);
    const elements = told.decision;
    if (elements.length === 0)
      return {
        outcome: 'not_required',
        reasonCodes: [facts.byVessel ? 'isf.bulk_exempt' : 'isf.not_by_vessel'],
        result: { required: false, importers: [], elements },
        steps: [told],
      };
    const importer = applyRule(isfImporter, { shipment: facts.shipment }, asOf);
    const reasonCodes = reasonsOf(elements);
    return {
      outcome: reasonCodes.length > 0 ? 'undetermined' : 'elements_due',
      reasonCodes,
      result: { required: true, importers: importer.decision, elements },
      steps: [told, importer],
    };
  },
});

// What the caller would have to tell for the instants that are left open.
function reasonsOf(elements: readonly IsfElement[]): readonly string[] {
  const open = elements.filter(({ dueAt }) => dueAt === null).map(({ due }) => due);
  return [
    ...(open.some((due) => due !== null && due !== 'day_before_arrival') ? ['isf.lading_not_known'] : []),
    ...(open.includes('day_before_arrival') ? ['isf.arrival_not_known'] : []),
    ...(open.includes(null) ? ['isf.voyage_not_known'] : []),
  ];
}
