import type { DutyProgram } from './duty-program.js';

/** Why a programme whose conditions hold does not apply. */
export interface Fallen {
  readonly verdict: 'relieved_by' | 'excluded_by';
  readonly by: DutyProgram;
}

/** Which programmes of a set of candidates apply, before their parts of the value are looked at. */
export interface Stack {
  /** One a group, each after all it yields to. */
  readonly winners: readonly DutyProgram[];
  readonly fallen: ReadonlyMap<DutyProgram, Fallen>;
}

/** Relief first, then one winner a group, by the smallest rank. */
export function stackOf(candidates: readonly DutyProgram[]): Stack {
  const fallen = new Map<DutyProgram, Fallen>();
  for (const reliever of candidates) {
    if (reliever.relieves.length === 0) continue;
    for (const program of candidates)
      if (!fallen.has(program) && isRelievedBy(program, reliever))
        fallen.set(program, { verdict: 'relieved_by', by: reliever });
  }
  const byGroup = new Map<string, DutyProgram>();
  for (const program of candidates) {
    if (fallen.has(program)) continue;
    const best = byGroup.get(program.stackingGroup);
    if (!best || goesBefore(program, best)) byGroup.set(program.stackingGroup, program);
  }
  for (const program of candidates) {
    const winner = byGroup.get(program.stackingGroup);
    if (winner && winner !== program && !fallen.has(program))
      fallen.set(program, { verdict: 'excluded_by', by: winner });
  }
  return { winners: inOrder(byGroup), fallen };
}

// A heading that charges nothing takes no duty off another heading that charges nothing: rank decides between them.
const isRelievedBy = (program: DutyProgram, { programId, relieves }: DutyProgram): boolean =>
  program.programId !== programId &&
  program.rateKind !== 'passthrough' &&
  (relieves.includes(program.programId) || relieves.includes(`group:${program.stackingGroup}`));

// Loaders refuse equal ranks on the same goods; the name decides so that the answer never depends on an order of rows.
const goesBefore = (a: DutyProgram, b: DutyProgram): boolean =>
  a.rank === b.rank ? a.programId < b.programId : a.rank < b.rank;

function inOrder(byGroup: ReadonlyMap<string, DutyProgram>): readonly DutyProgram[] {
  const ordered: DutyProgram[] = [];
  const seen = new Set<string>();
  const place = (program: DutyProgram): void => {
    if (seen.has(program.stackingGroup)) return;
    seen.add(program.stackingGroup);
    for (const group of program.yieldsTo) {
      const before = byGroup.get(group);
      if (before) place(before);
    }
    ordered.push(program);
  };
  for (const program of byGroup.values()) place(program);
  return ordered;
}
