import { cfr, fr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** What a ground lets customs do: it must seize, it may, it must detain instead, or it is no ground by itself. */
export type SeizurePower = 'must' | 'may' | 'detain_only' | 'none';
/** The recorded right a ground rests on, where it rests on one. */
export type GroundRight = 'trademark' | 'trade_name' | 'copyright';

export interface SeizureGround {
  readonly title: string;
  readonly power: SeizurePower;
  readonly since: IsoDate;
  readonly cites: readonly [Citation, ...Citation[]];
  /** Rests on a right recorded with customs. */
  readonly rights?: readonly GroundRight[];
  /** Goods whose importation is prohibited may be forfeited administratively whatever they are worth. */
  readonly prohibited?: boolean;
  /** Health, safety or conservation: exportation is no relief. */
  readonly hazard?: boolean;
}

// 1595a(c) was recast by the Customs Modernization Act; 1526(e) by the Customs Procedural Reform Act.
const MOD_ACT: IsoDate = '1993-12-08';
const TFTEA: IsoDate = '2016-02-24';
const smuggled = (paragraph: string): Pick<SeizureGround, 'power' | 'since' | 'cites' | 'prohibited'> => ({
  power: 'must',
  since: MOD_ACT,
  cites: [usc(19, `1595a(c)(1)${paragraph}`)],
  prohibited: true,
});
const unlawful = (paragraph: string): Pick<SeizureGround, 'power' | 'since' | 'cites'> => ({
  power: 'may',
  since: MOD_ACT,
  cites: [usc(19, `1595a(c)(2)(${paragraph})`)],
});

/** Every ground on which goods are, or are not, seized. */
export const SEIZURE_GROUNDS = {
  stolen_smuggled_or_clandestine: { title: 'Stolen, smuggled or clandestinely imported', ...smuggled('(A)') },
  controlled_substance: { title: 'Controlled substance', ...smuggled('(B)'), hazard: true },
  contraband: { title: 'Contraband', ...smuggled('(C)') },
  plastic_explosive: { title: 'Plastic explosive without detection agent', ...smuggled('(D)'), hazard: true },
  health_safety_or_conservation: { title: 'Barred for health, safety or conservation', ...unlawful('A'), hazard: true },
  licence_or_permit_missing: { title: 'Licence, permit or authorization missing', ...unlawful('B') },
  intellectual_property: {
    title: 'Copyright, trademark or trade name violation',
    ...unlawful('C'),
    rights: ['trademark', 'trade_name', 'copyright'],
  },
  trade_dress_order: { title: 'Trade dress, on a court order', ...unlawful('D') },
  marking_intentional: { title: 'Origin marking violated intentionally', ...unlawful('E') },
  marking_repeated: { title: 'Origin marking violated repeatedly', ...unlawful('F') },
  circumvention_device: {
    title: 'Device that circumvents protection of a work',
    ...unlawful('G'),
    since: TFTEA,
    rights: ['copyright'],
  },
  counterfeit_mark: {
    title: 'Counterfeit mark',
    power: 'must',
    since: '1978-10-03',
    cites: [usc(19, '1526(e)'), cfr(19, '133.21(e)')],
    rights: ['trademark'],
    prohibited: true,
  },
  copying_or_simulating_mark: {
    title: 'Mark or name that copies or simulates',
    power: 'may',
    since: '1999-03-26',
    cites: [cfr(19, '133.22(f)'), usc(15, '1124')],
    rights: ['trademark', 'trade_name'],
  },
  gray_market: {
    title: 'Gray-market goods',
    power: 'may',
    since: '1999-03-26',
    cites: [cfr(19, '133.23(f)'), usc(19, '1526(b)')],
    rights: ['trademark'],
  },
  piratical_copy: {
    title: 'Piratical copy',
    power: 'must',
    since: '1998-04-13',
    cites: [cfr(19, '133.42'), usc(17, '603(c)')],
    rights: ['copyright'],
    prohibited: true,
  },
  dmca_device: {
    title: 'Circumvention device, under the rule of 2024',
    power: 'must',
    since: '2024-08-23',
    cites: [cfr(19, '133.47'), fr(89, 52364, 'CBP Dec. 24-03')],
    rights: ['copyright'],
    prohibited: true,
  },
  quota_or_visa_missing: {
    title: 'Quota or visa missing',
    power: 'detain_only',
    since: MOD_ACT,
    cites: [usc(19, '1595a(c)(3)'), usc(19, '1499')],
  },
  visa_false: {
    title: 'False, altered or counterfeit visa',
    power: 'may',
    since: MOD_ACT,
    cites: [usc(19, '1595a(c)(3)')],
  },
  undeclared_baggage: { title: 'Undeclared baggage', power: 'may', since: '1986-10-27', cites: [usc(19, '1497(a)')] },
  false_statement: {
    title: 'Entry by fraud or negligence, where the person is insolvent or beyond reach or the revenue needs it',
    power: 'may',
    since: '1978-10-03',
    cites: [usc(19, '1592(c)'), cfr(19, '162.75')],
  },
  classification_or_value: {
    title: 'Classification or value alone',
    power: 'none',
    since: MOD_ACT,
    cites: [usc(19, '1595a(c)(4)')],
  },
  adcvd_evasion: {
    title: 'Antidumping or countervailing duties evaded',
    power: 'none',
    since: MOD_ACT,
    cites: [usc(19, '1595a(c)(4)'), usc(19, '1592')],
  },
} as const satisfies Readonly<Record<string, SeizureGround>>;

export type SeizureGroundCode = keyof typeof SEIZURE_GROUNDS;
export const SEIZURE_GROUND_CODES = Object.keys(SEIZURE_GROUNDS) as readonly SeizureGroundCode[];

/** A ground by its code, with the members that only some grounds have. */
export const seizureGround = (code: SeizureGroundCode): SeizureGround => SEIZURE_GROUNDS[code];
