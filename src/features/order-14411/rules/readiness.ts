import { cfr, eo, ownPolicy } from '../../../kernel/citation.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import { ASKED_OF_IMPORTERS } from './provisions.js';
import type { AskedOfImporters } from './provisions.js';
import { ORDER_SWITCHED_ON } from './switched-on.js';
import type { SwitchedOn } from './switched-on.js';

/** What is on record of an importer for what the order asks; null: it is not on record. */
export interface ReadinessFacts {
  readonly foreign: YesNo;
  /** US-located assets, whole dollars. */
  readonly assets: number | null;
  /** Its continuous bond for importing. */
  readonly bond: Cents | null;
  readonly validated: YesNo;
  readonly beneficialOwners: number;
  /** Whether it filed how many entries it expects to make. */
  readonly volumesFiled: boolean;
  /** Whether one of its numbers can be used. */
  readonly numberUsable: YesNo;
}

/** How an importer stands to a provision. Restricted: it asks for nothing, and forbids a way of entry. */
export const READINESS = ['met', 'not_met', 'restricted', 'not_concerned', 'undetermined'] as const;
export type Readiness = (typeof READINESS)[number];

export interface ProvisionReadiness {
  readonly provision: AskedOfImporters;
  readonly standing: Readiness;
  /** What is missing to say that it is met, as codes. */
  readonly missing: readonly string[];
}

/** What each provision asks of one importer, and what is missing. */
export const orderReadiness = rule({
  id: 'EO-02',
  title: 'Readiness for the order of 3 June 2026',
  text: 'Each provision that asks something of importers is compared with what is on record of this one. What is not on record, and what the order leaves open, is undetermined and named; a foreign importer is one of whom every limb of the definition says so.',
  cites: [eo(14411, '2'), eo(14411, '10'), cfr(19, '24.5(e)'), ownPolicy('what is compared until rules are made')],
  authorityStatus: 'policy',
  params: { switchedOn: ORDER_SWITCHED_ON },
  decide: (facts: ReadinessFacts, { switchedOn }): readonly ProvisionReadiness[] =>
    ASKED_OF_IMPORTERS.map((provision) => ({ provision, ...STANDS[provision](facts, switchedOn) })),
});

type Stands = (facts: ReadinessFacts, numbers: SwitchedOn) => Omit<ProvisionReadiness, 'provision'>;
const open = (...missing: readonly string[]) => ({ standing: 'undetermined' as const, missing });
const met = { standing: 'met', missing: [] } as const;

const ofForeignOnly =
  (stands: Stands): Stands =>
  (facts, numbers) => {
    if (facts.foreign === 'no') return { standing: 'not_concerned', missing: [] };
    return facts.foreign === 'yes' ? stands(facts, numbers) : open('order.foreign_undetermined');
  };
const restricted: Stands = () => ({ standing: 'restricted', missing: [] });

const STANDS: Readonly<Record<AskedOfImporters, Stands>> = {
  assets_or_bond(facts, { minimumAssets }) {
    const { assets, bond } = facts;
    if (bond !== null || (assets !== null && minimumAssets !== null && assets >= minimumAssets)) return met;
    const missing = [
      'order.bond_not_on_record',
      ...(assets === null ? ['order.assets_not_on_record'] : []),
      ...(minimumAssets === null ? ['order.minimum_assets_not_set'] : []),
    ];
    return missing.length > 1
      ? open(...missing)
      : { standing: 'not_met', missing: [...missing, 'order.assets_too_small'] };
  },
  higher_bond_minimum({ bond }, { minimumBond }) {
    if (minimumBond === null) return open('order.minimum_bond_not_set');
    if (bond === null) return open('order.bond_not_on_record');
    return bond >= dollars(minimumBond) ? met : { standing: 'not_met', missing: ['order.bond_below_minimum'] };
  },
  // Nobody files here whom an importer is affiliated with: that it has filed everything can never be said.
  ownership_disclosure: ({ beneficialOwners, volumesFiled }) =>
    open(
      ...(beneficialOwners === 0 ? ['order.beneficial_owners_not_on_record'] : []),
      ...(!volumesFiled ? ['order.volumes_not_on_record'] : []),
      'order.affiliates_not_filed',
    ),
  good_standing: () => open('order.good_standing_not_defined'),
  inactive_numbers({ numberUsable }) {
    if (numberUsable === 'yes') return met;
    return numberUsable === 'no'
      ? { standing: 'not_met', missing: ['order.new_form_needed'] }
      : open('order.number_not_on_record');
  },
  false_form_data: () => open('order.notice_not_confirmed'),
  no_informal_entry_of_foreign: ofForeignOnly(restricted),
  validation_of_foreign: ofForeignOnly(({ validated }) =>
    validated === 'yes'
      ? met
      : open(
          validated === 'no' ? 'order.importer_not_validated' : 'order.validation_not_on_record',
          'order.broker_validation_not_on_record',
        ),
  ),
  no_continuous_bond_of_foreign: ofForeignOnly(restricted),
};
