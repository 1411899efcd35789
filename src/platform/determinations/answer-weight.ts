import type { Determination, Step } from '../../kernel/determination.js';
import { problem } from '../../kernel/errors.js';
import type { Turns } from '../../kernel/turns.js';

/** What one answer may weigh: with what is told around it, it leaves below 1 MB. */
const MOST_BYTES = 990_000;

const tooLarge = problem('answer.too_large', 'too_large', 'The answer would be larger than one answer may be.');

/**
 * The answer as one answer holds it: of one that would leave above 1 MB each rule is shown at its first step, and what is
 * still too large is refused. The digest stays that of all steps, so that it comes out the same when computed again.
 */
export function* withinOneAnswer(answer: Determination): Turns<Determination> {
  if ((yield* bytesOf(answer)) <= MOST_BYTES) return answer;
  const brief = eachRuleOnce(answer);
  const bytes = yield* bytesOf(brief);
  if (bytes <= MOST_BYTES) return brief;
  throw tooLarge(undefined, [
    {
      pointer: '',
      code: 'answer.too_large',
      message: `The answer comes to ${(bytes / 1_000_000).toFixed(2)} MB; one answer holds at most 1 MB.`,
      remedy: 'Ask in parts: fewer lines at once.',
    },
  ]);
}

function eachRuleOnce(answer: Determination): Determination {
  const first = new Map<string, Step>();
  for (const step of answer.steps) {
    const rule = `${step.rule}@${String(step.version)}`;
    if (!first.has(rule)) first.set(rule, step);
  }
  const message = `Of ${String(answer.steps.length)} steps the first of each rule is shown: one answer holds no more. Ask about fewer lines to see every step; the digest is over all of them.`;
  const warnings = [...answer.warnings, { code: 'steps.first_of_each_rule', message }];
  return { ...answer, steps: [...first.values()], warnings };
}

/** How much the answer weighs, some of it weighed at a turn. */
function* bytesOf(answer: Determination): Turns<number> {
  let [bytes, weighed] = [0, 0];
  for (const part of weighable(answer)) {
    bytes += Buffer.byteLength(JSON.stringify(part));
    weighed += 1;
    if (weighed % PARTS_AT_A_TURN === 0) yield;
  }
  return bytes;
}

const PARTS_AT_A_TURN = 50;

// One part after the other is found as it is weighed: to list them all first would be a long stretch itself.
function* weighable({ inputs, result, steps, ...others }: Determination): Generator<unknown, void, undefined> {
  yield* steps;
  yield* partsOf(inputs);
  yield* partsOf(result);
  yield others;
}

// The long lists of an answer stand two steps down: the lines of its planned entries, say.
function* partsOf(value: unknown, depth = 3): Generator<unknown, void, undefined> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield value;
    return;
  }
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    yield name;
    yield* partsOf(member, depth - 1);
  }
}
