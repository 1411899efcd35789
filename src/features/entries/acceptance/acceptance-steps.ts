import type { Applied } from '../../../kernel/rule.js';
import type { Keep } from '../filing/assessed-entry.js';

interface Asked {
  readonly first: Applied<unknown>;
  readonly decisions: unknown[];
}

/** The rules that an entry was decided by, each once with all that it decided: what it was asked of stands in the entry. */
export function acceptanceSteps(): { readonly keep: Keep; readonly all: () => readonly Applied<unknown>[] } {
  const asked = new Map<string, Asked>();
  return {
    keep(applied) {
      const { id, version } = applied.rule;
      const key = `${id}@${String(version)}`;
      const known = asked.get(key) ?? { first: applied, decisions: [] };
      known.decisions.push(withoutWords(applied.decision));
      asked.set(key, known);
    },
    all: () =>
      [...asked.values()].map(({ first, decisions }) => ({
        ...first,
        facts: { timesAsked: decisions.length },
        decision: decisions.length === 1 ? decisions[0] : decisions.flat(),
      })),
  };
}

const WORDS: readonly string[] = ['message', 'remedy', 'citation', 'aceConditionCode'];

// How a fault is put in words is no part of what was decided: an answer keeps its digest when the words are mended.
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !WORDS.includes(name)));
}
