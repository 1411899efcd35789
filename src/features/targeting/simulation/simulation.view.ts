import { CitationView } from '../../../platform/rules/rules.view.js';

/** A parameter that is other. */
export class SimulationOverrideView {
  /** The law or policy that it is other than. */
  cites?: CitationView[];
  /** The parameter.
   * @example "bond.minimum"
   */
  key!: string;
  /** Its value.
   * @example "100000.00"
   */
  value!: unknown;
}

/** How a group of importers fares. */
export class SimulationGroupView {
  /** The group: a size, port or country; `all` for the whole.
   * @example "2704"
   */
  name!: string;
  /** How many importers. @example 41 */
  importers!: number;
  /** How many of them are asked for something else at some entry, or owe something else on one. @example 7 */
  changed!: number;
  /** How many are asked for additional security that were not. @example 2 */
  newlyCaught!: number;
  /** How many are asked for none that were. @example 1 */
  letGo!: number;
  /** What their bonds come to more, or less, in US dollars.
   * @example "350000.00"
   */
  bondDifference!: string;
  /** What they owe more, or less, in duties, taxes and fees on entries of the period, in US dollars.
   * @example "150000.00"
   */
  dutyDifference!: string;
  /** Antidumping and countervailing duty that they were billed after their first entry and did not pay.
   * @example "41250.00"
   */
  uncollected!: string;
}

/** What one way of setting bonds costs and protects. */
export class WayOfBondingView {
  /** The way: as it was, as simulated, the standard bond for everyone, or the formula of 2004 that courts set aside.
   * @example "simulated"
   */
  name!: 'today' | 'simulated' | 'standard_bond' | 'formula_2004';
  /** Bonds of all importers together, in US dollars.
   * @example "4350000.00"
   */
  burden!: string;
  /** What of the uncollected duty the bonds cover that were asked for at the last entry before it was billed.
   * What is asked for because of a bill protects nothing of it.
   * @example "41250.00"
   */
  protectedDuty!: string;
}

/** How often scores of a range were followed by unpaid duty: the score at the last entry before its first bill, or at the last of all. */
export class ScoreBinView {
  /** The lowest score. @example 40 */
  from!: number;
  /** Below this score. @example 50 */
  to!: number;
  /** Importers scored so. @example 12 */
  importers!: number;
  /** How many of them left duty unpaid. @example 3 */
  withUncollected!: number;
}

/** How well a way of weighing foresaw who would leave duty unpaid. */
export class JudgementView {
  /** The way: as it was, or as simulated.
   * @example "simulated"
   */
  name!: 'today' | 'simulated';
  /** Importers in the medium or high band at some entry. @example 20 */
  flagged!: number;
  /** Importers that left duty unpaid which was billed after their first entry. @example 8 */
  unpaid!: number;
  /** Those flagged at an entry before such a bill came on record. @example 6 */
  foreseen!: number;
  /** Foreseen of flagged; null where nobody is flagged.
   * @example "0.3000"
   */
  precision!: string | null;
  /** Foreseen of unpaid; null where nobody left duty unpaid.
   * @example "0.7500"
   */
  recall!: string | null;
  /** Precision divided by the share of all importers that left duty unpaid.
   * @example "2.4000"
   */
  lift!: string | null;
}

/** What the entries of the period owe where a law of duties is other. */
export class SimulatedDutiesView {
  /** How many entries owe something else. @example 12 */
  entries!: number;
  /** How many of which it is not determined, as it was or as it would be; no amount counts them. @example 0 */
  undetermined!: number;
  /** What the others owe as it was read when they were filed, in US dollars.
   * @example "1204350.11"
   */
  before!: string;
  /** What they would owe.
   * @example "1354350.11"
   */
  after!: string;
  /** The difference.
   * @example "150000.00"
   */
  difference!: string;
}

/** What a simulation comes to. */
export class SimulationTotalsView {
  /** All importers. */
  whole!: SimulationGroupView;
  /** Duties, taxes and fees of the entries of the period; absent where no law of duties is other. */
  duties?: SimulatedDutiesView;
  /** How many of them are at no entry asked for an amount that is determined, before and after. @example 0 */
  undetermined!: number;
  /** By what they entered in twelve months: small below one million dollars, large from ten million. */
  bySize!: SimulationGroupView[];
  /** By the port of their last entry. */
  byPort!: SimulationGroupView[];
  /** By the country of most of what they entered. */
  byCountry!: SimulationGroupView[];
  /** What each way of setting bonds costs and protects. */
  ways!: WayOfBondingView[];
  /** How often scores were followed by unpaid duty. */
  calibration!: ScoreBinView[];
  /** How well each way of weighing foresaw unpaid duty. On a sandbox the record is made up, and so are these figures. */
  judged!: JudgementView[];
}

/** The read of a part of the record that came nearest to the entry it was read for. */
export class SimulationReadView {
  /** The part.
   * @example "bills"
   */
  part!: string;
  /** When the latest of what was read was put on record; null where nothing was read. */
  latestRead!: string | null;
  /** When the entry it was read for was put on record; null where nothing was read. */
  ofEntryAt!: string | null;
  /** Whether nothing that was read became known after its entry. @example true */
  neverLater!: boolean;
  /** How many records became known after the first entry of their importer and were left out there. @example 3 */
  leftOut!: number;
}

/** Why a simulation was broken off. */
export class SimulationFailureView {
  /** Stable and public.
   * @example "job.right_lost"
   */
  code!: string;
  /** In words.
   * @example "Whoever asked for it may not any more."
   */
  message!: string;
}

/** A simulation, on its way or done. */
export class SimulationView {
  /** Its id.
   * @example "job_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** Where it stands.
   * @example "done"
   */
  state!: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** The first day of the period.
   * @example "2026-01-01"
   */
  from!: string;
  /** The last day.
   * @example "2026-03-31"
   */
  through!: string;
  /** The profile it weighs by; absent where it weighs as it was. */
  profileId?: string;
  /** What is other than it was. */
  overrides!: SimulationOverrideView[];
  /** What became of bills is told as known then. */
  knownAt!: string;
  /** Who asked.
   * @example "sandbox-analyst"
   */
  askedBy!: string;
  /** How many entries were decided, each before and after. @example 20000 */
  entries!: number;
  /** What it comes to, once it is done. */
  totals?: SimulationTotalsView;
  /** What was read for it, once it is done: nothing that became known after the entry it was read for. */
  proof?: SimulationReadView[];
  /** SHA-256 over all that was found, in canonical form; another run of the same on the same record gives the same.
   * @example "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  digest?: string;
  /** Why it was broken off. */
  failure?: SimulationFailureView;
  /** When it was asked for. */
  submittedAt!: string;
  /** When it ended. */
  endedAt?: string;
}
