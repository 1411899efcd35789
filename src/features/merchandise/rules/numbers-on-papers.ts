import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import { readImporterNumber } from '../../importers/rules/importer-number.js';
import { readEntryNumber } from '../../reference/rules/entry-number.js';

export interface NumbersOnPapersFacts {
  readonly entryNumber: string | null;
  readonly importerNumber: string | null;
}

/** Numbers are of the form that the papers have: a slip of the pen is told before it is on record. */
export const numbersOnPapers = rule({
  id: 'MERCH-07',
  title: 'Entry and importer numbers',
  text: 'An entry number is a filer code, a serial number and its check digit; an importer number is of one of the three forms that customs gives.',
  cites: [cfr(19, '142.3a'), cfr(19, '24.5(d)')],
  decide: ({ entryNumber, importerNumber }: NumbersOnPapersFacts): readonly Fault[] => [
    ...misread(entryNumber && readEntryNumber(entryNumber), '/entryNumber', cfr(19, '142.3a')),
    ...misread(importerNumber && readImporterNumber(importerNumber), '/importerNumber', cfr(19, '24.5(d)')),
  ],
});

type Reading = object | { readonly fault: string; readonly message: string };

const misread = (reading: Reading | '' | null, pointer: string, citation: Citation): readonly Fault[] =>
  reading && 'fault' in reading
    ? [{ pointer, code: reading.fault, message: reading.message, remedy: 'Copy it from the entry.', citation }]
    : [];
