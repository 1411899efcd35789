import { cfr, eo, fr, guide } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** How far a provision has come. That its due day passes changes nothing: an act of somebody does. */
export const PROVISION_STATUSES = ['directed', 'proposed', 'in_force', 'enjoined', 'expired'] as const;
export type ProvisionStatus = (typeof PROVISION_STATUSES)[number];

/** What the order of 3 June 2026 asks of importers. */
export const ASKED_OF_IMPORTERS = [
  'assets_or_bond',
  'higher_bond_minimum',
  'ownership_disclosure',
  'good_standing',
  'inactive_numbers',
  'false_form_data',
  'no_informal_entry_of_foreign',
  'validation_of_foreign',
  'no_continuous_bond_of_foreign',
] as const;
export type AskedOfImporters = (typeof ASKED_OF_IMPORTERS)[number];

/** What it asks of customs and of brokers. */
export const ASKED_OF_OTHERS = [
  'registry_risk_tiers',
  'continuous_vetting',
  'broker_maximum_penalties',
  'evasion_priority',
  'penalty_floor',
  'no_mitigation_for_repeat_offenders',
  'liquidated_damages_floor',
  'faster_seizure_and_disposal',
  'easier_abandonment',
  'third_party_disposal',
  'transparency_reports',
] as const;

export const PROVISIONS = [...ASKED_OF_IMPORTERS, ...ASKED_OF_OTHERS] as const;
export type ProvisionId = (typeof PROVISIONS)[number];

/** One provision of the order: what it directs, by when, and how far that has come. */
export interface Provision {
  readonly id: ProvisionId;
  readonly asks: string;
  readonly of: 'importers' | 'foreign_importers' | 'brokers' | 'customs';
  readonly cites: readonly [Citation, ...Citation[]];
  /** The day by which the order wants it done; null where it names none, or only says promptly. */
  readonly dueOn: IsoDate | null;
  readonly statuses: Dated<ProvisionStatus>;
}

/** The day of the order: before it there is nothing to be ready for. */
export const SIGNED_ON: IsoDate = '2026-06-03';
const REVIEWED_ON: IsoDate = '2026-11-28';
const WITHIN_90_DAYS: IsoDate = '2026-09-01';
const WITHIN_180_DAYS: IsoDate = '2026-11-30';

type Later = Readonly<Record<IsoDate, { readonly value: ProvisionStatus; readonly cites: readonly Citation[] }>>;
type Where = Pick<Provision, 'of' | 'dueOn'> & { readonly section?: string; readonly later?: Later };

const provision = (id: ProvisionId, asks: string, { of, dueOn, section, later = {} }: Where): Provision => {
  const cites = [eo(14411, section)] as const;
  const statuses = { [SIGNED_ON]: { value: 'directed' as const, cites }, ...later };
  return { id, asks, of, cites, dueOn, statuses: new Dated<ProvisionStatus>(`status: ${id}`, REVIEWED_ON, statuses) };
};

const ofImporters = { of: 'importers', dueOn: WITHIN_180_DAYS, section: '2(a)' } as const;
// “Promptly”: the order names no day for these.
const ofForeign = { of: 'foreign_importers', dueOn: null } as const;
const ofCustoms = { of: 'customs', dueOn: null } as const;
const onPenalties = { ...ofCustoms, dueOn: WITHIN_90_DAYS, section: '4(c)' } as const;

/** Every provision of the order that is followed here, with its dated status. */
export const ORDER_PROVISIONS: readonly Provision[] = [
  provision(
    'assets_or_bond',
    'At all times at least so much of tangible assets in the United States, or a bond, that every entry is secured.',
    { ...ofImporters, section: '2(a)(ii)' },
  ),
  provision('higher_bond_minimum', 'A bond of at least a minimum that is higher than the present one.', ofImporters),
  provision('ownership_disclosure', 'Beneficial owners, affiliates and expected volumes are disclosed.', {
    ...ofImporters,
    // An advance notice asks for comments and proposes no text: it stays directed.
    later: {
      '2026-09-02': { value: 'directed', cites: [fr(91, 56_408, 'advance notice, comments to 1 December 2026')] },
    },
  }),
  provision('good_standing', 'Good standing with customs; whoever is not in it imports nothing.', ofImporters),
  provision(
    'inactive_numbers',
    'A number that was used within the year: others are removed, and a new form is filed.',
    {
      ...ofImporters,
      later: { '2026-07-16': { value: 'in_force', cites: [cfr(19, '24.5(e)'), guide('CSMS 69056621')] } },
    },
  ),
  provision('false_form_data', 'True and complete data on CBP Form 5106: a number on other data is void.', {
    ...ofImporters,
    // The notice has not been confirmed here.
    later: { '2026-09-18': { value: 'directed', cites: [guide('FR Doc. 2026-16911, not confirmed')] } },
  }),
  provision('no_informal_entry_of_foreign', 'A foreign importer files no informal entries.', {
    ...ofForeign,
    section: '2(b)',
  }),
  provision(
    'validation_of_foreign',
    'A foreign importer makes formal entry only if it is validated in C-TPAT, or through a customs broker that is.',
    { ...ofForeign, section: '2(c)' },
  ),
  provision(
    'no_continuous_bond_of_foreign',
    'A foreign importer secures each entry by itself: no continuous bond unless customs allows it.',
    { ...ofForeign, section: '2(c)' },
  ),
  provision('registry_risk_tiers', 'The register of importers is cleaned up and sorted by risk.', {
    ...ofCustoms,
    dueOn: WITHIN_180_DAYS,
    section: '2(a)',
  }),
  provision('continuous_vetting', 'Importers are vetted continuously.', {
    ...ofCustoms,
    dueOn: WITHIN_180_DAYS,
    section: '2(a)',
  }),
  provision('broker_maximum_penalties', 'Maximum penalties for brokers without due diligence.', {
    of: 'brokers',
    dueOn: null,
    section: '4(a)',
  }),
  provision('evasion_priority', 'Evasion of antidumping and countervailing duties comes first.', {
    ...ofCustoms,
    section: '4(b)',
  }),
  provision('penalty_floor', 'Mitigation leaves at least half of the penalty that was assessed.', onPenalties),
  provision('no_mitigation_for_repeat_offenders', 'No mitigation for repeat offenders.', onPenalties),
  provision('liquidated_damages_floor', 'Mitigation of liquidated damages has a floor.', onPenalties),
  provision('faster_seizure_and_disposal', 'Goods are seized and disposed of faster.', ofCustoms),
  provision('easier_abandonment', 'Voluntary abandonment becomes easier.', ofCustoms),
  provision('third_party_disposal', 'Third parties may dispose of goods.', ofCustoms),
  provision('transparency_reports', 'Customs reports every year on how it enforces.', ofCustoms),
];

/** Each provision’s status by its id, as the parameters of a rule. */
export const STATUS_PARAMS = Object.fromEntries(ORDER_PROVISIONS.map(({ id, statuses }) => [id, statuses])) as Readonly<
  Record<ProvisionId, Dated<ProvisionStatus>>
>;
