import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../../kernel/access.js';
import { question } from '../../../platform/determinations/question.js';
import type { CoveredRecord } from '../rules/covered-record.js';
import { coveredStatus } from '../rules/covered-status.js';
import type { Prong } from '../rules/covered-status.js';
import { CoveredRecords } from './covered-records.js';
import { AssessCoveredStatus } from './covered-status.dto.js';
import { CoveredStatusResultView } from './covered-status.view.js';
import type { CoveredProngView, CoveredRecordView, LinkedCoveredRecordView } from './covered-status.view.js';

const OWN = { to: ['importer'] } as const satisfies Grant<never>;
const READERS = [CBP, OWN] as const;

const recordAccess: FieldPolicy<CoveredRecordView> = { kind: READERS, id: READERS, on: READERS, underProtest: READERS };
const linkedAccess: FieldPolicy<LinkedCoveredRecordView> = {
  kind: [CBP],
  id: [CBP],
  on: [CBP],
  underProtest: [CBP],
  importerId: [CBP],
};
// Another's link is customs' to know.
const prongAccess: FieldPolicy<CoveredProngView> = {
  standing: READERS,
  records: within(recordAccess, READERS),
  linkedRecords: within(linkedAccess, [CBP]),
};

const ofVersion = (version: 1 | 2, rules: readonly string[]) =>
  question({
    name: 'covered_status',
    version,
    title: 'Is an importer covered by the order on collecting antidumping and countervailing duties?',
    request: AssessCoveredStatus,
    outcomes: ['covered', 'not_covered', 'undetermined', 'not_determinable'],
    result: CoveredStatusResultView,
    resultAccess: {
      covered: READERS,
      gateway: within(prongAccess, READERS),
      noPriorImports: within(prongAccess, READERS),
      importsBefore: READERS,
      failedToFullyPay: within(prongAccess, READERS),
      failedToPayTimely: within(prongAccess, READERS),
      programExempt: READERS,
      programExemptReason: READERS,
      riskBasedAdjustment: READERS,
      standardSufficiencyCheck: READERS,
      predecessors: [CBP],
      setAside: READERS,
      missing: READERS,
    },
    rules,
    asks: 'risk:read',
    recordable: true,
    subject: ({ importerId: id }) => ({ type: 'importer', id }),
    gather: ({ importerId }, { asOf, knownAt }, take): Promise<CoveredRecord> =>
      take(CoveredRecords).read(importerId, asOf, knownAt),
    decide(record, asOf) {
      const { outcome, reasonCodes, steps, programExempt, programExemptReason, ...prongs } = coveredStatus(
        record,
        asOf,
        version,
      );
      const late = prongs.failedToPayTimely;
      return {
        outcome,
        reasonCodes,
        result: {
          covered: outcome,
          gateway: prongs.gateway,
          noPriorImports: prongs.noPriorImports,
          importsBefore: record.importsBefore,
          failedToFullyPay: prongs.failedToFullyPay,
          failedToPayTimely: late,
          programExempt,
          programExemptReason,
          riskBasedAdjustment: ADJUSTMENT[programExempt],
          standardSufficiencyCheck: true,
          ...seenOf(record, version === 1 ? [] : depositsMissing(record, late)),
        },
        steps,
      };
    },
    undetermined: (record) => ({
      covered: 'undetermined' as const,
      gateway: OPEN,
      noPriorImports: OPEN,
      importsBefore: record.importsBefore,
      failedToFullyPay: OPEN,
      failedToPayTimely: OPEN,
      programExempt: 'undetermined' as const,
      programExemptReason: 'exempt.status_unknown',
      riskBasedAdjustment: 'undetermined' as const,
      standardSufficiencyCheck: true,
      ...seenOf(record, []),
    }),
  });

/** As it was answered until November 2026: a deposit that came late was no record of a failure to pay in time. */
export const coveredStatusQuestion1 = ofVersion(1, ['COV-01@1', 'COV-02@1', 'COV-03@1', 'COV-04@1']);

/** Whether an importer is covered by the order: the gateway and three prongs, each with the records it stands on. */
export const coveredStatusQuestion = ofVersion(2, ['COV-01@1', 'COV-02@2', 'COV-03@1', 'COV-04@1', 'DEP-03@1']);

const OPEN: Prong = { standing: 'undetermined', records: [], linkedRecords: [] };
const ADJUSTMENT = { yes: 'none', no: 'may_follow', undetermined: 'undetermined' } as const;

const seenOf = (
  { linked, setAside, debts, firstImport, expectsAdcvdGoods }: CoveredRecord,
  ofDeposits: readonly string[],
) => ({
  predecessors: linked.map(({ importerId }) => importerId),
  setAside: [...setAside],
  missing: [
    ...(debts === null ? ['adcvd_bills'] : []),
    ...(debts?.some(({ payments }) => payments.some(({ amount }) => amount === null)) ? ['interest_rates'] : []),
    ...ofDeposits,
    ...(firstImport === null && expectsAdcvdGoods === null ? ['expects_adcvd_goods'] : []),
  ],
});

const depositsMissing = (
  { undeposited = false }: CoveredRecord,
  { records, linkedRecords }: Prong,
): readonly string[] => [
  ...(undeposited ? ['adcvd_deposits'] : []),
  ...([...records, ...linkedRecords].some(({ kind, on }) => kind === 'deposit' && on === null)
    ? ['deposit_due_days']
    : []),
];
