import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { yearOf } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { EntityType } from './nonresident.js';

/** How another name of an importer belongs to it (Form 5106, block 1C): a division of it, also known as, doing business as. */
export const OTHER_NAME_KINDS = ['DIV', 'AKA', 'DBA'] as const;
export type OtherNameKind = (typeof OTHER_NAME_KINDS)[number];

/** What CBP Form 5106 says, as far as one answer may contradict another. Null: not answered. */
export interface ImporterFormFacts {
  readonly name: string;
  readonly from: IsoDate;
  readonly today: IsoDate;
  readonly entityType: EntityType | null;
  readonly citizenship: string | null;
  readonly lawfulPermanentResident: boolean | null;
  readonly jurisdictionOfOrganization: string | null;
  readonly alsoKnownAs: readonly { readonly kind: OtherNameKind; readonly name: string }[];
  readonly yearEstablished: number | null;
}

/** Whether the answers on CBP Form 5106 can all be true; every contradiction at once. */
export const importerForm = rule({
  id: 'IMP-02',
  title: 'CBP Form 5106 without contradictions',
  text: 'What is filed of an importer holds on the day of filing; a person has a citizenship and no place of organization, an entity the other way round; a division names the company it is part of.',
  cites: [cfr(19, '24.5(b)'), guide('CBP Form 5106, instructions'), usc(19, '4320')],
  decide: (facts: ImporterFormFacts): readonly Fault[] =>
    unmet([
      [facts.from <= facts.today, futureDated],
      [facts.entityType !== 'individual' || facts.jurisdictionOfOrganization === null, personOrganized],
      [
        isPerson(facts) || (facts.citizenship === null && facts.lawfulPermanentResident === null),
        entityWithCitizenship,
      ],
      [!(facts.citizenship === 'US' && facts.lawfulPermanentResident === true), citizenAndResident],
      [facts.yearEstablished === null || facts.yearEstablished <= yearOf(facts.from), establishedLater],
      ...facts.alsoKnownAs.map(
        ({ kind, name }, i) => [kind !== 'DIV' || folded(name) !== folded(facts.name), divisionOfItself(i)] as const,
      ),
    ]),
});

// Where the kind of entity is not stated, the form is read as that of a person, so that nothing it says contradicts the kind.
const isPerson = ({ entityType }: ImporterFormFacts): boolean =>
  entityType === null || entityType === 'individual' || entityType === 'sole_proprietor';
const folded = (name: string): string => name.trim().toLowerCase();

const fault = (pointer: string, code: string, message: string, remedy: string, citation: Citation): Fault => ({
  pointer,
  code: `importer.${code}`,
  message,
  remedy,
  citation,
});
const FORM = cfr(19, '24.5(b)');
const futureDated: Fault = {
  pointer: '/from',
  code: IN_FUTURE,
  message: 'What is filed of an importer holds already; this day is yet to come.',
  remedy: 'File it on its day.',
  citation: FORM,
};
const personOrganized = fault(
  '/particulars/jurisdictionOfOrganization',
  'person_organized',
  'A person is not organized under the law of a place.',
  'Give the citizenship, or another kind of importer.',
  usc(19, '4321(e)(2)(A)'),
);
const entityWithCitizenship = fault(
  '/particulars/citizenship',
  'entity_with_citizenship',
  'Citizenship and permanent residence are a person’s; this importer is none.',
  'Give the place of organization, or another kind of importer.',
  usc(19, '4321(e)(2)(B)'),
);
const citizenAndResident = fault(
  '/particulars/lawfulPermanentResident',
  'citizen_and_resident',
  'A citizen of the United States is not admitted for permanent residence as well.',
  'Give one of the two.',
  usc(19, '4321(e)(2)(A)'),
);
const establishedLater = fault(
  '/particulars/yearEstablished',
  'established_later',
  'It was established after the day from which this holds.',
  'Correct the year or the day.',
  FORM,
);
const divisionOfItself = (i: number): Fault =>
  fault(
    `/particulars/alsoKnownAs/${String(i)}/name`,
    'division_of_itself',
    'A division is shown as DIV with the name of the company it is part of, not with its own.',
    'Give the name of the parent.',
    guide('CBP Form 5106, blocks 1C and 1D'),
  );
