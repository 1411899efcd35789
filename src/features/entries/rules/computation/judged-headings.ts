import type { ProgramRow, Verdict } from '../../../duties/rules/additional/program-rows.js';
import type { DeterminedLine } from '../../../duties/rules/determination/determined-line.js';
import type { JudgedHeading } from '../filed-entry.js';

// Of several programmes declared by one heading the first of these counts.
const ORDER: readonly JudgedHeading['verdict'][] = ['applies', 'needs_fact', 'does_not_apply', 'not_in_force'];

const VERDICTS: Readonly<Record<Verdict, JudgedHeading['verdict']>> = {
  applies: 'applies',
  needs_fact: 'needs_fact',
  excluded_by: 'does_not_apply',
  relieved_by: 'does_not_apply',
  out_of_scope: 'does_not_apply',
  not_in_force: 'not_in_force',
  suspended: 'not_in_force',
};

/**
 * What became of each heading of Chapter 99 on a line, of those that cannot apply to its goods where the line declares them; null
 * where the programmes say nothing certain of it.
 */
export function judgedHeadings(
  { programs, reasonCodes }: DeterminedLine,
  setAside: () => readonly ProgramRow[],
): readonly JudgedHeading[] | null {
  if (reasonCodes.length > 0) return null;
  const judged = new Map<string, JudgedHeading>();
  for (const row of [...programs, ...setAside()]) {
    const one = toJudged(row);
    const before = judged.get(one.heading);
    if (!before || ORDER.indexOf(one.verdict) < ORDER.indexOf(before.verdict)) judged.set(one.heading, one);
  }
  return [...judged.values()];
}

const toJudged = ({ heading, verdict, needs }: ProgramRow): JudgedHeading => ({
  heading: heading.replace(/\D/g, ''),
  verdict: VERDICTS[verdict],
  needs,
});
