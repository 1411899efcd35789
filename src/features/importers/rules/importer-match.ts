import { ownPolicy, usc } from '../../../kernel/citation.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { likeness, matchKey, placeKey } from './likeness.js';
import type { Place } from './likeness.js';

/** Why two descriptions may be of one importer. */
export const MATCH_REASONS = [
  'same_name',
  'similar_name',
  'former_name',
  'same_address',
  'similar_address',
  'former_address',
  'same_employer_number',
  'same_number',
  'same_phone',
  'same_email',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

interface Dated<T> {
  readonly value: T;
  /** Whether it still holds. */
  readonly holds: boolean;
}

/** What is known of somebody. */
export interface Described {
  readonly names: readonly Dated<string>[];
  readonly addresses: readonly Dated<Place>[];
  /** Employer numbers without their suffix. */
  readonly employers: readonly string[];
  /** Keys of numbers that are no employer numbers. */
  readonly numbers: readonly string[];
  /** Digits only. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface MatchFacts {
  readonly asked: Described;
  readonly known: Described;
}

export interface Match {
  /** `strong`: who puts the one on record has to say that it is another; `weak`: worth a look; `none`. */
  readonly strength: 'strong' | 'weak' | 'none';
  readonly reasons: readonly MatchReason[];
  /** How alike the names are, in per cent. */
  readonly nameLikeness: number;
  /** How alike the addresses are, in per cent. */
  readonly addressLikeness: number;
}

const percent = (value: unknown): readonly string[] =>
  Number.isInteger(value) && (value as number) >= 50 && (value as number) <= 100
    ? []
    : ['a whole number from 50 to 100 is needed'];
const since = '2017-03-31';

export const NAME_LIKENESS = new PolicyParameter<number>(
  'importers.name_likeness',
  'From how alike, in per cent of their trigrams, two names are similar.',
  { value: 60, since },
  percent,
);
export const ADDRESS_LIKENESS = new PolicyParameter<number>(
  'importers.address_likeness',
  'From how alike, in per cent of their trigrams, two addresses are similar.',
  { value: 70, since },
  percent,
);

/** Whether two descriptions may be of one importer, and why. */
export const importerMatch = rule({
  id: 'IMP-04',
  title: 'Importers that may be one',
  text: 'Importers with the same or a similar name and address, or with one number, may be one: customs prevents duplicate numbers and sees changes of name and place. Names are compared without the form of the company, addresses with usual abbreviations.',
  cites: [usc(19, '4320'), ownPolicy('how alike names and addresses are that are asked about')],
  authorityStatus: 'policy',
  params: { nameFrom: NAME_LIKENESS, addressFrom: ADDRESS_LIKENESS },
  decide({ asked, known }: MatchFacts, { nameFrom, addressFrom }): Match {
    const name = closest(asked.names, known.names, matchKey);
    const address = closest(asked.addresses, known.addresses, placeKey);
    const [named, placed] = [name.likeness >= nameFrom, address.likeness >= addressFrom];
    const oneEmployer = share(asked.employers, known.employers);
    const oneNumber = share(asked.numbers, known.numbers);
    const reasons: MatchReason[] = [
      ...(named ? [reasonOf('name', name)] : []),
      ...(placed ? [reasonOf('address', address)] : []),
      ...(oneEmployer ? ['same_employer_number' as const] : []),
      ...(oneNumber ? ['same_number' as const] : []),
      ...(share(asked.phones, known.phones) ? ['same_phone' as const] : []),
      ...(share(asked.emails, known.emails) ? ['same_email' as const] : []),
    ];
    const strong = oneEmployer || oneNumber || (named && (placed || reasons.length > 1));
    return {
      strength: strong ? 'strong' : reasons.length > 0 ? 'weak' : 'none',
      reasons,
      nameLikeness: name.likeness,
      addressLikeness: address.likeness,
    };
  },
});

interface Closest {
  readonly likeness: number;
  readonly holds: boolean;
}

// The most alike pair; of equals one that still holds.
function closest<T>(asked: readonly Dated<T>[], known: readonly Dated<T>[], keyOf: (value: T) => string): Closest {
  let best: Closest = { likeness: 0, holds: true };
  for (const one of asked)
    for (const other of known) {
      const alike = likeness(keyOf(one.value), keyOf(other.value));
      const holds = one.holds && other.holds;
      if (alike > best.likeness || (alike === best.likeness && holds && !best.holds)) best = { likeness: alike, holds };
    }
  return best;
}

const reasonOf = <K extends 'name' | 'address'>(kind: K, { likeness: alike, holds }: Closest) =>
  holds ? (`${alike === 100 ? 'same' : 'similar'}_${kind}` as const) : (`former_${kind}` as const);

const share = (asked: readonly string[], known: readonly string[]): boolean =>
  asked.some((one) => one !== '' && known.includes(one));
