import { EVERYONE } from '../../../kernel/access.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { LAW_1, LAW_2, decideDisclosure } from '../rules/index.js';
import type { DisclosureFacts, DisclosureLaw, SampleBond } from '../rules/index.js';
import type { SampleBondFact } from './case-facts.dto.js';
import { AskDisclosure } from './disclosure-question.dto.js';
import type { DisclosureFactsGiven } from './disclosure-question.dto.js';
import { DisclosureResultView } from './disclosure-result.view.js';

/** The facts alone: which days are no business days is law. */
type CaseFacts = Omit<DisclosureFacts, 'calendar'>;

const calendar = federalCalendar();
const ALIKE = ['DET-04@1', 'DISC-01@1', 'DISC-04@1', 'DISC-05@1', 'DISC-06@1'];

/** As this service read the law until November 2026; answers kept then are computed again by it. */
export const disclosure1 = disclosureBy(LAW_1, 1, [
  ...ALIKE,
  'DISC-02@1',
  'DISC-03@1',
  'DISC-07@1',
  'DISC-08@1',
  'DISC-10@1',
]);

/** What must, may or may not leave to one requester on a day, field by field. */
export const disclosure = disclosureBy(LAW_2, 2, [
  ...ALIKE,
  'DISC-02@2',
  'DISC-03@2',
  'DISC-07@2',
  'DISC-08@2',
  'DISC-10@2',
  'DISC-12@1',
]);

function disclosureBy(law: DisclosureLaw, version: number, rules: readonly string[]) {
  return question({
    name: 'disclosure',
    version,
    title: 'What must, may or may not be disclosed about goods to the owner of a recorded right, field by field?',
    request: AskDisclosure,
    outcomes: ['disclosable', 'nothing_disclosable', 'not_determinable'],
    result: DisclosureResultView,
    resultAccess: { stage: [EVERYONE], fields: [EVERYONE] },
    rules,
    asks: 'everyone',
    subject: ({ disclosureId }) => (disclosureId ? { type: 'disclosure', id: disclosureId } : undefined),
    toFacts: ({ facts }): CaseFacts => toFacts(facts),
    decide(facts, asOf, policies) {
      const { outcome, stage, fields, reasonCodes, steps } = decideDisclosure(
        { ...facts, calendar },
        asOf,
        policies,
        law,
      );
      return { outcome, reasonCodes, result: { stage, fields }, steps };
    },
  });
}

/** The facts of a case as they are asked about and kept: amounts in words, the calendar left out. */
export function asGiven({ calendar: _, sampleBonds, ...facts }: DisclosureFacts): DisclosureFactsGiven {
  const { redactedSample, unredactedSample } = sampleBonds;
  const given = { redactedSample: inWords(redactedSample), unredactedSample: inWords(unredactedSample) };
  return JSON.parse(JSON.stringify({ ...facts, sampleBonds: given })) as DisclosureFactsGiven;
}

const toFacts = ({ sampleBonds: { redactedSample, unredactedSample }, ...given }: DisclosureFactsGiven): CaseFacts => ({
  ...given,
  sampleBonds: { redactedSample: toBond(redactedSample), unredactedSample: toBond(unredactedSample) },
});

const toBond = (bond: SampleBondFact | null): SampleBond | null =>
  bond && { active: bond.active, amount: parseMoney(bond.amount), required: parseMoney(bond.required) };

const inWords = (bond: SampleBond | null): SampleBondFact | null =>
  bond && { active: bond.active, amount: formatMoney(bond.amount), required: formatMoney(bond.required) };
