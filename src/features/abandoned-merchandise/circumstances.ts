import type { Fault } from '../../kernel/errors.js';
import type { AbandonmentCircumstances } from './abandonment.dto.js';
import type { AbandonmentBasis, BasisFacts } from './rules/index.js';

type Name = keyof AbandonmentCircumstances;

const NEEDED: Readonly<Record<AbandonmentBasis, readonly Name[]>> = {
  inv_fair: ['fairClosesOn', 'inCustody'],
  inv_warehouse: ['importedOn', 'chargesUnpaid'],
  vol_possession: ['requestedBy'],
  vol_30d: ['enteredOn', 'examined', 'byImporter'],
  vol_fair: ['fairClosesOn'],
  vol_warehouse: ['importedOn'],
};

/** What a basis needs to be tested on and was not told. */
export const missingCircumstances = (basis: AbandonmentBasis, told: AbandonmentCircumstances): readonly Fault[] =>
  NEEDED[basis]
    .filter((name) => told[name] === undefined)
    .map((name) => ({
      pointer: `/circumstances/${name}`,
      code: 'field.missing',
      message: `The basis ${basis} is tested on ${name}.`,
      remedy: 'Give it, or name another basis.',
    }));

/** The facts of a basis, once nothing is missing. */
export function basisFacts(basis: AbandonmentBasis, told: AbandonmentCircumstances): BasisFacts {
  const facts: Record<string, unknown> = { ...told, ...(basis === 'inv_fair' && { fairClosedOn: told.fairClosesOn }) };
  const named = [...NEEDED[basis], 'possessionTakenOn', 'examinationReleasedOn', 'fairClosedOn'] as const;
  const given = Object.entries(facts).filter(
    ([name, value]) => (named as readonly string[]).includes(name) && value !== undefined,
  );
  return { basis, ...Object.fromEntries(given) } as BasisFacts;
}

/** What was told of a basis, from its facts. */
export function toldOf(facts: BasisFacts): AbandonmentCircumstances {
  const { basis: _basis, ...told } = facts;
  if (!('fairClosedOn' in told)) return told;
  const { fairClosedOn: fairClosesOn, ...others } = told;
  return { ...others, fairClosesOn };
}
