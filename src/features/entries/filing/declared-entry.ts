import { readCaseNumber } from '../../adcvd/rules/case-number.js';
import { readEntryNumber } from '../../reference/rules/entry-number.js';
import { readHtsNumber } from '../../reference/rules/hts-number.js';
import { programCode } from '../../reference/rules/trade-programs.js';
import type { DeclaredEntryView } from '../reading/declared-entry.view.js';
import type { EntryLineView, EntryProducerView } from '../reading/entry-line.view.js';
import { partyNumber } from '../party-number.validator.js';
import type { FileEntry } from './entry.dto.js';

/** What was declared, in the one form in which it is kept, compared and shown. */
export type DeclaredEntry = DeclaredEntryView & { readonly importerId: string };

/** The declaration with every number and code as the trade writes it; the importer’s number is not in it. */
export function declaredEntry(given: FileEntry, importerId: string): DeclaredEntry {
  const { importerNumber: _used, ...rest } = given as FileEntry & { reason?: string };
  delete rest.reason;
  const country = rest.exportingCountry;
  return plain({
    ...rest,
    importerId,
    entryNumber: entryNumber(rest.entryNumber),
    ...(country ? { exportingCountry: country.toUpperCase() } : {}),
    ...(rest.consigneeNumber ? { consigneeNumber: partyNumber(rest.consigneeNumber) } : {}),
    ...(rest.referenceNumber ? { referenceNumber: partyNumber(rest.referenceNumber) } : {}),
    ...(rest.ultimateConsignee ? { ultimateConsignee: partyOf(rest.ultimateConsignee) } : {}),
    ...(rest.actualOwner ? { actualOwner: partyOf(rest.actualOwner) } : {}),
    ...(rest.warehouseEntryNumber ? { warehouseEntryNumber: entryNumber(rest.warehouseEntryNumber) } : {}),
    ...(rest.underlyingEntryNumbers ? { underlyingEntryNumbers: rest.underlyingEntryNumbers.map(entryNumber) } : {}),
    lines: rest.lines.map(declaredLine),
  });
}

function declaredLine(line: FileEntry['lines'][number]): EntryLineView {
  return {
    ...line,
    htsNumber: digits(line.htsNumber),
    countryOfOrigin: line.countryOfOrigin.toUpperCase(),
    ...(line.mid ? { mid: line.mid.toUpperCase() } : {}),
    ...(line.producer ? { producer: partyOf(line.producer) } : {}),
    ...(line.adcvdCases
      ? { adcvdCases: line.adcvdCases.map((one) => ({ ...one, caseNumber: caseNumber(one.caseNumber) })) }
      : {}),
    ...(line.tradeProgram ? { tradeProgram: programCode(line.tradeProgram) } : {}),
    ...(line.specialProvision ? { specialProvision: digits(line.specialProvision) } : {}),
    ...(line.additionalHtsNumbers ? { additionalHtsNumbers: line.additionalHtsNumbers.map(digits) } : {}),
  };
}

const partyOf = (party: EntryProducerView): EntryProducerView =>
  party.country ? { ...party, country: party.country.toUpperCase() } : party;

/** An entry number as customs prints it; its shape was checked. */
export function entryNumber(text: string): string {
  const reading = readEntryNumber(text);
  if ('number' in reading) return reading.number;
  throw new Error(reading.fault);
}

function digits(text: string): string {
  const reading = readHtsNumber(text);
  if ('number' in reading) return reading.number;
  throw new Error(reading.fault);
}

function caseNumber(text: string): string {
  const reading = readCaseNumber(text);
  if ('caseNumber' in reading) return reading.caseNumber.canonical;
  throw new Error(reading.fault);
}

// Without classes and what was left out: as JSON keeps it.
const plain = <T>(value: T): T => copied(value) as T;

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (member !== undefined) copy[name] = copied(member);
  return copy;
}
