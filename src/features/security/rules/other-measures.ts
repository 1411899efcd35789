import { cfr, eo, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import type { CoveredImporter } from './covered-importer.js';
import type { YesNo } from '../../importers/rules/nonresident.js';

export interface OtherMeasureFacts {
  readonly covered: CoveredImporter['outcome'];
  readonly programExempt: YesNo;
}

export interface LegalMeasure {
  readonly measure: string;
  readonly text: string;
  /** What must be so before it may be used. */
  readonly availableWhen: string;
  readonly decidedBy: string;
  readonly legalBasis: readonly Citation[];
  /** Set where the program's exemption shuts out its use for risk alone. */
  readonly notForRiskAlone?: true;
}

/** The lawful measures besides a larger bond that protect the revenue, each with its own condition and basis. */
export const otherLegalMeasures = rule({
  id: 'SEC-02',
  title: 'Other legal measures',
  text: 'Security is required through bonds and other legal measures; each of these has its own basis in law and its own condition.',
  cites: [eo(13785, '3')],
  decide({ covered, programExempt }: OtherMeasureFacts): readonly LegalMeasure[] {
    if (covered === 'not_covered' || programExempt !== 'yes') return MEASURES;
    return MEASURES.map((each) => (RISK_BASED.has(each.measure) ? { ...each, notForRiskAlone: true } : each));
  },
});

const RISK_BASED: ReadonlySet<string> = new Set(['larger_continuous_bond', 'intensified_examination']);

const MEASURES: readonly LegalMeasure[] = [
  {
    measure: 'larger_continuous_bond',
    text: 'A continuous bond of a higher amount.',
    availableWhen: 'On review the bond is found insufficient; notice in writing to principal and surety comes first.',
    decidedBy: 'Revenue Division',
    legalBasis: [usc(19, '1623(a)'), cfr(19, '113.13(b)'), cfr(19, '113.13(c)')],
  },
  {
    measure: 'additional_single_transaction_bond',
    text: 'A further single transaction bond for an entry or for all entries.',
    availableWhen:
      'A deficiency was notified and is not cured, or accepting the transaction would put the revenue in jeopardy.',
    decidedBy: 'Revenue Division or port director',
    legalBasis: [usc(19, '1623(a)'), cfr(19, '113.13(c)'), cfr(19, '113.13(d)')],
  },
  {
    measure: 'cash_or_us_obligations_in_lieu_of_surety',
    text: 'Money or obligations of the United States in the full amount of the bond, for up to one year.',
    availableWhen: 'The importer chooses it in place of a surety.',
    decidedBy: 'Importer; accepted by the Revenue Division, for a single transaction by the port director',
    legalBasis: [usc(19, '1623(e)'), cfr(19, '113.40')],
  },
  {
    measure: 'live_entry',
    text: 'Entry summary and duties before release.',
    availableWhen: 'The importer is substantially or habitually delinquent, or the goods are of a kind that needs it.',
    decidedBy: 'Port director or Center director',
    legalBasis: [cfr(19, '142.13'), cfr(19, '142.14')],
  },
  {
    measure: 'loss_of_immediate_delivery',
    text: 'No release under a special permit for immediate delivery.',
    availableWhen: 'Delinquent bills stay unpaid ten working days after written notice.',
    decidedBy: 'Center director; lifted by Headquarters',
    legalBasis: [cfr(19, '142.25'), cfr(19, '142.26')],
  },
  {
    measure: 'intensified_examination',
    text: 'More frequent examination and testing of the goods.',
    availableWhen: 'At any time; increased by guidelines for importers that are a risk.',
    decidedBy: 'Port director',
    legalBasis: [usc(19, '1499(a)'), usc(19, '4321(b)')],
  },
  {
    measure: 'pre_release_review',
    text: 'Review of the entry documents before the goods are released.',
    availableWhen: 'At any time before release.',
    decidedBy: 'Center director or port director',
    legalBasis: [usc(19, '1484(a)'), usc(19, '1499(a)')],
  },
  {
    measure: 'refusal_of_release',
    text: 'The goods are not released until the security demanded is filed.',
    availableWhen:
      'Additional security was demanded because the revenue is in jeopardy or enforcement would be hampered.',
    decidedBy: 'Port director',
    legalBasis: [cfr(19, '113.13(d)'), usc(19, '1448(a)')],
  },
  {
    measure: 'eapa_interim_measures',
    text: 'Suspension of liquidation, cash deposits and single transaction bonds during an evasion investigation.',
    availableWhen: 'An investigation is open and there is reasonable suspicion that goods came in by evasion.',
    decidedBy: 'Trade Remedy Law Enforcement Directorate',
    legalBasis: [usc(19, '1517(e)'), cfr(19, '165.24')],
  },
  {
    measure: 'demand_on_surety',
    text: 'The surety is called on to pay what the principal owes, up to the amount of the bond.',
    availableWhen: 'A debt that the bond secures is due and not paid.',
    decidedBy: 'Revenue Division',
    legalBasis: [usc(19, '1623'), cfr(19, '113.62')],
  },
  {
    measure: 'offset_of_refunds',
    text: 'Refunds due to the importer are set off against what it owes.',
    availableWhen: 'A debt is overdue and no protest against it is open.',
    decidedBy: 'Revenue Division',
    legalBasis: [cfr(19, '24.72')],
  },
  {
    measure: 'referral_to_department_of_justice',
    text: 'The matter is handed to the Department of Justice for suit or prosecution.',
    availableWhen: 'A bond is not satisfied, or a significant offence against the trade laws is found.',
    decidedBy: 'CBP Office of Chief Counsel',
    legalBasis: [cfr(19, '113.52'), usc(19, '1604'), eo(13785, '5')],
  },
];
