import type { DutyProgram } from '../rules/additional/duty-program.js';
import { readFactDefinition } from '../rules/additional/fact-definition.js';
import { ProgramIndex } from '../rules/additional/program-index.js';
import { readProgram } from '../rules/additional/program-text.js';
import { DUTY_FACTS } from './facts.js';
import { NUMBERS_COMPARED } from './numbers-compared.js';
import { PRODUCT_LISTS, PROGRAMS } from './programs.js';

/** The sandbox's programmes in memory, as the service reads them from the record. */
export function sandboxIndex(
  arrange: (programs: readonly DutyProgram[]) => readonly DutyProgram[] = (programs) => programs,
): ProgramIndex {
  const programs = PROGRAMS.map((text) => {
    const reading = readProgram(text);
    if ('program' in reading) return reading.program;
    throw new Error(`${text.programId}: ${JSON.stringify(reading.faults)}`);
  });
  const facts = DUTY_FACTS.map((text) => {
    const reading = readFactDefinition(text);
    if ('definition' in reading) return reading.definition;
    throw new Error(`${text.name}: ${JSON.stringify(reading.faults)}`);
  });
  const memberships = PRODUCT_LISTS.flatMap(({ listName, from, until, prefixes }) =>
    prefixes.map((prefix) => ({ listName, prefix, from, until })),
  );
  return new ProgramIndex({ programs: arrange(programs), memberships, facts });
}

/** Numbers the sandbox's lists speak of: whole ones of ten digits, and legal ones of eight. */
export const SANDBOX_NUMBERS: readonly string[] = [
  ...NUMBERS_COMPARED.prefixes,
  ...new Set(PRODUCT_LISTS.flatMap(({ prefixes }) => prefixes.filter((prefix) => prefix.length === 10))),
];
