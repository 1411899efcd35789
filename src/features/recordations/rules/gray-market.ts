import { cfr, fr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

/** Who put the genuine mark on goods made abroad. */
export const MARK_APPLIERS = ['us_owner', 'related_company', 'independent_licensee', 'foreign_owner'] as const;
export type MarkApplier = (typeof MARK_APPLIERS)[number];

/** What a label must say, and how it must stand, before it lifts the restriction. */
export const LEVER_LABEL_ELEMENTS = [
  'states_not_authorized_by_us_owner',
  'states_physically_and_materially_different',
  'conspicuous_and_legible',
  'close_to_the_mark',
  'stays_until_first_retail_sale',
] as const;
export type LeverLabelElement = (typeof LEVER_LABEL_ELEMENTS)[number];

export interface GrayMarketFacts {
  readonly recordationActive: boolean;
  readonly markAppliedBy: MarkApplier;
  /** The day customs granted gray-market protection to the recordation; absent when none is granted. */
  readonly grayMarketGrantedOn?: IsoDate;
  /** The day customs granted protection for physically and materially different goods. */
  readonly leverGrantedOn?: IsoDate;
  readonly physicallyAndMateriallyDifferent: boolean;
  readonly importedOn: IsoDate;
  readonly label: readonly LeverLabelElement[];
}

export interface GrayMarketDecision {
  readonly outcome: 'restricted' | 'not_restricted' | 'lifted_by_label';
  readonly reasonCodes: readonly string[];
  /** What the label lacks; empty where no label can help. */
  readonly labelLacks: readonly LeverLabelElement[];
}

/** Whether genuine goods not meant for this market are kept out, and whether their label lets them in. */
export const grayMarketRestriction = rule({
  id: 'REC-06',
  title: 'Gray-market goods and the Lever label',
  text:
    'Genuine goods marked by an independent licensee or under an unrelated foreign owner are restricted once protection is granted; goods of the ' +
    'owner or its affiliates only if customs granted protection for physical and material differences, and then a conspicuous label lifts it.',
  cites: [cfr(19, '133.23'), cfr(19, '133.2(e)-(f)'), fr(64, 9058, 'T.D. 99-21')],
  params: {
    label: new Dated<readonly LeverLabelElement[]>('elements of the Lever label', '2026-11-21', {
      '1999-03-26': { value: LEVER_LABEL_ELEMENTS, cites: [cfr(19, '133.23(b)'), fr(64, 9058, 'T.D. 99-21')] },
    }),
  },
  decide(facts: GrayMarketFacts, { label }): GrayMarketDecision {
    if (!facts.recordationActive) return notRestricted('recordation.not_active');
    return isUnrelated(facts.markAppliedBy) ? unrelatedGoods(facts) : leverGoods(facts, label);
  },
});

const isUnrelated = (applier: MarkApplier): boolean =>
  applier === 'independent_licensee' || applier === 'foreign_owner';

const notRestricted = (reason: string): GrayMarketDecision => ({
  outcome: 'not_restricted',
  reasonCodes: [reason],
  labelLacks: [],
});

// 133.23(a)(1)-(2): no label lifts these.
function unrelatedGoods({ grayMarketGrantedOn, importedOn }: GrayMarketFacts): GrayMarketDecision {
  if (!grayMarketGrantedOn || grayMarketGrantedOn > importedOn) return notRestricted('gray_market.not_granted');
  return { outcome: 'restricted', reasonCodes: ['gray_market.unrelated_source'], labelLacks: [] };
}

// 133.23(a)(3) and (b).
function leverGoods(facts: GrayMarketFacts, label: readonly LeverLabelElement[]): GrayMarketDecision {
  const { leverGrantedOn, importedOn, physicallyAndMateriallyDifferent } = facts;
  if (!leverGrantedOn || leverGrantedOn > importedOn) return notRestricted('lever.not_granted');
  if (!physicallyAndMateriallyDifferent) return notRestricted('lever.no_material_difference');
  const labelLacks = label.filter((element) => !facts.label.includes(element));
  return labelLacks.length === 0
    ? { outcome: 'lifted_by_label', reasonCodes: ['lever.labelled'], labelLacks }
    : { outcome: 'restricted', reasonCodes: ['lever.materially_different'], labelLacks };
}
