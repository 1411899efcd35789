/** One line of the tariff. A statistical (ten-digit) line has no rates of its own: it takes those of its legal line. */
export interface TariffLineFact {
  /** Eight or ten digits. */
  readonly hts: string;
  readonly description: string;
  /** The tariff's units of quantity, in its own spelling. */
  readonly units: readonly string[];
  readonly general?: string;
  readonly special?: string;
  readonly column2?: string;
  readonly citation: string;
}

interface RateTexts {
  readonly general?: string;
  readonly special?: string;
  readonly column2?: string;
}

const EDITION = 'HTSUS (2025) Rev. 32';

/** A legal (eight-digit) line with its rate texts. */
export function legal(hts: string, description: string, rates: RateTexts, units: string[] = []): TariffLineFact {
  return { hts, description, units, ...rates, citation: EDITION };
}

/** A statistical (ten-digit) line. */
export function statistical(hts: string, description: string, units: string[]): TariffLineFact {
  return { hts, description, units, citation: EDITION };
}
