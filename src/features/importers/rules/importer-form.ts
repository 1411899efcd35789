import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { yearOf } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Requirement } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { OWN_GOVERNMENTS, isOfUnitedStates } from './nonresident.js';
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
  readonly certifiedOn: IsoDate | null;
  /** Block 1H: whether it means to file entries at all. */
  readonly intendsToImport: boolean | null;
  /** Block 1I. */
  readonly isImporterOfRecord: boolean;
  readonly expectsAdcvdGoods: boolean;
}

/** Whether the answers on CBP Form 5106 can all be true; every contradiction at once. */
export const importerForm = rule({
  id: 'IMP-02',
  title: 'CBP Form 5106 without contradictions',
  text: 'What is filed of an importer holds on the day of filing; a person has a citizenship and no place of organization, an entity the other way round; a government of the United States is organized in them, a foreign one is not; a division names the company it is part of. It is certified on a day that has come; who does not mean to import needs no number of an importer of record.',
  cites: [cfr(19, '24.5(b)'), guide('CBP Form 5106, instructions'), usc(19, '4320')],
  decide: (facts: ImporterFormFacts): readonly Fault[] =>
    unmet([
      [facts.from <= facts.today, futureDated],
      [facts.entityType !== 'individual' || facts.jurisdictionOfOrganization === null, personOrganized],
      [
        isPerson(facts) || (facts.citizenship === null && facts.lawfulPermanentResident === null),
        entityWithCitizenship,
      ],
      [!isElsewhere(facts), governmentElsewhere],
      [!(facts.citizenship === 'US' && facts.lawfulPermanentResident === true), citizenAndResident],
      [facts.yearEstablished === null || facts.yearEstablished <= yearOf(facts.from), establishedLater],
      [facts.certifiedOn === null || facts.certifiedOn <= facts.today, certifiedAhead],
      [!certifiedBefore(facts), certifiedBeforeEstablished],
      [facts.intendsToImport !== false || !facts.isImporterOfRecord, notImporting('numberUses')],
      [facts.intendsToImport !== false || !facts.expectsAdcvdGoods, notImporting('expectsAdcvdGoods')],
      ...facts.alsoKnownAs.flatMap((_, i) => ofOtherName(facts, i)),
    ]),
});

// Where the kind of entity is not stated, the form is read as that of a person, so that nothing it says contradicts the kind.
const isPerson = ({ entityType }: ImporterFormFacts): boolean =>
  entityType === null || entityType === 'individual' || entityType === 'sole_proprietor';
// The United States and what is in them are organized there; a foreign government is not.
function isElsewhere({ entityType, jurisdictionOfOrganization: place }: ImporterFormFacts): boolean {
  if (entityType === null || place === null) return false;
  const isOurs = isOfUnitedStates(place.toUpperCase());
  return (OWN_GOVERNMENTS.includes(entityType) && !isOurs) || (entityType === 'foreign_government' && isOurs);
}
const certifiedBefore = ({ certifiedOn, yearEstablished }: ImporterFormFacts): boolean =>
  certifiedOn !== null && yearEstablished !== null && yearOf(certifiedOn) < yearEstablished;

function ofOtherName({ name, alsoKnownAs, entityType }: ImporterFormFacts, i: number): readonly Requirement[] {
  const others = alsoKnownAs.map((other) => `${other.kind} ${folded(other.name)}`);
  const isDivision = alsoKnownAs[i]?.kind === 'DIV';
  const isItsOwn = folded(alsoKnownAs[i]?.name ?? '') === folded(name);
  return [
    [!isDivision || !isItsOwn, divisionOfItself(i)],
    [isDivision || !isItsOwn, itsOwn(i)],
    [others.indexOf(others[i] ?? '') === i, toldTwice(i)],
    [!isDivision || entityType !== 'individual', personAsDivision(i)],
  ];
}

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
const governmentElsewhere = fault(
  '/particulars/entityType',
  'government_elsewhere',
  'A government of the United States is organized in them, and a foreign one is not.',
  'Correct whose government it is, or the place.',
  guide('CBP Form 5106 (06/25), block 1G'),
);
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
const OTHER_NAMES = guide('CBP Form 5106, blocks 1C and 1D');
const otherNameAt = (i: number): string => `/particulars/alsoKnownAs/${String(i)}/name`;
const itsOwn = (i: number): Fault =>
  fault(
    otherNameAt(i),
    'other_name_its_own',
    'Another name is not the name itself.',
    'Give the other name.',
    OTHER_NAMES,
  );
const toldTwice = (i: number): Fault =>
  fault(otherNameAt(i), 'other_name_twice', 'This other name is told twice.', 'Leave one of the two out.', OTHER_NAMES);
const personAsDivision = (i: number): Fault =>
  fault(
    otherNameAt(i),
    'person_a_division',
    'A person is no division of a company.',
    'Give another kind of name or of importer.',
    OTHER_NAMES,
  );
const certifiedAhead: Fault = {
  pointer: '/particulars/certification/signedOn',
  code: IN_FUTURE,
  message: 'Nobody has certified on a day that is yet to come.',
  remedy: 'Give the day on which it was signed.',
  citation: FORM,
};
const certifiedBeforeEstablished = fault(
  '/particulars/certification/signedOn',
  'certified_before_established',
  'It was certified before the year in which it was established.',
  'Correct the day or the year.',
  FORM,
);
const notImporting = (answer: 'numberUses' | 'expectsAdcvdGoods'): Fault =>
  fault(
    `/particulars/${answer}`,
    'not_importing_but',
    'The form says that no import is intended, and this answer says otherwise.',
    'Correct one of the two.',
    guide('CBP Form 5106, blocks 1H and 1I'),
  );
