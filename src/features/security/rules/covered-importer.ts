import { eo } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { KnownPayments } from './adcvd-payment-record.js';

export type Met = 'met' | 'not_met' | 'undetermined';

export interface CoveredFacts {
  /** Whether the importer imports, or says it will import, articles under an AD or CVD case; null: not known. */
  readonly adcvdGoods: boolean | null;
  /** The importer's own first import; null: none on record. */
  readonly firstImportOn: IsoDate | null;
  /** Null: not known, which is not the same as a clean record. */
  readonly paymentRecord: KnownPayments | null;
  /** Records of confirmed predecessors and successors: they may add a failure, never an import. */
  readonly linkedRecords: readonly KnownPayments[];
}

export interface CoveredImporter {
  readonly outcome: 'covered' | 'not_covered' | 'undetermined';
  readonly gateway: Met;
  readonly prongs: {
    readonly noPriorImports: Met;
    readonly failedToFullyPay: Met;
    readonly failedToPayTimely: Met;
  };
  readonly reasonCodes: readonly string[];
}

/** Whether the order covers the importer. Covered is a fact; whether security follows is a second decision. */
export const coveredImporter = rule({
  id: 'COV-01',
  title: 'Covered importer',
  text: 'An importer of articles under antidumping or countervailing duties is covered if CBP has no record of earlier imports by it, or has a record that it failed to pay such duties fully, or in time.',
  cites: [eo(13785, '2(b)')],
  params: {
    lookBack: new Dated<'unlimited'>('how far back the record counts', '2026-11-21', {
      '2017-03-31': { value: 'unlimited', cites: [eo(13785, '2(b)')] },
    }),
  },
  decide(facts: CoveredFacts, _params, asOf): CoveredImporter {
    const gateway = met(facts.adcvdGoods);
    const prongs = {
      // Any earlier import counts, of any goods; one on the day itself is not a previous one.
      noPriorImports: met(facts.firstImportOn === null || facts.firstImportOn >= asOf),
      failedToFullyPay: failure(facts, 'unpaid'),
      failedToPayTimely: failure(facts, 'late'),
    };
    const outcome = outcomeOf(gateway, Object.values(prongs));
    return { outcome, gateway, prongs, reasonCodes: reasons(outcome, gateway, prongs) };
  },
});

/** Entry types that bring in nothing: admission to a foreign trade zone and movements in bond. */
export const NOT_AN_IMPORT: readonly string[] = ['26', '61', '62', '63'];

/** Whether an entry is an import of its importer for this definition. */
export const countsAsImport = (entry: { readonly entryType: string; readonly cancelled: boolean }): boolean =>
  !entry.cancelled && !NOT_AN_IMPORT.includes(entry.entryType);

const met = (fact: boolean | null): Met => (fact === null ? 'undetermined' : fact ? 'met' : 'not_met');

function failure({ paymentRecord, linkedRecords }: CoveredFacts, kind: 'unpaid' | 'late'): Met {
  if (paymentRecord?.[kind] || linkedRecords.some((record) => record[kind])) return 'met';
  return met(linkedRecords.some((record) => record[kind] === null) ? null : (paymentRecord?.[kind] ?? null));
}

function outcomeOf(gateway: Met, prongs: readonly Met[]): CoveredImporter['outcome'] {
  if (gateway === 'not_met' || prongs.every((prong) => prong === 'not_met')) return 'not_covered';
  return gateway === 'met' && prongs.includes('met') ? 'covered' : 'undetermined';
}

const CODES: Readonly<Record<keyof CoveredImporter['prongs'], string>> = {
  noPriorImports: 'covered.no_prior_imports',
  failedToFullyPay: 'covered.failed_to_fully_pay',
  failedToPayTimely: 'covered.failed_to_pay_timely',
};

function reasons(outcome: CoveredImporter['outcome'], gateway: Met, prongs: CoveredImporter['prongs']): string[] {
  if (gateway === 'not_met') return ['covered.no_adcvd_goods'];
  const named = (Object.keys(CODES) as (keyof typeof CODES)[]).flatMap((prong) =>
    prongs[prong] === 'met' ? [CODES[prong]] : [],
  );
  if (outcome === 'covered') return named;
  if (outcome === 'not_covered') return ['covered.no_prong_met'];
  const open = gateway === 'undetermined' ? ['covered.adcvd_goods_unknown'] : [];
  const unknown = Object.values(prongs).includes('undetermined') ? ['covered.payment_record_unknown'] : [];
  return [...named, ...open, ...unknown];
}
