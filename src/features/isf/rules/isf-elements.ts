import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';

/** A party of a security filing as it is named. */
export interface IsfPartyFacts {
  readonly pointer: string;
  /** Whether it has a name with an address. */
  readonly named: boolean;
  /** Whether it has an identification number that trade recognises. */
  readonly identified: boolean;
}

/** Whether every party of a security filing is told. */
export const isfParties = rule({
  id: 'ISF-02',
  title: 'Parties of a security filing',
  text: 'Seller, buyer, manufacturer, ship-to party, stuffing location and consolidator are told by name and address, or by a widely recognised identification number in their place.',
  cites: [cfr(19, '149.3(a)')],
  decide: ({ parties }: { readonly parties: readonly IsfPartyFacts[] }): readonly Fault[] =>
    parties.flatMap(({ pointer, named, identified }) => (named || identified ? [] : [notTold(pointer)])),
});

const notTold = (pointer: string): Fault => ({
  pointer,
  code: 'isf.party_not_told',
  message: 'A party is told by its name with street, city and country, or by an identification number.',
  remedy: 'Send name, street, city and country, or identification.',
  citation: cfr(19, '149.3(a)'),
});
