import type { PlannedEntry } from './quote-facts.js';
import type { MissingFactQuestion } from './quote-result.js';

/** Every fact that is missing on some line: its question once, the first place to state it, and on how many lines. */
export function missingQuestions(entries: readonly PlannedEntry[]): readonly MissingFactQuestion[] {
  const found = new Map<string, MissingFactQuestion>();
  for (const [e, { duties }] of entries.entries())
    for (const [l, { missing }] of duties.lines.entries())
      for (const { definition } of missing) {
        const { name: fact, type, question, values: answers } = definition;
        const known = found.get(fact);
        const pointer = known?.pointer ?? `/plannedEntries/${String(e)}/lines/${String(l)}/facts/${fact}`;
        found.set(fact, { fact, type, question, answers, pointer, lines: (known?.lines ?? 0) + 1 });
      }
  return [...found.values()];
}
