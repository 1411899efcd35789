/** Antidumping or countervailing. */
export type CaseType = 'A' | 'C';

/** A case number taken apart. */
export interface CaseNumber {
  readonly type: CaseType;
  /** Commerce's three-digit country code: 570 is China. */
  readonly countryCode: string;
  readonly serial: string;
  /** The three digits of a company case; `000` stands for all others. Null on the order's own number. */
  readonly company: string | null;
  /** The order: `A-570-979`. */
  readonly order: string;
  /** As printed: `A-570-979` or `A-570-979-001`. */
  readonly canonical: string;
}

export type CaseNumberFault = 'case_number.malformed' | 'case_number.ended_company';
export type CaseNumberReading =
  | { readonly caseNumber: CaseNumber }
  | { readonly fault: CaseNumberFault; readonly message: string };

const SHAPE = /^([AC])-?(\d{3})-?(\d{3})(?:-?(\d{3}))?$/;
// Suffix 999 once meant an unknown company; it has not been used since July 2005.
const ENDED_COMPANY = '999';

/** Reads a case number with or without hyphens, in either case, of 7 or 10 characters. */
export function readCaseNumber(text: string): CaseNumberReading {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[‐‑‒–—]/g, '-');
  const [, type, countryCode, serial, company] = SHAPE.exec(plain) ?? [];
  if (!type || !countryCode || !serial) {
    return {
      fault: 'case_number.malformed',
      message: 'A case number is A or C, three digits of country and three of case: A-570-979 or A-570-979-001.',
    };
  }
  if (company === ENDED_COMPANY) {
    return { fault: 'case_number.ended_company', message: 'Company suffix 999 ended in July 2005.' };
  }
  const order = `${type}-${countryCode}-${serial}`;
  return {
    caseNumber: {
      type: type === 'A' ? 'A' : 'C',
      countryCode,
      serial,
      company: company ?? null,
      order,
      canonical: company ? `${order}-${company}` : order,
    },
  };
}

/** As filed: without hyphens. */
export const compactCaseNumber = ({ canonical }: CaseNumber): string => canonical.replace(/-/g, '');

/** The order a case number belongs to: two company numbers of one order are one case. */
export function orderOf(text: string): string {
  const reading = readCaseNumber(text);
  return 'caseNumber' in reading ? reading.caseNumber.order : text;
}
