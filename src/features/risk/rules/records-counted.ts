import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { CoveredRecord } from './covered-record.js';
import { disputedRecords } from './disputed-records.js';

type Payments = Pick<CoveredRecord, 'debts' | 'deposits'>;

/** The record as it was looked at until November 2026. */
export function byBillsAlone({ deposits: _made, undeposited: _none, linked, ...record }: CoveredRecord): CoveredRecord {
  return { ...record, linked: linked.map(({ importerId, debts }) => ({ importerId, debts })) };
}

/** Entries are left out where they are read, so that the next one takes their place; debts, deposits and links here. */
export function withoutSetAside(record: CoveredRecord, asOf: IsoDate) {
  if (record.setAside.length === 0) return { record, steps: [] };
  const records = [...referencesIn(record), ...record.linked.flatMap((one) => [one.importerId, ...referencesIn(one)])];
  const counted = applyRule(disputedRecords, { records, setAside: record.setAside }, asOf);
  const counts = ({ reference }: { readonly reference: string }): boolean => counted.decision.includes(reference);
  const left = ({ debts, deposits }: Payments): Payments => ({
    debts: debts?.filter(counts) ?? null,
    ...(deposits ? { deposits: deposits.filter(counts) } : {}),
  });
  return {
    record: {
      ...record,
      ...left(record),
      linked: record.linked
        .filter(({ importerId }) => counted.decision.includes(importerId))
        .map((one) => ({ ...one, ...left(one) })),
    },
    steps: [counted],
  };
}

const referencesIn = ({ debts, deposits }: Payments): readonly string[] =>
  [...(debts ?? []), ...(deposits ?? [])].map(({ reference }) => reference);
