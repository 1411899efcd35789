import { cfr, guide, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import type { FiledLine, NamedCase } from '../filed-entry.js';
import { found, lineAt, refusal, warning } from '../finding.js';
import type { Finding } from '../finding.js';

export interface NamedCasesFacts {
  readonly line: number;
  readonly countryOfOrigin: string;
  readonly producerNamed: boolean;
  readonly exporterNamed: boolean;
  readonly cases: readonly NamedCase[];
  readonly missingCompanions: FiledLine['missingCompanions'];
  readonly possibleCases: readonly string[];
}

const MOST_OF_A_KIND = 1;

/** The cases that a line names: on record, in force, of its origin, for its producer and exporter, and complete. */
export const namedCases = rule({
  id: 'ENTRY-09',
  title: 'AD/CVD cases of a line',
  text:
    'A case named on a line is on record and calls for deposits on the day; its country is the origin of the goods; a company’s own case is for that ' +
    'company’s goods; of each kind a line names one. Where goods are under both kinds of case both are named, also one at no rate.',
  cites: [
    cfr(19, '141.61(c)'),
    cfr(19, '351.107'),
    usc(19, '1673e(a)'),
    guide('CSMS 58721104, AD/CVD cargo messages (16 January 2024)'),
  ],
  decide(facts: NamedCasesFacts): readonly Finding[] {
    const { line, cases, missingCompanions, possibleCases } = facts;
    return [
      ...cases.flatMap((named, i) => ofCase(named, lineAt(line, `adcvdCases/${String(i)}/caseNumber`), facts)),
      ...(['A', 'C'] as const).flatMap((kind) =>
        found([cases.filter(({ type }) => type === kind).length > MOST_OF_A_KIND, () => twoOfAKind(line, kind)]),
      ),
      ...missingCompanions.map(({ of, caseNumber }) => companion(line, of, caseNumber)),
      ...(cases.length === 0 ? possibleCases : []).map((caseNumber) => possible(line, caseNumber)),
    ];
  },
});

function ofCase(
  { caseNumber, standing, rate }: NamedCase,
  pointer: string,
  facts: NamedCasesFacts,
): readonly Finding[] {
  if (!standing) return [notOnRecord(pointer, caseNumber)];
  const company = companyOf(caseNumber);
  const own = rate?.chosen && ['combination', 'exporter', 'producer', 'company'].includes(rate.chosen.scope);
  const fallsToOthers = rate?.chosen?.scope === 'all_others' || rate?.chosen?.scope === 'country_wide';
  return [
    ...found(
      [standing.refusals.includes('case.not_in_force'), () => notInForce(pointer, caseNumber, standing.status)],
      [standing.refusals.includes('case.suspended_investigation'), () => suspended(pointer, caseNumber)],
      [standing.refusals.includes('origin.mismatch'), () => otherOrigin(pointer, caseNumber, facts.countryOfOrigin)],
      [company === 'own' && !facts.producerNamed && !facts.exporterNamed, () => partiesMissing(facts.line, caseNumber)],
      [company === 'own' && fallsToOthers, () => otherCompany(pointer, caseNumber)],
      [company === 'others' && own === true, () => ownCase(pointer, caseNumber)],
    ),
  ];
}

const companyOf = (caseNumber: string): 'order' | 'others' | 'own' => {
  const suffix = /^[AC]-\d{3}-\d{3}-(\d{3})$/.exec(caseNumber)?.[1];
  return suffix === undefined ? 'order' : suffix === '000' ? 'others' : 'own';
};

const notOnRecord = (pointer: string, caseNumber: string): Finding =>
  refusal('entry', {
    pointer,
    code: 'case.not_found',
    message: `There is no case ${caseNumber} on record.`,
    remedy: '/v1/adcvd-cases finds the cases of a tariff number and a country.',
    citation: cfr(19, '141.61(c)'),
  });
const notInForce = (pointer: string, caseNumber: string, status: string | null): Finding =>
  refusal('entry', {
    pointer,
    code: 'case.not_in_force',
    message: `Case ${caseNumber} calls for no deposits on this day: ${status ?? 'nothing is on record for it'}.`,
    remedy: 'Leave the case out, or correct its number or the day.',
    citation: usc(19, '1673e(a)'),
  });
const suspended = (pointer: string, caseNumber: string): Finding =>
  refusal('entry', {
    pointer,
    code: 'case.suspended_investigation',
    message: `The investigation of case ${caseNumber} is suspended by agreement: no deposits are due.`,
    remedy: 'Leave the case out.',
    citation: usc(19, '1673c'),
  });
const otherOrigin = (pointer: string, caseNumber: string, origin: string): Finding =>
  refusal('entry', {
    pointer,
    code: 'origin.mismatch',
    message: `Case ${caseNumber} is on goods of another country than ${origin}.`,
    remedy: 'Correct the origin or the case; goods finished elsewhere have a case number of their own.',
    citation: cfr(19, '351.107'),
  });
const partiesMissing = (line: number, caseNumber: string): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'producer'),
    code: 'case.parties_missing',
    message: `Case ${caseNumber} is one company’s own, and the line names neither producer nor exporter.`,
    remedy: 'Name the producer and the exporter of the goods.',
    citation: cfr(19, '351.107'),
  });
const otherCompany = (pointer: string, caseNumber: string): Finding =>
  warning('entry', {
    pointer,
    code: 'case.other_company',
    message: `Case ${caseNumber} is one company’s own; by what is on record the producer and exporter of this line have no rate of their own.`,
    remedy:
      'Use the case of all others (suffix 000), or correct producer and exporter. A reseller has no part in another’s rate.',
    citation: cfr(19, '351.107(d)'),
  });
const ownCase = (pointer: string, caseNumber: string): Finding =>
  warning('entry', {
    pointer,
    code: 'case.company_has_its_own',
    message: `Case ${caseNumber} is that of all others; by what is on record the parties of this line have a rate of their own.`,
    remedy: 'Use that company’s case number.',
    citation: cfr(19, '351.107'),
  });
const twoOfAKind = (line: number, kind: 'A' | 'C'): Finding =>
  refusal('entry', {
    pointer: lineAt(line, 'adcvdCases'),
    code: 'case.two_of_a_kind',
    message: `A line names one ${kind === 'A' ? 'antidumping' : 'countervailing duty'} case.`,
    remedy: 'Put goods under two cases on lines of their own.',
    citation: guide('CBP Form 7501 instructions, block 33B'),
  });
const companion = (line: number, of: string, caseNumber: string): Finding =>
  warning('entry', {
    pointer: lineAt(line, 'adcvdCases'),
    code: 'companion.missing',
    message: `The line names ${of} and not ${caseNumber}, which is on the same goods.`,
    remedy: `Name ${caseNumber} too, or know why the goods are outside it.`,
    citation: guide('CSMS 58721104, AD/CVD cargo messages (16 January 2024)'),
  });
const possible = (line: number, caseNumber: string): Finding =>
  warning('pre_entry', {
    pointer: lineAt(line, 'adcvdCases'),
    code: 'adcvd.possible_case',
    message: `The codes and the country of case ${caseNumber} fit these goods; the words of the order decide.`,
    remedy: `Read the scope of ${caseNumber} at /v1/adcvd-cases/${caseNumber}.`,
    citation: cfr(19, '351.225(k)'),
  });

export interface ReimbursementFacts {
  readonly line: number;
  readonly cases: readonly Pick<NamedCase, 'caseNumber' | 'nonReimbursement'>[];
}

/** Whether each case of a line has its statement on reimbursement. */
export const reimbursementStatement = rule({
  id: 'ENTRY-10',
  title: 'Statement on reimbursement',
  text: 'Before liquidation the importer states of each entry under a case whether producer or exporter has reimbursed the duty or agreed to. Without it Commerce may presume that they did, and CBP may still take it in a protest.',
  cites: [cfr(19, '351.402(f)(2)'), cfr(19, '351.402(f)(3)')],
  decide: ({ line, cases }: ReimbursementFacts): readonly Finding[] =>
    cases.flatMap(({ caseNumber, nonReimbursement }, i) =>
      found([
        !nonReimbursement,
        () =>
          warning('post_release', {
            pointer: lineAt(line, `adcvdCases/${String(i)}/nonReimbursementStatement`),
            code: 'reimbursement.statement_missing',
            message: `No statement on reimbursement is on file for ${caseNumber}: if it is missing at liquidation the duty may in effect be charged twice.`,
            remedy: 'File the statement before liquidation; then name it here.',
            citation: cfr(19, '351.402(f)(3)'),
          }),
      ]),
    ),
});
