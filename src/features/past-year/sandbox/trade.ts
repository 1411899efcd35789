/** How much trade, of how many importers; of the same seed the same, always. */
export interface Trade {
  readonly entries: number;
  readonly seed: number;
  readonly importers: number;
  /** How many entries of a month are asked of the law; the others are copies of them. */
  readonly specimens: number;
}

/** Entries of an importer in a year: 31 million of 810,000 importers, as customs published. */
const ENTRIES_OF_IMPORTER = 38;
const FEWEST_IMPORTERS = 4;

/** The trade of a year by how many entries it has. */
export const tradeOf = (entries: number, seed: number): Trade => ({
  entries,
  seed,
  importers: Math.max(FEWEST_IMPORTERS, Math.round(entries / ENTRIES_OF_IMPORTER)),
  specimens: Math.min(Math.ceil(entries / 200), 10 + Math.floor(entries / 10_000)),
});
