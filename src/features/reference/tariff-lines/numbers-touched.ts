/** Goods by the first digits of their numbers: all there are, or those that begin so, without the excepted. */
export interface NumbersByPrefix {
  readonly all: boolean;
  readonly included: readonly string[];
  readonly excepted: readonly string[];
}

/** How many of the numbers, which are in order, goods by prefix have. */
export function countTouched(numbers: readonly string[], goods: NumbersByPrefix): number {
  return spansOf(numbers, goods).reduce((sum, [from, until]) => sum + until - from, 0);
}

/** Those numbers, in order. */
export const touchedNumbers = (numbers: readonly string[], goods: NumbersByPrefix): readonly string[] =>
  spansOf(numbers, goods).flatMap(([from, until]) => numbers.slice(from, until));

type Span = readonly [from: number, until: number];

// Prefixes of a sorted list are spans of it: what is included less what is excepted.
function spansOf(numbers: readonly string[], { all, included, excepted }: NumbersByPrefix): readonly Span[] {
  const inside: readonly Span[] = all ? [[0, numbers.length]] : apart(included, numbers);
  const outside = apart(excepted, numbers);
  let next = 0;
  return inside.flatMap(([from, until]) => {
    const left: Span[] = [];
    let at = from;
    while ((outside[next]?.[1] ?? Infinity) <= from) next++;
    for (let i = next; (outside[i]?.[0] ?? Infinity) < until; i++) {
      const [begin, end] = outside[i] ?? [until, until];
      if (begin > at) left.push([at, begin]);
      at = Math.max(at, end);
    }
    return at < until ? [...left, [at, until] as const] : left;
  });
}

// Spans that do not overlap, in order: a prefix that lies within another adds nothing.
function apart(prefixes: readonly string[], numbers: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  let reached = 0;
  for (const prefix of [...prefixes].sort()) {
    const from = firstNotBefore(numbers, prefix);
    const until = firstNotBefore(numbers, `${prefix}${AFTER_DIGITS}`);
    if (from >= until || until <= reached) continue;
    spans.push([Math.max(from, reached), until]);
    reached = until;
  }
  return spans;
}

const AFTER_DIGITS = ':';

function firstNotBefore(numbers: readonly string[], wanted: string): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
