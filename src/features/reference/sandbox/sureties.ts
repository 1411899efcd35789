import type { IsoDate } from '../../../kernel/dates.js';

/** A surety company that Treasury accepts on federal bonds, with its limit for one bond. */
export interface SuretyFact {
  /** NAIC company code. */
  readonly naic: string;
  readonly name: string;
  /** Where incorporated, ISO 3166-2. */
  readonly state: string;
  /** US dollars, for any one risk. */
  readonly underwritingLimit: string;
  readonly effectiveOn: IsoDate;
  readonly citation: string;
}

function certified(naic: string, name: string, state: string, underwritingLimit: string): SuretyFact {
  return {
    naic,
    name,
    state,
    underwritingLimit,
    effectiveOn: '2025-07-01',
    citation: 'Treasury Department Circular 570, as updated 2026-03-13; first day taken from the yearly revision',
  };
}

/** A limit that Treasury changed within the year. */
function amended(fact: SuretyFact, underwritingLimit: string, effectiveOn: IsoDate): SuretyFact {
  return {
    ...fact,
    underwritingLimit,
    effectiveOn,
    citation: `Treasury Department Circular 570, supplement ${effectiveOn}`,
  };
}

const ATLANTIC_SPECIALTY = certified('27154', 'Atlantic Specialty Insurance Company', 'US-NY', '103589000.00');

/** A selection of certified companies. */
export const SURETIES: readonly SuretyFact[] = [
  certified('10030', 'Westchester Fire Insurance Company', 'US-PA', '5741000.00'),
  certified('10120', 'Everest National Insurance Company', 'US-DE', '29207000.00'),
  certified('10216', 'American Contractors Indemnity Company', 'US-CA', '10671000.00'),
  certified('10641', 'Endurance American Insurance Company', 'US-DE', '114226000.00'),
  certified('10916', 'SureTec Insurance Company', 'US-TX', '16301000.00'),
  certified('11150', 'Arch Insurance Company', 'US-MO', '266744000.00'),
  certified('13056', 'RLI Insurance Company', 'US-IL', '167957000.00'),
  certified('13188', 'Western Surety Company', 'US-SD', '147759000.00'),
  certified('13307', 'Lexon Insurance Company', 'US-TX', '9139000.00'),
  certified('14494', 'Merchants Bonding Company (Mutual)', 'US-IA', '29377000.00'),
  certified('16535', 'Zurich American Insurance Company', 'US-NY', '563120000.00'),
  certified('16691', 'Great American Insurance Company', 'US-OH', '325330000.00'),
  certified('18058', 'Philadelphia Indemnity Insurance Company', 'US-PA', '394881000.00'),
  certified('19682', 'Hartford Fire Insurance Company', 'US-CT', '1249992000.00'),
  certified('20281', 'Federal Insurance Company', 'US-IN', '497841000.00'),
  certified('23043', 'Liberty Mutual Insurance Company', 'US-MA', '2248066000.00'),
  certified('24147', 'Old Republic Insurance Company', 'US-PA', '140809000.00'),
  certified('26433', 'Harco National Insurance Company', 'US-IL', '93705000.00'),
  ATLANTIC_SPECIALTY,
  amended(ATLANTIC_SPECIALTY, '126224000.00', '2026-03-26'),
  certified('31194', 'Travelers Casualty and Surety Company of America', 'US-CT', '225563000.00'),
  certified('32603', 'Berkley Insurance Company', 'US-DE', '815856000.00'),
  certified('37885', 'XL Specialty Insurance Company', 'US-DE', '78809000.00'),
  certified('39306', 'Fidelity and Deposit Company of Maryland', 'US-IL', '18512000.00'),
  certified('42307', 'Navigators Insurance Company', 'US-NY', '221489000.00'),
  certified('43460', 'Aspen American Insurance Company', 'US-TX', '116488000.00'),
];
