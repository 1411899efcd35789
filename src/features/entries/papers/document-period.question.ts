import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { documentRequestClock } from '../rules/clocks/later-clocks.js';
import { documentExtension } from '../rules/papers/document-extension.js';
import { AskDocumentPeriod } from './document.dto.js';
import { DocumentPeriodResultView } from './document.view.js';

/** Until when a document that customs asks for is to be produced, and whether more time may be given. */
export const documentPeriod = question({
  name: 'document_period',
  version: 1,
  title: 'Until when is a document that customs asks for to be produced?',
  request: AskDocumentPeriod,
  outcomes: ['due', 'refused'],
  result: DocumentPeriodResultView,
  resultAccess: { dueOn: [EVERYONE], rolledTo: [EVERYONE], periodEndsOn: [EVERYONE] },
  rules: ['ENTRY-05@1', 'ENTRY-22@1'],
  asks: 'everyone',
  recordable: true,
  toFacts: ({ asOf, requestedOn, extensionDays = 0, appliedOn = asOf, extendedBefore = false }: AskDocumentPeriod) => ({
    requestedOn,
    extensionDays,
    appliedOn,
    extendedBefore,
  }),
  decide({ requestedOn, extensionDays, appliedOn, extendedBefore }, asOf) {
    const period = applyRule(documentRequestClock, { requestedOn, extensionDays: 0 }, asOf);
    const periodEndsOn = period.decision.dueOn;
    if (extensionDays === 0)
      return {
        outcome: 'due',
        reasonCodes: [],
        result: { dueOn: periodEndsOn, rolledTo: period.decision.rolledTo, periodEndsOn },
        steps: [period],
      };
    const asked = { periodEndsOn, appliedOn, days: extensionDays, extendedBefore };
    const extension = applyRule(documentExtension, asked, asOf);
    const faults = extension.decision;
    const extended = applyRule(documentRequestClock, { requestedOn, extensionDays }, asOf);
    const { dueOn, rolledTo } = faults.length === 0 ? extended.decision : period.decision;
    return {
      outcome: faults.length === 0 ? 'due' : 'refused',
      reasonCodes: faults.map(({ code }) => code),
      result: { dueOn, rolledTo, periodEndsOn },
      steps: [extension, faults.length === 0 ? extended : period],
      faults,
    };
  },
});
