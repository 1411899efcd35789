import { IN_FUTURE } from '../../../kernel/in-future.js';
import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface ImportedBeforeFacts {
  /** The day of importation, where it is known. */
  readonly importedOn: IsoDate | null;
  /** The day on which the goods were presented for examination, where they were. */
  readonly presentedOn: IsoDate | null;
}

/** What is held, or presented for examination, has been imported before. */
export const importedBefore = rule({
  id: 'MERCH-06',
  title: 'Importation before everything else',
  text: 'Goods are held, and presented for examination, on or after the day of their importation.',
  cites: [cfr(19, '101.1'), cfr(19, '151.16(b)')],
  decide: ({ importedOn, presentedOn }: ImportedBeforeFacts, _params, asOf): readonly Fault[] =>
    unmet([
      [importedOn === null || importedOn <= asOf, inFuture],
      [importedOn === null || presentedOn === null || importedOn <= presentedOn, presentedBeforeImport],
    ]),
});

const inFuture: Fault = {
  pointer: '/importedOn',
  code: IN_FUTURE,
  message: 'Goods that have not been imported cannot be held.',
  remedy: 'Give the date of importation, or leave it out where it is not known.',
  citation: cfr(19, '101.1'),
};
const presentedBeforeImport: Fault = {
  pointer: '/presentedOn',
  code: 'detention.presented_before_importation',
  message: 'Goods cannot be presented for examination before they were imported.',
  citation: cfr(19, '151.16(b)'),
};
