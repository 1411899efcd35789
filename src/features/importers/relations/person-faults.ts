import type { Fault } from '../../../kernel/errors.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unmet } from '../../../kernel/requirement.js';
import { nameKey } from '../rules/likeness.js';
import type { EntityType } from '../rules/nonresident.js';
import type { FactOnRecord } from './fact-faults.js';
import type { AddImporterPerson } from './facts.dto.js';

/** A number that identifies a person, opened to be compared. */
export interface OpenedIdentification {
  readonly kind: string;
  readonly number: string;
  readonly issuedBy?: string | undefined;
}

type Person = Omit<AddImporterPerson, 'from' | 'evidence' | 'identifications'> & {
  readonly identifications: readonly OpenedIdentification[];
};

/** A person on record on a day or later. */
export type PersonOnRecord = Pick<FactOnRecord, 'from' | 'through'> & { readonly person: Person };

/** What of a person contradicts itself, or the persons and the kind of importer on record then. */
export function personFaults(
  given: Person,
  from: IsoDate,
  held: readonly PersonOnRecord[],
  kinds: readonly EntityType[],
): readonly Fault[] {
  const isOfficer = given.role === 'officer';
  return [
    ...unmet([
      [!kinds.includes('individual'), ofAPerson],
      [!isOfficer || given.sharePercent === undefined, shareOfOfficer],
      [isOfficer || given.title === undefined, titleOfOwner],
      [!held.some(({ person }) => isTheSame(given, person)), givenTwice],
      [isOfficer || mostHeld(given, from, held) <= 100, overTheWhole],
    ]),
    ...given.identifications.flatMap((one, i) => (held.some(isOfAnother(given, one)) ? [ofAnother(i)] : [])),
  ];
}

// Of the same name and role, and nothing tells the two apart. An officer may have two titles.
function isTheSame(given: Person, known: Person): boolean {
  if (given.role !== known.role || nameKey(given.name) !== nameKey(known.name)) return false;
  if (given.role === 'officer' && nameKey(given.title ?? '') !== nameKey(known.title ?? '')) return false;
  if (given.country && known.country && given.country.toUpperCase() !== known.country) return false;
  return !given.identifications.some((one) => {
    const other = known.identifications.find(({ kind }) => kind === one.kind);
    return other !== undefined && !isOneNumber(one, other);
  });
}

const isOneNumber = (a: OpenedIdentification, b: OpenedIdentification): boolean =>
  a.kind === b.kind && a.number === b.number && a.issuedBy === b.issuedBy;

const isOfAnother =
  (given: Person, one: OpenedIdentification) =>
  ({ person }: PersonOnRecord): boolean =>
    nameKey(person.name) !== nameKey(given.name) && person.identifications.some((other) => isOneNumber(one, other));

/** The most that owners of this role have together on any day from this one on. Beneficial owners stand behind owners and are added up by themselves. */
function mostHeld(given: Person, from: IsoDate, held: readonly PersonOnRecord[]): number {
  const owners = held.filter(({ person }) => person.role === given.role);
  const days = [from, ...owners.map((one) => one.from).filter((day) => day > from)];
  const on = (day: IsoDate): number =>
    owners
      .filter((one) => one.from <= day && (one.through === null || day <= one.through))
      .reduce((sum, { person }) => sum + (person.sharePercent ?? 0), 0);
  return (given.sharePercent ?? 0) + Math.max(...days.map(on));
}

const person = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `importer_person.${code}`,
  message,
  remedy,
});
const ofAPerson = person(
  '/role',
  'of_a_person',
  'This importer is a person, who has neither owners nor officers.',
  'File the form with another kind of importer first.',
);
const shareOfOfficer = person(
  '/sharePercent',
  'share_of_officer',
  'An officer has no share as such.',
  'Record the share with the role owner.',
);
const titleOfOwner = person(
  '/title',
  'title_of_owner',
  'An owner has no title as such.',
  'Record the title with the role officer.',
);
const givenTwice = person(
  '/name',
  'given_twice',
  'This person is on record in this role already, on that day or later.',
  'End what is on record first; tell two persons of one name apart by country or identification.',
);
const overTheWhole = person(
  '/sharePercent',
  'over_the_whole',
  'With this share the owners would have more than 100 %.',
  'End the share of who has it no longer, or correct it.',
);
const ofAnother = (i: number): Fault => ({
  pointer: `/identifications/${String(i)}/number`,
  code: 'identification.of_another',
  message: 'This number identifies somebody of another name on record of this importer.',
  remedy: 'Correct the number; where the name is another now, end what is on record under the former.',
});
