import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { adcvdPaymentRecord, coveredImporter, programExemption } from '../../security/rules/index.js';
import type { AdcvdDebt, CoveredImporter, Met, PaymentRecordFound } from '../../security/rules/index.js';
import type { CoveredRecord } from './covered-record.js';
import { disputedRecords } from './disputed-records.js';

/** One record that a part of the definition stands on. */
export interface StandsOn {
  readonly kind: 'entry' | 'importer_form' | 'bill';
  readonly id: string;
  readonly on: IsoDate | null;
  readonly underProtest: boolean | null;
}

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

/** Applies the definition to the record. A predecessor's debts count as the importer's own; its imports never defeat the first prong. */
export function coveredStatus(given: CoveredRecord, asOf: IsoDate): CoveredStatus {
  const { record, steps: setAside } = withoutSetAside(given, asOf);
  const own = record.debts && applyRule(adcvdPaymentRecord, { debts: record.debts }, asOf);
  const linked = record.linked.flatMap(({ importerId, debts }) =>
    debts ? [{ importerId, debts, paid: applyRule(adcvdPaymentRecord, { debts }, asOf) }] : [],
  );
  const covered = applyRule(
    coveredImporter,
    {
      adcvdGoods: adcvdGoods(record),
      firstImportOn: record.firstImport?.on ?? null,
      paymentRecord: own?.decision ?? null,
      linkedRecords: linked.map(({ paid }) => paid.decision),
    },
    asOf,
  );
  const exempt = applyRule(programExemption, { ctpat: record.ctpat }, asOf);
  const { outcome, reasonCodes, gateway, prongs } = covered.decision;
  const failure = (standing: Met, of: 'unpaidReferences' | 'lateReferences'): Prong => ({
    standing,
    records: billsOf(record.debts, own?.decision, of),
    linkedRecords: linked.flatMap(({ importerId, debts, paid }) =>
      billsOf(debts, paid.decision, of).map((bill) => ({ ...bill, importerId })),
    ),
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
    steps: [...setAside, ...(own ? [own] : []), ...linked.map(({ paid }) => paid), covered, exempt],
  };
}

// Entries are left out where they are read, so that the next one takes their place; debts and links here.
function withoutSetAside(record: CoveredRecord, asOf: IsoDate) {
  if (record.setAside.length === 0) return { record, steps: [] };
  const records = [
    ...(record.debts ?? []).map(({ reference }) => reference),
    ...record.linked.flatMap(({ importerId, debts }) => [
      importerId,
      ...(debts ?? []).map(({ reference }) => reference),
    ]),
  ];
  const counted = applyRule(disputedRecords, { records, setAside: record.setAside }, asOf);
  const left = (debts: readonly AdcvdDebt[] | null) =>
    debts?.filter(({ reference }) => counted.decision.includes(reference)) ?? null;
  return {
    record: {
      ...record,
      debts: left(record.debts),
      linked: record.linked
        .filter(({ importerId }) => counted.decision.includes(importerId))
        .map((one) => ({ ...one, debts: left(one.debts) })),
    },
    steps: [counted],
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

// What a part is met by; where it is open, the bills that leave it open.
const referencesOf = (found: PaymentRecordFound | undefined, of: 'unpaidReferences' | 'lateReferences') =>
  of === 'unpaidReferences' && found?.unpaid === null ? (found.undeterminedReferences ?? []) : (found?.[of] ?? []);

const billsOf = (
  debts: readonly AdcvdDebt[] | null,
  found: PaymentRecordFound | undefined,
  of: 'unpaidReferences' | 'lateReferences',
): readonly StandsOn[] =>
  (debts ?? [])
    .filter(({ reference }) => referencesOf(found, of).includes(reference))
    .map(({ reference, dueOn, protested }) => ({ kind: 'bill', id: reference, on: dueOn, underProtest: protested }));
