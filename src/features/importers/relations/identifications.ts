import type { PersonalData } from '../../../platform/personal-data/personal-data.js';
import type { IdentificationFacts } from '../rules/officer-identification.js';
import { maskedNumber } from '../rules/officer-identification.js';
import type { ImporterPersonIdentificationView } from './history.view.js';
import type { PersonIdentification } from './person-identification.dto.js';

interface Kept {
  readonly shown: readonly ImporterPersonIdentificationView[];
  readonly sealed: readonly string[];
}

/** What the law is asked of them. */
export const identificationFacts = (given: readonly PersonIdentification[]): IdentificationFacts['identifications'] =>
  given.map(({ kind, number, issuedBy = null, expiresOn = null }) => ({ kind, number, issuedBy, expiresOn }));

/** Numbers that identify a person as they are kept: readable to nobody, bound to the row they stand in, and what of them is shown. */
export async function keptIdentifications(
  personalData: PersonalData,
  key: string,
  given: readonly PersonIdentification[],
): Promise<Kept> {
  const read = given.map(({ number, ...one }) => ({ ...one, number: number.toUpperCase().replaceAll('-', '') }));
  return {
    shown: read.map(({ kind, number, issuedBy, expiresOn }) => ({
      kind,
      number: maskedNumber(kind, number),
      ...(issuedBy === undefined ? {} : { issuedBy: issuedBy.toUpperCase() }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
    })),
    sealed: await Promise.all(read.map(({ kind, number }) => personalData.seal(number, `${key} ${kind}`))),
  };
}
