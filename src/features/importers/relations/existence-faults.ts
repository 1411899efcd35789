import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { nameKey } from '../rules/likeness.js';
import type { RecordVerification } from './existence.dto.js';
import type { FactOnRecord } from './fact-faults.js';

/** A related business, its number as it is compared; null where none is told. */
export interface ComparedBusiness {
  readonly name: string;
  readonly key: string | null;
}

/** Of a related business: it is another, and on record once at a time. */
export function relatedBusinessFaults(
  given: ComparedBusiness,
  held: readonly ComparedBusiness[],
  isItself: boolean,
): readonly Fault[] {
  const isTwice = held.some(({ name, key }) =>
    given.key !== null && key !== null ? given.key === key : nameKey(given.name) === nameKey(name),
  );
  return unmet([
    [!isItself, itself],
    [!isTwice, businessTwice],
  ]);
}

/** Of a verification: what is verified is on record, and the same is not found again by the same. */
export function verificationFaults(
  { of, found, by, evidence, on }: RecordVerification,
  hasPlace: boolean,
  held: readonly FactOnRecord<Pick<RecordVerification, 'of' | 'found' | 'by' | 'evidence'>>[],
): readonly Fault[] {
  const isTwice = held.some(
    ({ from, body }) =>
      from === on &&
      body.of === of &&
      body.found === found &&
      body.by === by &&
      nameKey(body.evidence) === nameKey(evidence),
  );
  return unmet([
    [hasPlace, noSuchPlace],
    [!isTwice, verifiedTwice],
  ]);
}

const itself: Fault = {
  pointer: '/number',
  code: 'importer_business.itself',
  message: 'This number is the importer’s own; a related business is another.',
  remedy: 'Correct the number; other names of the importer go into alsoKnownAs.',
};
const businessTwice: Fault = {
  pointer: '/name',
  code: 'importer_business.given_twice',
  message: 'This business is on record already, on that day or later.',
  remedy: 'Where it is a previous one now, end what is on record first; tell two of one name apart by number.',
};
const noSuchPlace: Fault = {
  pointer: '/of',
  code: 'importer_verification.no_such_place',
  message: 'No such place of the importer is on record on that day.',
  remedy: 'File its place first, or correct the day.',
};
const verifiedTwice: Fault = {
  pointer: '/evidence',
  code: 'importer_verification.given_twice',
  message: 'This verification is on record already.',
  remedy: 'Where it is another, say by the evidence what sets it apart.',
};
