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

/** Whether an importer is covered by the order: the gateway and three prongs, each with the records it stands on. */
export const coveredStatusQuestion = question({
  name: 'covered_status',
  version: 1,
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
  rules: ['COV-01@1', 'COV-02@1', 'COV-03@1', 'COV-04@1'],
  asks: 'risk:read',
  recordable: true,
  subject: ({ importerId: id }) => ({ type: 'importer', id }),
  gather: ({ importerId }, { asOf, knownAt }, take): Promise<CoveredRecord> =>
    take(CoveredRecords).read(importerId, asOf, knownAt),
  decide(record, asOf) {
    const { outcome, reasonCodes, steps, programExempt, programExemptReason, ...prongs } = coveredStatus(record, asOf);
    return {
      outcome,
      reasonCodes,
      result: {
        covered: outcome,
        gateway: prongs.gateway,
        noPriorImports: prongs.noPriorImports,
        importsBefore: record.importsBefore,
        failedToFullyPay: prongs.failedToFullyPay,
        failedToPayTimely: prongs.failedToPayTimely,
        programExempt,
        programExemptReason,
        riskBasedAdjustment: ADJUSTMENT[programExempt],
        standardSufficiencyCheck: true,
        ...seenOf(record),
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
    ...seenOf(record),
  }),
});

const OPEN: Prong = { standing: 'undetermined', records: [], linkedRecords: [] };
const ADJUSTMENT = { yes: 'none', no: 'may_follow', undetermined: 'undetermined' } as const;

const seenOf = ({ linked, setAside, debts, firstImport, expectsAdcvdGoods }: CoveredRecord) => ({
  predecessors: linked.map(({ importerId }) => importerId),
  setAside: [...setAside],
  missing: [
    ...(debts === null ? ['adcvd_bills'] : []),
    ...(debts?.some(({ payments }) => payments.some(({ amount }) => amount === null)) ? ['interest_rates'] : []),
    ...(firstImport === null && expectsAdcvdGoods === null ? ['expects_adcvd_goods'] : []),
  ],
});
