import { dollars } from '../../../kernel/money.js';
import type { RateCandidate } from '../../adcvd/rules/rate-candidate.js';
import type { RateAnswer } from '../../adcvd/rules/rate-determination.js';
import { checkEntry } from './check-entry.js';
import type { FiledEntry, FiledLine, JudgedHeading, NamedCase } from './filed-entry.js';

/** A line of solar cells that nothing is wrong with. */
export const aLine = (given: Partial<FiledLine> = {}): FiledLine => ({
  htsNumber: '8541420010',
  tariff: 'on_record',
  tariffEndedOn: null,
  successors: [],
  units: { asked: 'No., W', given: ['No.', 'W'] },
  enteredValue: dollars(2_000),
  countryOfOrigin: 'CN',
  mid: 'CNSUNPOW12WUX',
  producer: null,
  exporter: null,
  cases: [],
  missingCompanions: [],
  possibleCases: [],
  declaredHeadings: [],
  headings: [],
  tradeProgram: null,
  provision: null,
  quota: false,
  ...given,
});

/** A case in force on these goods, with its statement on file. */
export const aCase = (given: Partial<NamedCase> = {}): NamedCase => ({
  caseNumber: 'A-570-979',
  type: 'A',
  nonReimbursement: true,
  standing: { status: 'order', since: '2012-12-07', depositsRequired: true, refusals: [] },
  rate: null,
  ...given,
});

/** An entry with its summary that nothing is wrong with. */
export const anEntry = (given: Partial<FiledEntry> = {}): FiledEntry => ({
  entryType: '01',
  filing: 'entry_and_summary',
  importerRole: 'owner',
  filer: 'importer',
  brokersOwnBond: false,
  standing: { delinquent: false, liveEntryRequired: false, inactive: false },
  modeOfTransport: '11',
  exportedOn: '2026-02-10',
  importedOn: '2026-03-01',
  arrivedOn: '2026-03-01',
  electedEntryOn: null,
  filedOn: '2026-03-02',
  security: { kind: 'continuous' },
  bonds: [],
  rateOn: '2026-03-02',
  rateBasis: 'entry',
  privilegedOn: null,
  warehouseEntryNumber: null,
  consolidated: false,
  reconciliation: [],
  underlyingEntries: 0,
  underlying: [],
  dutiesPaidBeforeRelease: false,
  lines: [aLine()],
  ...given,
});

export const NEW = { timeOfEntryOn: null, summaryFiledOn: null };
export const told = (entry: FiledEntry, earlier: Parameters<typeof checkEntry>[1] = NEW): readonly string[] =>
  checkEntry(entry, earlier, entry.filedOn).map(({ code, weight }) => `${weight} ${code}`);
export const rated = (scope: RateCandidate['scope']): RateAnswer => ({ chosen: { scope } }) as RateAnswer;
export const judged = (
  heading: string,
  verdict: JudgedHeading['verdict'],
  needs: readonly string[] = [],
): JudgedHeading => ({
  heading,
  verdict,
  needs,
});
export const withCase = (given: Partial<NamedCase>, line = {}): FiledEntry =>
  anEntry({ entryType: '03', lines: [aLine({ cases: [aCase(given)], ...line })] });
export const standing = (given: Partial<NonNullable<NamedCase['standing']>>) => ({
  status: 'order' as const,
  since: null,
  depositsRequired: false,
  refusals: [],
  ...given,
});
