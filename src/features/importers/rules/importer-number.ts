import { guide } from '../../../kernel/citation.js';

/** The three kinds of importer numbers (19 CFR 24.5): of the tax authority, of social security, assigned by CBP. */
export type ImporterNumberKind = 'irs' | 'ssn' | 'cbp_assigned';

export type ImporterNumberReading =
  | { readonly kind: ImporterNumberKind; readonly number: string }
  | { readonly fault: 'importer_number.malformed' | 'importer_number.suffix_letter'; readonly message: string };

const IRS = /^(\d{2})-?(\d{7})([A-Z0-9]{2})$/;
const SSN = /^(\d{3})-?(\d{2})-?(\d{4})$/;
const ASSIGNED = /^\d{6}-\d{5}$/;

/** What an importer number may look like before it is read. */
export const IMPORTER_NUMBER = /^(?:\d{2}-?\d{7}[A-Z0-9]{2}|\d{3}-?\d{2}-?\d{4}|\d{6}-\d{5})$/i;

/** What the Social Security Administration says of numbers that it never assigned. */
export const NEVER_ISSUED = guide('SSA POMS RM 10201.035', 'https://secure.ssa.gov/apps10/poms.nsf/lnx/0110201035');

/**
 * Whether nobody can have this social security number: of area 000 or 666, of group 00 or of serial 0000. Those that begin with 9 are
 * left alone: taxpayers have numbers of this form from the tax authority, which whoever files may have been told to use.
 */
export const isNeverIssued = (ssn: string): boolean => /^(?:000|666)|^\d{3}-00|-0000$/.test(ssn);

/**
 * Reads an importer number with or without hyphens and gives it as customs prints it. Eleven digits without a hyphen are a tax number
 * with its suffix; a number that CBP assigned is told from it by the hyphen after its sixth digit.
 */
export function readImporterNumber(text: string): ImporterNumberReading {
  const written = text.trim().toUpperCase();
  if (ASSIGNED.test(written)) return { kind: 'cbp_assigned', number: written };
  const ssn = SSN.exec(written);
  if (ssn) return { kind: 'ssn', number: ssn.slice(1).join('-') };
  const [, prefix, serial, suffix] = IRS.exec(written) ?? [];
  if (prefix === undefined || serial === undefined || suffix === undefined)
    return {
      fault: 'importer_number.malformed',
      message: 'An importer number is 12-345678900, 123-45-6789 or 252704-00123.',
    };
  // The letters I, O and Z are left out because they read like the digits 1, 0 and 2.
  if (/[OIZ]/.test(suffix))
    return {
      fault: 'importer_number.suffix_letter',
      message: `The suffix ${suffix} has one of the letters O, I and Z, which are not used.`,
    };
  return { kind: 'irs', number: `${prefix}-${serial}${suffix}` };
}
