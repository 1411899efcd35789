import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { coveredImporter, programExemption } from '../../security/rules/index.js';
import type { CoveredImporter, Met } from '../../security/rules/index.js';
import type { CoveredRecord, StandsOn } from './covered-record.js';
import { paidBy, standsOn } from './payments-found.js';
import type { Failure } from './payments-found.js';
import { byBillsAlone, withoutSetAside } from './records-counted.js';

/** A part of the definition, and what it stands on. */
export interface Prong {
  readonly standing: Met;
  readonly records: readonly StandsOn[];
  /** Of a predecessor, and whose. */
  readonly linkedRecords: readonly (StandsOn & { readonly importerId: string })[];
}

/** What the order says of an importer, each part with the records it stands on. */
export interface CoveredStatus {
  readonly outcome: CoveredImporter['outcome'];
  readonly reasonCodes: readonly string[];
  readonly gateway: Prong;
  readonly noPriorImports: Prong;
  readonly failedToFullyPay: Prong;
  readonly failedToPayTimely: Prong;
  readonly programExempt: 'yes' | 'no' | 'undetermined';
  readonly programExemptReason: string;
  readonly steps: readonly Applied<unknown>[];
}

/**
 * Applies the definition to the record. A predecessor's debts count as the importer's own; its imports never defeat the first prong. The first version
 * of the answer looks at bills alone, the second at deposits too.
 */
export function coveredStatus(given: CoveredRecord, asOf: IsoDate, version: 1 | 2 = 2): CoveredStatus {
  const { record, steps: setAside } = withoutSetAside(version === 1 ? byBillsAlone(given) : given, asOf);
  const own = paidBy(record, asOf, version);
  const linked = record.linked.flatMap((one) => {
    const paid = paidBy(one, asOf, version);
    return paid ? [{ importerId: one.importerId, paid }] : [];
  });
  const covered = applyRule(
    coveredImporter,
    {
      adcvdGoods: adcvdGoods(record),
      firstImportOn: record.firstImport?.on ?? null,
      paymentRecord: own?.found ?? null,
      linkedRecords: linked.map(({ paid }) => paid.found),
    },
    asOf,
  );
  const exempt = applyRule(programExemption, { ctpat: record.ctpat }, asOf);
  const { outcome, reasonCodes, gateway, prongs } = covered.decision;
  const failure = (standing: Met, of: Failure): Prong => ({
    standing,
    records: own ? standsOn(own, of) : [],
    linkedRecords: linked.flatMap(({ importerId, paid }) => standsOn(paid, of).map((one) => ({ ...one, importerId }))),
  });
  return {
    outcome,
    reasonCodes: [...reasonCodes, exempt.decision.reasonCode],
    gateway: { standing: gateway, records: gatewayRecords(record, gateway), linkedRecords: [] },
    noPriorImports: {
      standing: prongs.noPriorImports,
      records: prongs.noPriorImports === 'met' || !record.firstImport ? [] : [entry(record.firstImport)],
      linkedRecords: [],
    },
    failedToFullyPay: failure(prongs.failedToFullyPay, 'unpaidReferences'),
    failedToPayTimely: failure(prongs.failedToPayTimely, 'lateReferences'),
    programExempt: exempt.decision.programExempt,
    programExemptReason: exempt.decision.reasonCode,
    steps: [...setAside, ...(own?.steps ?? []), ...linked.flatMap(({ paid }) => paid.steps), covered, exempt],
  };
}

// What it said it would import counts only until it has imported.
function adcvdGoods({ adcvdEntries, firstImport, expectsAdcvdGoods }: CoveredRecord): boolean | null {
  if (adcvdEntries.length > 0) return true;
  return firstImport ? false : expectsAdcvdGoods;
}

function gatewayRecords({ adcvdEntries, importerId }: CoveredRecord, gateway: Met): readonly StandsOn[] {
  if (gateway !== 'met') return [];
  if (adcvdEntries.length > 0) return adcvdEntries.map(entry);
  return [{ kind: 'importer_form', id: importerId, on: null, underProtest: null }];
}

const entry = ({ id, on }: { readonly id: string; readonly on: IsoDate }): StandsOn => ({
  kind: 'entry',
  id,
  on,
  underProtest: null,
});
