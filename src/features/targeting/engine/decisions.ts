import type { RequirementFigures } from '../../requirements/rules/prepared-requirement.js';
import type { Cents } from '../../../kernel/money.js';
import { formulaOf, pointOf } from '../simulation/point.js';
import type { Point } from '../simulation/point.js';
import type { Asked } from '../simulation/regime.js';
import type { CaseRates } from './case-rates.js';
import { FiguresOfEntry } from './figures-of-entry.js';
import type { EntryHistory, ImporterHistory } from './history.js';
import { ReadOfImporter } from './read-of-importer.js';
import type { Regimes } from './regimes.js';
import type { ToDecide } from './to-decide.js';

/** An entry decided as known when it was put on record. */
export interface DecidedEntry {
  readonly entry: EntryHistory;
  readonly figures: RequirementFigures;
  /** What is owed on the entries of twelve months under law that is other. */
  readonly dutiesAfter: Cents | null;
  readonly before: Asked;
  readonly after: Asked;
}

/** Decides the entries of one importer one after the other: each from the state the one before left, by the rules of a requirement. */
export class Decisions {
  private readonly figures: FiguresOfEntry;
  readonly read: ReadOfImporter;

  constructor(
    private readonly given: ToDecide,
    rates: CaseRates,
    private readonly regimes: Regimes,
  ) {
    this.figures = new FiguresOfEntry(given.history, rates);
    this.read = new ReadOfImporter(given);
  }

  *each(): Generator<DecidedEntry, undefined, undefined> {
    const { entries, debts } = this.given;
    let i = -1;
    for (const entry of entries) {
      i += 1;
      const { filedOn, at } = entry;
      const { before, after, sameFactors } = this.regimes.at(filedOn, at);
      const figures = this.figures.at(entry, debts[i], before.shares);
      const factors = before.factorsOf(figures.risk, filedOn);
      const others = sameFactors ? factors : after.factorsOf(this.risksUnder(figures, after.shares, entry), filedOn);
      this.read.at(at);
      const { soFar } = this.figures;
      const dutiesAfter = soFar.owesOther ? soFar.dutiesAfter : figures.duties;
      yield {
        entry,
        figures,
        dutiesAfter,
        before: before.asked(figures, factors, filedOn),
        after: after.asked(
          dutiesAfter === figures.duties ? figures : { ...figures, duties: dutiesAfter },
          others,
          filedOn,
        ),
      };
    }
  }

  /** The entry that was decided last, as it is kept. */
  keep({ entry, figures, before, after }: DecidedEntry): Point {
    return pointOf({
      ...{ entryId: entry.id, asOf: entry.filedOn, knownAt: new Date(entry.at).toISOString(), port: entry.port },
      ...{ before, after, figures, entered: this.figures.entered, goods: this.figures.goods },
    });
  }

  /** What the formula of 2004 would have asked at the entry that was decided last. */
  formula({ entry, before }: DecidedEntry): Cents | null {
    return formulaOf(before.standard, this.figures.goods, entry.filedOn);
  }

  private risksUnder(
    { risk }: RequirementFigures,
    shares: Parameters<FiguresOfEntry['at']>[2],
    { filedOn }: EntryHistory,
  ) {
    return { ...risk, countryCommodityShare: this.figures.shareIn(shares, filedOn) };
  }
}

/** Entries of a period, in the order in which they were put on record: as known at each, what came later is not. */
export const entriesToDecide = (
  { entries }: ImporterHistory,
  { from, through }: { readonly from: string; readonly through: string },
): readonly EntryHistory[] =>
  entries
    .filter(({ filedOn }) => from <= filedOn && filedOn <= through)
    .sort((a, b) => a.at - b.at || a.day - b.day || a.seq - b.seq);
