import type { IsoDate } from '../../kernel/dates.js';
import { Decimal } from '../../kernel/decimal.js';
import type { Fault } from '../../kernel/errors.js';
import { unmet } from '../../kernel/requirement.js';
import { ask } from '../../platform/rules/ask.js';
import { isCountry } from '../reference/index.js';
import type { NewGoods } from './new-goods.js';
import { importedBefore, numbersOnPapers, quantityAboveZero } from './rules/index.js';

/** What the law and the calendar refuse about goods as they are recorded; `at` is where they stand in the body. */
export function faultsOfGoods(goods: NewGoods, today: IsoDate, at = ''): readonly Fault[] {
  const { quantity, importedOn, countryOfOrigin, parties, entryNumber, importerNumber } = goods;
  return [
    ...[
      ...ask(quantityAboveZero, { quantity: Decimal.parse(quantity) }, today).decision,
      ...ask(importedBefore, { importedOn: importedOn ?? null, presentedOn: null }, today).decision,
      ...ask(numbersOnPapers, { entryNumber: entryNumber ?? null, importerNumber: importerNumber ?? null }, today)
        .decision,
    ].map((fault) => ({ ...fault, pointer: at + fault.pointer })),
    ...unmet([[known(countryOfOrigin), noSuchCountry(`${at}/countryOfOrigin`)]]),
    ...parties.flatMap(({ country, role }, i) =>
      unmet([
        [known(country), noSuchCountry(`${at}/parties/${String(i)}/country`)],
        [
          !SOLE.includes(role) || parties.findIndex((party) => party.role === role) === i,
          namedTwice(`${at}/parties/${String(i)}/role`, role),
        ],
      ]),
    ),
  ];
}

// One importer answers for the goods; of makers and carriers there may be several.
const SOLE: readonly string[] = ['importer', 'consignee'];
const known = (country?: string | null): boolean =>
  country === undefined || country === null || isCountry(country.toUpperCase());

const noSuchCountry = (pointer: string): Fault => ({
  pointer,
  code: 'country.unknown',
  message: 'There is no such country in ISO 3166-1.',
  remedy: 'Send two letters such as CN.',
});
const namedTwice = (pointer: string, role: string): Fault => ({
  pointer,
  code: 'merchandise.party_twice',
  message: `The goods have one ${role}.`,
  remedy: 'Name each of importer and consignee once.',
});
