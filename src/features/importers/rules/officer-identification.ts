import { cfr, guide } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import { readImporterNumber } from './importer-number.js';

/** By what CBP Form 5106 identifies an officer. */
export const IDENTIFICATION_KINDS = ['ssn', 'passport'] as const;
export type IdentificationKind = (typeof IDENTIFICATION_KINDS)[number];

/** The kinds of passports that the form knows. */
export const PASSPORT_TYPES = ['regular', 'official', 'diplomatic', 'passport_card'] as const;
export type PassportType = (typeof PASSPORT_TYPES)[number];

export interface IdentificationFacts {
  readonly identifications: readonly {
    readonly kind: IdentificationKind;
    readonly number: string;
    /** The country of a passport. */
    readonly issuedBy: string | null;
    readonly passportType?: PassportType | null;
    readonly expiresOn: IsoDate | null;
  }[];
  /** The first day on which the person is what is recorded. */
  readonly from: IsoDate;
}

/** Whether the numbers that identify an officer or owner can be kept as told. */
export const officerIdentification = rule({
  id: 'IMP-09',
  title: 'Numbers that identify an officer',
  text: 'An officer or owner is identified by a social security number, by a passport with the country that issued it, or by both, each once; a passport is valid on the day from which it is told.',
  cites: [guide('CBP Form 5106 (06/25), block 3J'), cfr(19, '24.5(b)')],
  decide: ({ identifications, from }: IdentificationFacts): readonly Fault[] =>
    identifications.flatMap((one, i) => {
      const at = (member: string) => `/identifications/${String(i)}/${member}`;
      const isPassport = one.kind === 'passport';
      return [
        ...(identifications.findIndex(({ kind }) => kind === one.kind) < i ? [again(at('kind'))] : []),
        ...(isPassport || isSsn(one.number) ? [] : [malformed(at('number'))]),
        ...(isPassport && one.issuedBy === null ? [noCountry(at('issuedBy'))] : []),
        ...(isPassport || !toldOfPassport(one) ? [] : [ofPassports(at('kind'))]),
        ...(isPassport && one.expiresOn !== null && one.expiresOn < from ? [expired(at('expiresOn'))] : []),
      ];
    }),
});

const toldOfPassport = ({ issuedBy, passportType = null, expiresOn }: IdentificationFacts['identifications'][number]) =>
  issuedBy !== null || passportType !== null || expiresOn !== null;

function isSsn(text: string): boolean {
  const reading = readImporterNumber(text);
  return 'kind' in reading && reading.kind === 'ssn';
}

/** As much of a number as an answer shows: its last digits, at most four and never more than a third. */
export function maskedNumber(kind: IdentificationKind, number: string): string {
  if (kind === 'ssn') return `***-**-${number.slice(-4)}`;
  const shown = Math.min(4, Math.floor(number.length / 3));
  return `${'*'.repeat(number.length - shown)}${number.slice(-shown)}`;
}

const FORM = guide('CBP Form 5106, block 3');
const fault = (code: string, message: string, remedy: string, citation: Citation = FORM) => ({
  code: `identification.${code}`,
  message,
  remedy,
  citation,
});
const at =
  (told: Omit<Fault, 'pointer'>) =>
  (pointer: string): Fault => ({ pointer, ...told });
const again = at(fault('twice', 'One number of each kind identifies a person.', 'Leave out one of the two.'));
const malformed = at(
  fault('ssn_malformed', 'A social security number has nine digits.', 'Send it as 123-45-6789.', cfr(19, '24.5(b)')),
);
const noCountry = at(fault('no_country', 'A passport is told with the country that issued it.', 'Send issuedBy.'));
const ofPassports = at(
  fault('of_passports', 'Only a passport has a kind, a country that issued it and a last day.', 'Leave them out.'),
);
const expired = at(
  fault('expired', 'The passport is not valid any more on that day.', 'Send the passport that is valid.'),
);
