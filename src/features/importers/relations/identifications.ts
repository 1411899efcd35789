import type { PersonalData } from '../../../platform/personal-data/personal-data.js';
import type { IdentificationFacts } from '../rules/officer-identification.js';
import { maskedNumber } from '../rules/officer-identification.js';
import type { ImporterPersonIdentificationView } from './history.view.js';
import type { FactOnRecord } from './fact-faults.js';
import type { AddImporterPerson } from './facts.dto.js';
import type { OpenedIdentification, PersonOnRecord } from './person-faults.js';
import type { PersonIdentification } from './person-identification.dto.js';

interface Kept {
  readonly shown: readonly ImporterPersonIdentificationView[];
  readonly sealed: readonly string[];
}

/** What the law is asked of them. */
export const identificationFacts = (given: readonly PersonIdentification[]): IdentificationFacts['identifications'] =>
  given.map(({ kind, number, issuedBy = null, passportType = null, expiresOn = null }) => ({
    kind,
    number,
    issuedBy,
    passportType,
    expiresOn,
  }));

/** Numbers that identify a person as they are kept: readable to nobody, bound to the row they stand in, and what of them is shown. */
export async function keptIdentifications(
  personalData: PersonalData,
  key: string,
  given: readonly PersonIdentification[],
): Promise<Kept> {
  const read = given.map((one) => ({ ...one, number: canonical(one.number) }));
  return {
    shown: read.map(({ kind, number, issuedBy, passportType, expiresOn }) => ({
      kind,
      number: maskedNumber(kind, number),
      ...(issuedBy === undefined ? {} : { issuedBy: issuedBy.toUpperCase() }),
      ...(passportType === undefined ? {} : { passportType }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
    })),
    sealed: await Promise.all(read.map(({ kind, number }) => personalData.seal(number, `${key} ${kind}`))),
  };
}

const canonical = (number: string): string => number.toUpperCase().replaceAll('-', '');

/** Numbers that are told, written as they are kept. */
export const toldIdentifications = (given: readonly PersonIdentification[]): readonly OpenedIdentification[] =>
  given.map(({ kind, number, issuedBy }) => ({ kind, number: canonical(number), issuedBy: issuedBy?.toUpperCase() }));

/** Persons on record with their numbers opened: to be compared, never to be told. */
export const openedPersons = (
  personalData: PersonalData,
  held: readonly FactOnRecord<KeptPerson>[],
): Promise<readonly PersonOnRecord[]> =>
  Promise.all(
    held.map(async ({ key, from, through, body, sealed }) => {
      const opened = (body.identifications ?? []).map(async ({ kind, issuedBy }, i) => {
        const number = await personalData.open(sealed?.[i] ?? '', `${key} ${kind}`);
        return { kind, number, issuedBy };
      });
      return { from, through, person: { ...body, identifications: await Promise.all(opened) } };
    }),
  );

/** A person as it is kept. */
export type KeptPerson = Omit<AddImporterPerson, 'identifications'> & {
  readonly identifications?: readonly ImporterPersonIdentificationView[];
};
