import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import { NEVER_ISSUED, isNeverIssued, readImporterNumber } from './importer-number.js';
import type { EntityType } from './nonresident.js';

export interface GivenNumbersFacts {
  /** As they were filed. */
  readonly numbers: readonly string[];
  /** Null: not told. */
  readonly entityType: EntityType | null;
  /** Whether a social security number is on record of it already, beside those. */
  readonly hasPersonsNumber?: boolean;
  /** Whether their use ends: what was filed before can be taken back, whatever it is. */
  readonly isEnding?: boolean;
}

const PERSONS: readonly EntityType[] = ['individual', 'sole_proprietor'];

/** Whether an importer of this kind is a person, who may have a social security number. */
export const isPerson = (kind: EntityType): boolean => PERSONS.includes(kind);

/** Which numbers an importer may be filed under. */
export const importerNumbers = rule({
  id: 'IMP-01',
  title: 'Importer numbers',
  text: 'An importer is known by its employer number with a suffix of two characters other than O, I and Z, by the social security number of a person, or by a number that customs assigned; each is filed once. Of social security numbers none is of area 000 or 666, of group 00 or of serial 0000.',
  cites: [cfr(19, '24.5(d)'), cfr(19, '24.5'), NEVER_ISSUED],
  decide({ numbers, entityType, hasPersonsNumber = false, isEnding = false }: GivenNumbersFacts): readonly Fault[] {
    const readings = numbers.map(readImporterNumber);
    const canonical = readings.map((reading) => ('number' in reading ? reading.number : null));
    const isOfPerson = entityType === null || isPerson(entityType);
    const ofNumbers = readings.flatMap((reading, i) => {
      if ('fault' in reading) return [misread(i, reading)];
      return [
        ...(canonical.indexOf(reading.number) < i ? [givenTwice(i)] : []),
        ...(reading.kind === 'ssn' && !isEnding && isNeverIssued(reading.number) ? [nobodys(at(i))] : []),
        ...(reading.kind === 'ssn' && !isOfPerson ? [ofNoPerson(at(i))] : []),
      ];
    });
    return hasPersonsNumber && !isOfPerson ? [...ofNumbers, ofNoPerson('/particulars/entityType')] : ofNumbers;
  },
});

const at = (i: number): string => `/numbers/${String(i)}`;

const misread = (i: number, { fault, message }: { readonly fault: string; readonly message: string }): Fault => ({
  pointer: at(i),
  code: fault,
  message,
  remedy: 'Copy it from CBP Form 5106 or from the entry.',
  citation: cfr(19, '24.5(d)'),
});
const givenTwice = (i: number): Fault => ({
  pointer: at(i),
  code: 'importer_number.given_twice',
  message: 'This number is given twice.',
  remedy: 'Give it once.',
  citation: cfr(19, '24.5'),
});
const nobodys = (pointer: string): Fault => ({
  pointer,
  code: 'importer_number.ssn_never_issued',
  message: 'No social security number has the area 000 or 666, the group 00 or the serial 0000.',
  remedy: 'Copy it from the card of the person, or ask for a number to be assigned.',
  citation: NEVER_ISSUED,
});
const ofNoPerson = (pointer: string): Fault => ({
  pointer,
  code: 'importer_number.ssn_of_entity',
  message: 'A social security number is a person’s; this importer is none.',
  remedy: 'Give the employer number with its suffix, or ask for a number to be assigned.',
  citation: cfr(19, '24.5'),
});
