import { describe, expect, it } from '@jest/globals';
import { namesMissing } from '../support/held-faults.js';
import type { HeldFault } from '../support/held-faults.js';

const RULES = '../src/features/disclosures/rules';

const DISCLOSURE: readonly HeldFault[] = [
  [
    'a clock releases the five items',
    `${RULES}/disclosure-decision`,
    '133.21 from presentation to seizure, to the day',
  ],
  [
    'the same as the running service answers',
    'e2e/disclosures',
    'five items and redacted images by choice, what is on the goods once seven',
  ],
  ['what appears on the goods is a choice', `${RULES}/disclosure-decision`, '(b)(3) only the sample stays a choice'],
  [
    'the importer is not told of what leaves',
    `${RULES}/importer-notice`,
    'DISC-11 notice to the importer of what leaves',
  ],
  [
    'the importer does not get its own images',
    `${RULES}/importer-view`,
    'is there from presentation and has its clock',
  ],
  ['133.22 and 133.23 open something', `${RULES}/disclosure-matrix`, '10 133.22 and 133.23 open nothing after seizure'],
  [
    'whoever is listed is told of seized devices',
    `${RULES}/disclosure-conditions`,
    'DISC-10 after a seizure of devices only the injured person',
    'the owner on the list for the work whose measure is attacked',
  ],
  [
    'rules were changed, not versioned',
    '../src/features/disclosures/questions/disclosure.question',
    'kept-before-version-2',
  ],
  ['the matrix for counsel is of the old law', `${RULES}/matrix-document`, 'the matrix for counsel'],
];

const FINE: readonly HeldFault[] = [
  [
    'the ordinal counts fines, not seizures',
    'e2e/seizure-cases',
    'the seizure made first is the first, whichever is fined first',
  ],
  [
    'an earlier seizure without a fine caps at half',
    'e2e/seizure-cases',
    "codesOf(open.body)).toEqual(['fine.earlier_seizure_open']",
  ],
  ['seizures undone are counted', '../src/features/seizures/rules/msrp-fine', 'an earlier one that was undone'],
  ['goods not for sale are counted', 'e2e/seizure-cases', 'goods not for sale are not fined'],
  ['the person is its name as spelled', 'e2e/seizure-cases', ' fine  watch trading ', 'never silently another person'],
];

const FIGURES: readonly HeldFault[] = [
  [
    'no fees of fiscal year 2027',
    '../src/features/reference/rules/processing-fees',
    'fiscal year 2027 begins on 1 October: the minimum',
    'fiscal year 2027: the maximum',
  ],
  [
    'no interest since 2025',
    '../src/features/reference/sandbox/tables',
    "INTEREST_RATES.at(-1)?.through).toBe('2026-12-31')",
  ],
  [
    'fifteen days to remedy before 2015-12-14',
    '../src/features/security/rules/continuous-bond',
    "assess('1', '2', '2015-12-13', '2015-12-13').remedyBy).toBe('2016-01-12')",
  ],
];

const NUMBERS: readonly HeldFault[] = [
  [
    'an entry number of any form on goods',
    '../src/features/merchandise/rules/goods-on-record',
    'entry_number.malformed',
    'entry_number.check_digit',
  ],
  [
    'the same in a detention',
    'e2e/detentions',
    'bad goods are refused with every fault at once',
    'entry_number.check_digit',
  ],
  ['a suffix with O, I or Z', '../src/features/importers/rules/importer-number', 'importer_number.suffix_letter'],
  ['the same of goods', '../src/features/merchandise/rules/goods-on-record', 'importer_number.suffix_letter'],
];

const FILES: readonly HeldFault[] = [
  [
    'two lists of ports revert each other',
    'e2e/port-lists',
    'of two lists that spell names differently neither takes back what the other says',
  ],
  [
    'row 522 makes a phantom order',
    'e2e/order-list-loader',
    'is told by the ITC number; where it cannot be told no order comes on record',
  ],
  ['the same of the whole file', 'e2e/official-files', 'row 522 makes no phantom order'],
  ['C-None is a number', 'e2e/order-list-loader', "['C-507-991', undefined]"],
  ['ITC numbers in several forms', 'e2e/order-list-loader', '%s carries the ITC number %s, in one form'],
  [
    'the CSV of the tariff brings no footnotes and says nothing',
    'e2e/tariff-editions',
    'as CSV has no footnotes, which is said, and those on record stay',
  ],
  [
    'the JSON export of the tariff is not taken',
    'e2e/tariff-editions',
    'hts as USITC exports it in JSON',
    'brings the footnotes',
  ],
  ['a citation reads just a year', 'e2e/loaded-citations', 'names its source and its edition'],
];

// Which questions are answered, where, and which are not: docs/broker-exam.md.
const EXAM: readonly HeldFault[] = [
  [
    'questions on bonds',
    '../src/features/bonds/rules/broker-exam',
    'April 2000, question 8',
    'April 2026, question 67',
  ],
  ['on seizures', '../src/features/seizures/rules/petition', 'October 2024, question 13'],
  [
    'on disclosure and fines',
    '../src/features/disclosures/rules/broker-exam',
    'October 2023, question 70',
    'April 2026, question 8',
  ],
  [
    'on duties and fees',
    '../src/features/duties/rules/broker-exam',
    'April 2018, question 11',
    'October 2025, question 68',
  ],
  [
    'on entries',
    '../src/features/entries/rules/broker-exam',
    'October 2023: both are reported',
    'October 2024, question 53',
  ],
  [
    'on liquidation',
    '../src/features/liquidation/rules/broker-exam',
    'April 2025, question 48',
    'October 2022, question 46',
  ],
  ['as the running service answers', 'e2e/broker-exam', 'October 2005, question 43', 'April 2023, question 7'],
];

describe('a fault of law or data that was found before', () => {
  it.each([...DISCLOSURE, ...FINE, ...FIGURES, ...NUMBERS, ...FILES, ...EXAM])(
    '%s: is held by a test of %s',
    (_, file, ...names) => {
      expect(namesMissing(file, names)).toEqual([]);
    },
  );
});
