import { ENTRY_DATE } from '../rules/additional/fact-definition.js';
import { equalRanks, yieldCircles } from '../rules/additional/program-conflicts.js';
import { ProgramIndex } from '../rules/additional/program-index.js';
import type { ProgramData } from '../rules/additional/program-index.js';
import type { DutyProgram } from '../rules/additional/duty-program.js';
import type { DutyRows, ReadRow } from './duty-rows.js';
import type { ProgramText } from '../rules/additional/program-text.js';

/** Judges a set together with what stays on record beside it: names that lead nowhere, equal ranks, circles. */
export function checkPrograms(rows: DutyRows, onRecord: ProgramData): void {
  const together = unionOf(rows, onRecord);
  const faults = rows.faults.programs;
  const lists = new Set(together.memberships.map(({ listName }) => listName));
  const facts = new Set([ENTRY_DATE, ...together.facts.map(({ name }) => name)]);
  const ids = new Set(together.programs.map(({ programId }) => programId));
  const groups = new Set(together.programs.map(({ stackingGroup }) => stackingGroup));
  for (const { row, value: program } of rows.programs) {
    const { products, conditions, yieldsTo, relieves } = program;
    for (const list of [...products.included.lists, ...products.excepted.lists])
      if (!lists.has(list))
        faults.refuse(row, 'productScope', 'list.unknown', `No list "${list}" is in the set or on record.`);
    for (const { fact } of conditions.flat())
      if (!facts.has(fact))
        faults.refuse(row, 'conditions', 'fact.unknown', `No fact "${fact}" is in the set or on record.`);
    for (const group of yieldsTo)
      if (!groups.has(group))
        faults.noted(row, 'yieldsTo', 'group.unknown', `No programme is in the group "${group}".`);
    for (const name of relieves) {
      const known = name.startsWith('group:') ? groups.has(name.slice('group:'.length)) : ids.has(name);
      if (!known)
        faults.refuse(
          row,
          'relieves',
          'program.unknown',
          `No programme or group "${name}" is in the set or on record.`,
        );
    }
  }
  const rowOf = new Map(rows.programs.map((read) => [read.value.programId, read]));
  const index = new ProgramIndex(together);
  for (const { program, other, number, on } of equalRanks(together.programs, index.lists)) {
    const read = rowOf.get(program.programId) ?? rowOf.get(other.programId);
    const meets = read?.value === program ? other : program;
    if (read)
      refuse(
        read,
        'rank',
        'rank.overlaps',
        `${meets.programId} has this rank on the same goods (${number || 'all'}) from ${on}.`,
      );
  }
  for (const { groups: circle, on } of yieldCircles(together.programs, index.changeDays)) {
    const read = rows.programs.find(
      ({ value }) => circle.includes(value.stackingGroup) && value.yieldsTo.some((group) => circle.includes(group)),
    );
    if (read)
      refuse(
        read,
        'yieldsTo',
        'yields.circle',
        `On ${on} these yield to each other in a circle: ${circle.join(', ')}.`,
      );
  }

  function refuse({ row }: ReadRow<DutyProgram, ProgramText>, field: string, code: string, message: string): void {
    faults.refuse(row, field, code, message);
  }
}

/** What would be on record after the load. */
function unionOf(rows: DutyRows, onRecord: ProgramData): ProgramData {
  const programs = new Map(
    [...onRecord.programs, ...rows.programs.map(({ value }) => value)].map((one) => [one.programId, one]),
  );
  const facts = new Map([...onRecord.facts, ...rows.facts.map(({ value }) => value)].map((one) => [one.name, one]));
  const given = new Set(rows.products.map(({ value }) => value.listName));
  return {
    programs: [...programs.values()],
    memberships: [
      ...onRecord.memberships.filter(({ listName }) => !given.has(listName)),
      ...rows.products.map(({ value }) => value),
    ],
    facts: [...facts.values()],
  };
}
