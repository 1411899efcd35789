import { cfr, guide } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';

/** What an entry type says of lines of a kind, as those under AD/CVD cases: none may stand on it, some may, or it is made for them. */
export type CaseUse = 'never' | 'possible' | 'made_for';

/** One entry type of CBP Form 7501 and what follows from it. */
export interface EntryType {
  readonly code: string;
  readonly meaning: string;
  readonly group: 'consumption' | 'informal' | 'warehouse' | 'withdrawal' | 'government' | 'in_bond' | 'low_value';
  readonly cases: CaseUse;
  /** The type that carries AD/CVD lines in place of this one. */
  readonly typeForCases?: string;
  /** Whether goods under a quota or visa stand on it: it is made for them, it may carry them, or it carries none. */
  readonly quota: CaseUse;
  /** The type that carries goods under a quota or visa in place of this one. */
  readonly typeForQuota?: string;
  /** Whether estimated duties are deposited with this filing. */
  readonly dutiesDue: boolean;
  /** Which merchandise processing fee is collected with it; `unsettled` where no source was found. */
  readonly processingFee: 'formal' | 'informal' | 'none' | 'unsettled';
  /** Whether the harbor maintenance fee of vessel cargo is collected with it. */
  readonly harborFee: 'due' | 'none' | 'unsettled';
}

type Row = Omit<EntryType, 'code'>;
const consumption = (meaning: string, more: Partial<Row> = {}): Row => ({
  meaning,
  group: 'consumption',
  cases: 'never',
  quota: 'never',
  dutiesDue: true,
  processingFee: 'formal',
  harborFee: 'due',
  ...more,
});
const unsettled = { processingFee: 'unsettled', harborFee: 'unsettled' } as const;
// Goods in a warehouse are "entered or released" for the fee when withdrawn (19 CFR 24.23(a)(2)(iii)).
const warehouse = { group: 'warehouse', cases: 'possible', dutiesDue: false, processingFee: 'none' } as const;
// The harbor fee was paid when the cargo was entered for warehouse.
const withdrawal = { group: 'withdrawal', harborFee: 'none' } as const;
const inBond = { group: 'in_bond', dutiesDue: false, processingFee: 'none', harborFee: 'none' } as const;

const ROWS: Readonly<Record<string, Row>> = {
  '01': consumption('Consumption, free and dutiable', { typeForCases: '03', typeForQuota: '02' }),
  '02': consumption('Consumption, quota or visa', { quota: 'made_for', typeForCases: '07' }),
  '03': consumption('Consumption, antidumping or countervailing duty', { cases: 'made_for', typeForQuota: '07' }),
  '04': consumption('Appraisement', unsettled),
  '05': consumption('Vessel repair', unsettled),
  // The harbor fee on zone goods is paid quarterly by whoever admits them (19 CFR 24.24(e)).
  '06': consumption('Consumption, foreign trade zone', { cases: 'possible', quota: 'possible', harborFee: 'none' }),
  '07': consumption('Consumption, quota or visa with antidumping or countervailing duty', {
    cases: 'made_for',
    quota: 'made_for',
  }),
  '08': consumption('Duty deferral', unsettled),
  '09': consumption('Reconciliation', { cases: 'possible', ...unsettled }),
  '11': consumption('Informal, free and dutiable', {
    group: 'informal',
    processingFee: 'informal',
    typeForCases: '03',
    typeForQuota: '12',
  }),
  '12': consumption('Informal, quota other than textiles', {
    group: 'informal',
    processingFee: 'informal',
    quota: 'made_for',
    typeForCases: '07',
  }),
  // A test from 22 September 2026: what its fees are when filed so was not verified.
  '13': consumption('Informal, mail', { group: 'informal', ...unsettled, typeForCases: '03' }),
  '21': consumption('Warehouse', warehouse),
  '22': consumption('Re-warehouse', { ...warehouse, harborFee: 'none' }),
  // Entered under Chapter 98, subchapter XIII: free under bond, and outside the processing fee (19 CFR 24.23(c)(1)(i)).
  '23': consumption('Temporary importation under bond', { ...warehouse, quota: 'possible' }),
  '24': consumption('Trade fair', { ...warehouse, ...unsettled }),
  '25': consumption('Permanent exhibition', { ...warehouse, ...unsettled }),
  '26': consumption('Foreign trade zone admission', { ...warehouse, harborFee: 'none' }),
  '31': consumption('Warehouse withdrawal, consumption', { ...withdrawal, typeForCases: '34', typeForQuota: '32' }),
  '32': consumption('Warehouse withdrawal, quota', { ...withdrawal, quota: 'made_for', typeForCases: '38' }),
  '34': consumption('Warehouse withdrawal, antidumping or countervailing duty', {
    ...withdrawal,
    cases: 'made_for',
    typeForQuota: '38',
  }),
  '38': consumption('Warehouse withdrawal, quota with antidumping or countervailing duty', {
    ...withdrawal,
    cases: 'made_for',
    quota: 'made_for',
  }),
  '51': consumption('Defense Contract Management Agency', {
    group: 'government',
    cases: 'possible',
    processingFee: 'none',
    harborFee: 'unsettled',
  }),
  '52': consumption('Government, dutiable', {
    group: 'government',
    cases: 'possible',
    quota: 'possible',
    ...unsettled,
  }),
  '61': consumption('Immediate transportation', inBond),
  '62': consumption('Transportation and exportation', inBond),
  '63': consumption('Immediate exportation', inBond),
  '86': consumption('Low-value release under section 321', {
    group: 'low_value',
    dutiesDue: true,
    ...unsettled,
    typeForCases: '03',
  }),
};

/** Every entry type, by its two-digit code. */
export const ENTRY_TYPES: ReadonlyMap<string, EntryType> = new Map(
  Object.entries(ROWS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, row]) => [code, { code, ...row }]),
);

export const ENTRY_TYPE_CITES = [guide('CBP Form 7501 instructions, block 2'), cfr(19, '141.61(c)')] as const;

/** Whether AD/CVD lines may stand on an entry of a type. */
export type CasesOnEntryType =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: 'entry_type.unknown' | 'entry_type.no_cases';
      readonly useType: string | null;
    };

export const casesOnEntryType = rule({
  id: 'TARIFF-02',
  title: 'AD/CVD lines and the entry type',
  text: 'A line under an antidumping or countervailing duty case is entered on a type made for such cases (03, 07, 34, 38) or one that may carry them; never on an ordinary or informal consumption entry.',
  cites: ENTRY_TYPE_CITES,
  decide({ entryType, hasCases }: { readonly entryType: string; readonly hasCases: boolean }): CasesOnEntryType {
    const type = ENTRY_TYPES.get(entryType);
    if (!type) return { allowed: false, code: 'entry_type.unknown', useType: null };
    if (!hasCases || type.cases !== 'never') return { allowed: true };
    return { allowed: false, code: 'entry_type.no_cases', useType: type.typeForCases ?? null };
  },
});
