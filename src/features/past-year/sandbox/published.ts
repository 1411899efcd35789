/** What customs published of a year of trade, and this service’s year is written by. */
export const PUBLISHED = {
  source: 'CBP Trade Strategy, fiscal years 2009 to 2013',
  importers: 810_000,
  /** So many of them, the largest, … */
  largest: 3000,
  /** … had this part of the lines, and this part of the value. */
  linesOfLargest: 0.64,
  valueOfLargest: 0.73,
  /** So many partners had more than this part of the value. */
  partners: 5,
  valueOfPartners: 0.5,
} as const;

/** How many of the importers of a year are its largest, at least one. */
export const largestOf = (importers: number): number =>
  Math.max(1, Math.round((importers * PUBLISHED.largest) / PUBLISHED.importers));

/** A line that was written. */
export interface WrittenLine {
  readonly importer: number;
  readonly country: string;
  readonly dollars: number;
}

/** Counts what is written, for its proportions to be told. */
export class Proportions {
  private lines = 0;
  private linesOfLargest = 0;
  private value = 0;
  private valueOfLargest = 0;
  private readonly byCountry = new Map<string, number>();

  constructor(private readonly importers: number) {}

  add({ importer, country, dollars }: WrittenLine): void {
    const isLargest = importer < largestOf(this.importers);
    this.lines += 1;
    this.value += dollars;
    this.byCountry.set(country, (this.byCountry.get(country) ?? 0) + dollars);
    if (!isLargest) return;
    this.linesOfLargest += 1;
    this.valueOfLargest += dollars;
  }

  /** What has been written so far, for what follows to go on from. */
  soFar(): Readonly<Record<'lines' | 'ofLargest' | 'value' | 'valueOfLargest', number>> {
    const { lines, linesOfLargest: ofLargest, value, valueOfLargest } = this;
    return { lines, ofLargest, value, valueOfLargest };
  }

  /** Parts of the whole: lines and value of the largest importers, value of the largest partners. */
  measure(): { readonly lines: number; readonly value: number; readonly partners: number } {
    const partners = [...this.byCountry.values()].toSorted((a, b) => b - a).slice(0, PUBLISHED.partners);
    const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);
    return {
      lines: part(this.linesOfLargest, this.lines),
      value: part(this.valueOfLargest, this.value),
      partners: part(
        partners.reduce((sum, one) => sum + one, 0),
        this.value,
      ),
    };
  }

  /** Each beside what was published, and whether it is within one in a hundred of it. */
  tell(): readonly { readonly text: string; readonly isWithin: boolean }[] {
    const { lines, value, partners } = this.measure();
    const largest = `the ${String(largestOf(this.importers))} largest of ${String(this.importers)} importers`;
    const published = `${String(PUBLISHED.largest)} of ${String(PUBLISHED.importers)}`;
    const near = (what: string, measured: number, wanted: number) => ({
      text: `${what} of ${largest}: ${percent(measured)} (${published}: ${percent(wanted)}; ${PUBLISHED.source})`,
      isWithin: Math.abs(measured - wanted) <= Math.max(WITHIN, LARGEST_ENTRY / 2 / this.lines),
    });
    return [
      near('lines', lines, PUBLISHED.linesOfLargest),
      near('value', value, PUBLISHED.valueOfLargest),
      {
        text: `value of the ${String(PUBLISHED.partners)} largest partners of ${String(this.byCountry.size)}: ${percent(partners)} (more than ${percent(PUBLISHED.valueOfPartners)}; ${PUBLISHED.source})`,
        isWithin: partners > PUBLISHED.valueOfPartners,
      },
    ];
  }
}

const WITHIN = 0.01;
// Lines of the largest entry: of a few entries no part can be met more closely than by half of one.
const LARGEST_ENTRY = 3;
const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
