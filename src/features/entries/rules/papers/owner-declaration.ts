import { cfr } from '../../../../kernel/citation.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';
import { OWNER_DAYS } from '../clocks/deadline-days.js';
import type { ImporterRole } from '../filed-entry.js';

/** Who executed a declaration of the actual owner. */
export const EXECUTED_BY = ['owner', 'owners_agent'] as const;
export type ExecutedBy = (typeof EXECUTED_BY)[number];

/** What it is filed for: to be relieved of increased and additional duties, or for something else (19 CFR 141.20(d)). */
export const DECLARED_FOR = ['relief', 'other'] as const;
export type DeclaredFor = (typeof DECLARED_FOR)[number];

/** A bond of the owner as it stands on the day; `surety` is whether a corporate surety stands behind it. */
export const OWNERS_BONDS = ['none', 'not_in_force', 'in_force_with_surety', 'in_force_without_surety'] as const;
export type OwnersBond = (typeof OWNERS_BONDS)[number];

export interface OwnerDeclarationFacts {
  readonly purpose: DeclaredFor;
  readonly entryType: string;
  readonly importerRole: ImporterRole;
  /** Whether the summary says who the owner is and that the importer of record is not. */
  readonly ownerNamedInSummary: boolean;
  readonly summaryFiled: boolean;
  readonly timeOfEntryOn: IsoDate | null;
  readonly ownerNonresident: 'yes' | 'no' | 'undetermined';
  readonly bond: OwnersBond;
}

export interface OwnerDeclaration {
  /** Whether the importer of record is relieved of increased and additional duties by statute. */
  readonly statutoryRelief: boolean;
  /** Whether it is relieved of what its own bond secures of them. */
  readonly contractualRelief: boolean;
  /** The last day to file it for relief; null before the time of entry. */
  readonly lastDay: IsoDate | null;
  readonly faults: readonly Fault[];
}

// Consumption, warehouse, temporary importation, rewarehouse and manufacturing warehouse.
const COVERED: readonly string[] = ['01', '02', '03', '06', '07', '21', '22', '23'];
// Who entered as owner, or declared itself owner, is no nominal consignee.
const OWNERS: readonly ImporterRole[] = ['owner', 'purchaser', 'consignee_declared_owner'];

/** What a declaration of the actual owner does for the importer of record. */
export const ownerDeclaration = rule({
  id: 'ENTRY-23',
  title: 'Declaration of the actual owner',
  text: 'Whoever entered goods that are another’s, and said so in the summary with the owner’s name and address, is relieved of increased and additional duties by the owner’s declaration, filed within ninety days of the time of entry; of its bond’s promise of them by a bond of the owner in the same time. A nonresident owner’s declaration needs that bond, with a resident corporate surety. For other purposes it may be filed without.',
  cites: [
    cfr(19, '141.20(a)(1)'),
    cfr(19, '141.20(a)(2)'),
    cfr(19, '141.20(c)'),
    cfr(19, '141.20(d)'),
    cfr(19, '113.62(a)(3)'),
  ],
  params: { days: OWNER_DAYS },
  decide(facts: OwnerDeclarationFacts, { days }, asOf): OwnerDeclaration {
    const { purpose, entryType, importerRole, timeOfEntryOn, ownerNonresident, bond } = facts;
    const lastDay = timeOfEntryOn === null ? null : addDays(timeOfEntryOn, days);
    const bonded = bond === 'in_force_with_surety';
    const given = bonded || bond === 'in_force_without_surety';
    const faults = unmet([
      [bond !== 'not_in_force', noSuchBond],
      [!OWNERS.includes(importerRole), importerIsOwner],
      ...(purpose === 'other'
        ? []
        : ([
            [COVERED.includes(entryType), notOfThisType],
            [facts.summaryFiled, noSummary],
            [!facts.summaryFiled || facts.ownerNamedInSummary, ownerNotNamed],
            [lastDay === null || asOf <= lastDay, late(lastDay)],
            [ownerNonresident !== 'yes' || bonded, nonresidentNeedsBond],
            [ownerNonresident !== 'undetermined' || bonded, residenceUnknown],
          ] as const)),
    ]);
    const relief = purpose === 'relief' && faults.length === 0;
    return { statutoryRelief: relief, contractualRelief: relief && given, lastDay, faults };
  },
});

const noSuchBond: Fault = {
  pointer: '/bondNumber',
  code: 'owner.bond_not_in_force',
  message: 'No bond of this owner for importing is in force under this number.',
  remedy: 'File the owner’s bond first, or leave it out.',
  citation: cfr(19, '141.20(a)(2)'),
};
const importerIsOwner: Fault = {
  pointer: '/owner',
  code: 'owner.is_importer',
  message: 'The importer of record entered the goods as their owner or purchaser.',
  remedy: 'Correct importerRole first, if the goods are another’s.',
  citation: cfr(19, '141.20(a)(1)'),
};
const notOfThisType: Fault = {
  pointer: '/purpose',
  code: 'owner.not_of_this_type',
  message: 'An owner’s declaration relieves of duties on consumption, warehouse and temporary importation entries.',
  remedy: 'File it for another purpose.',
  citation: cfr(19, '141.20(a)(1)'),
};
const noSummary: Fault = {
  pointer: '/purpose',
  code: 'owner.summary_missing',
  message: 'The summary, in which the importer of record says whose the goods are, is not filed.',
  remedy: 'File the summary with actualOwner first.',
  citation: cfr(19, '141.20(a)(1)'),
};
const ownerNotNamed: Fault = {
  pointer: '/owner',
  code: 'owner.not_named_in_summary',
  message: 'The summary does not name this owner, which it has to when it is filed.',
  remedy: 'File the declaration for another purpose.',
  citation: cfr(19, '141.20(a)(1)'),
};
const late = (lastDay: IsoDate | null): Fault => ({
  pointer: '/purpose',
  code: 'owner.declared_late',
  message: `For relief it was to be filed by ${lastDay ?? ''}, ninety days from the time of entry.`,
  remedy: 'File it for another purpose.',
  citation: cfr(19, '141.20(a)(1)'),
});
const nonresidentNeedsBond: Fault = {
  pointer: '/bondNumber',
  code: 'owner.nonresident_without_bond',
  message: 'The declaration of a nonresident owner is accepted with its bond only, with a resident corporate surety.',
  remedy: 'Send the number of that bond.',
  citation: cfr(19, '141.20(c)'),
};
const residenceUnknown: Fault = {
  pointer: '/owner',
  code: 'owner.residence_unknown',
  message:
    'Whether the owner is a nonresident cannot be told from what is declared, and without its bond it has to be.',
  remedy: 'Send entityType with jurisdictionOfOrganization or citizenship, or the number of the owner’s bond.',
  citation: cfr(19, '141.20(c)'),
};
