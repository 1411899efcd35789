import { matchCompany } from './company-match.js';
import type { CompanyMatch } from './company-match.js';
import { latestOf } from './latest-rate.js';
import type { Found } from './latest-rate.js';
import type { CascadeFacts, CompanyLookup, RateCandidate } from './rate-candidate.js';

export type Role = CompanyLookup['role'];

/** The rows current on the day, looked up by the names the entry gives for its parties. */
export class PartyMatches {
  private readonly matches: ReadonlyMap<Role, CompanyMatch>;

  constructor(
    private readonly facts: CascadeFacts,
    private readonly current: readonly RateCandidate[],
  ) {
    const roles = (['producer', 'exporter', 'supplier'] as const).filter((role) => facts[role] !== undefined);
    this.matches = new Map(roles.map((role) => [role, matchCompany(facts[role] ?? '', this.namesFor(role))]));
  }

  /** What was looked for and what was found, for the record. */
  get lookups(): readonly CompanyLookup[] {
    return [...this.matches].map(([role, { matches }]) => ({ role, given: this.facts[role] ?? '', matches }));
  }

  /** The rate of one party by its own name. */
  find(role: Role): Found {
    const own = role === 'producer' ? 'producer' : 'exporter';
    const rows = this.current.filter(({ scope }) => scope === own || scope === 'company');
    return this.decide(rows, (row) => this.grade(role, nameOf(row, own)));
  }

  /** The rate of the exact pair of producer and exporter. */
  pair(): Found {
    const rows = this.current.filter(({ scope }) => scope === 'combination');
    return this.decide(rows, (row) => {
      const [producer, exporter] = [this.grade('producer', row.producer), this.grade('exporter', row.exporter)];
      if (producer === 'no' || exporter === 'no') return 'no';
      return producer === 'sure' && exporter === 'sure' ? 'sure' : 'unsure';
    });
  }

  /** Whether a name on record is the party's: for sure, perhaps, or not. */
  grade(role: Role, name: string | undefined): 'sure' | 'unsure' | 'no' {
    const match = this.matches.get(role);
    if (!match || name === undefined || !match.matches.some((found) => found.name === name)) return 'no';
    return match.grade === 'uncertain' ? 'unsure' : 'sure';
  }

  private decide(rows: readonly RateCandidate[], grade: (row: RateCandidate) => 'sure' | 'unsure' | 'no'): Found {
    const sure = rows.filter((row) => grade(row) === 'sure');
    if (sure.length > 0) return latestOf(sure);
    return rows.some((row) => grade(row) === 'unsure') ? 'company.ambiguous' : null;
  }

  // A rate of another kind of row must not make a name look ambiguous, so only rows the role can use are searched.
  private namesFor(role: Role): readonly string[] {
    const own = role === 'producer' ? 'producer' : 'exporter';
    return this.current.flatMap((row) => {
      const name = row.scope === 'combination' ? (role === 'supplier' ? undefined : row[own]) : nameOf(row, own);
      return name === undefined ? [] : [name];
    });
  }
}

const nameOf = (row: RateCandidate, own: 'producer' | 'exporter'): string | undefined =>
  row.scope === 'company' ? row.company : row.scope === own ? row[own] : undefined;
