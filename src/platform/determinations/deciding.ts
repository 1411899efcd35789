import { NotInForce } from '../../kernel/dated.js';
import type { NotInForceReason } from '../../kernel/dated.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Warning } from '../../kernel/determination.js';
import type { PolicySet } from '../../kernel/policy.js';
import type { Turns } from '../../kernel/turns.js';
import { questionId } from './question.js';
import type { Asked, Deciding, Decision } from './question.js';

/** Why a day has no answer: one family of codes, on answers as reasons and on acts as refusals. */
export const NO_VALUE: Readonly<Record<NotInForceReason, string>> = {
  before_first_value: 'law.before_first_value',
  no_longer_in_force: 'law.no_longer_in_force',
  data_not_current: 'data.not_current',
};

/** Whether this reason says that law or data have no value for the day. */
export const isWithoutValue = (code: string): boolean => Object.values(NO_VALUE).includes(code);

/** What a question decides on its facts, with what its day and its data leave open. Pure; throws `NotInForce` where it has no other answer. */
export function* decideInTurns<Request extends Asked, Facts, Outcome extends string>(
  question: Deciding<Request, Facts, Outcome>,
  facts: Facts,
  asOf: IsoDate,
  policies: PolicySet,
): Turns<Decision<unknown, Outcome>> {
  const decided = current(question, yield* decideOrSayWhy(question, facts, asOf, policies), asOf);
  const known: readonly string[] = question.outcomes;
  if (!known.includes(decided.outcome)) throw new Error(`${questionId(question)} has no outcome ${decided.outcome}`);
  const pinned = new Set(question.rules);
  for (const { rule } of decided.steps) {
    const id = `${rule.id}@${String(rule.version)}`;
    if (!pinned.has(id)) throw new Error(`${questionId(question)} does not pin ${id}`);
  }
  return decided;
}

function* decideOrSayWhy<Request extends Asked, Facts, Outcome extends string>(
  question: Deciding<Request, Facts, Outcome>,
  facts: Facts,
  asOf: IsoDate,
  policies: PolicySet,
): Turns<Decision<unknown, Outcome>> {
  try {
    if (!question.decideInTurns) return question.decide(facts, asOf, policies);
    return yield* question.decideInTurns(facts, asOf, policies);
  } catch (error) {
    const outcome = openOutcome(question);
    if (!(error instanceof NotInForce) || !question.undetermined || outcome === undefined) throw error;
    return {
      outcome,
      reasonCodes: [NO_VALUE[error.reason]],
      result: question.undetermined(facts),
      steps: [],
      warnings: [{ code: NO_VALUE[error.reason], message: saysWhy(error) }],
      dataCurrentThrough: error.through ?? null,
    };
  }
}

/** In words, for whoever reads the answer or the refusal. */
export const saysWhy = ({ parameter, date, reason }: NotInForce): string =>
  `There is no value of "${parameter}" for ${date} (${reason.replaceAll('_', ' ')}).`;

// Past the end of a table of periods nothing is determined; past that of a list it is said how old the list is.
function current<Request extends Asked, Facts, Outcome extends string>(
  question: Deciding<Request, Facts, Outcome>,
  decided: Decision<unknown, Outcome>,
  asOf: IsoDate,
): Decision<unknown, Outcome> {
  const { dataCurrentThrough = null, listsThrough = null, reasonCodes, warnings = [] } = decided;
  const isPastData = dataCurrentThrough !== null && asOf > dataCurrentThrough;
  const isPastLists = listsThrough !== null && asOf > listsThrough;
  const outcome = isPastData ? openOutcome(question) : decided.outcome;
  if (outcome === undefined) throw new NotInForce(question.name, asOf, 'data_not_current', dataCurrentThrough ?? asOf);
  return {
    ...decided,
    outcome,
    reasonCodes: isPastData ? [...new Set([...reasonCodes, NO_VALUE.data_not_current])] : reasonCodes,
    warnings: isPastLists ? [...warnings, stale(listsThrough)] : warnings,
  };
}

const openOutcome = <Outcome extends string>({ outcomes }: { readonly outcomes: readonly Outcome[] }) =>
  outcomes.find((outcome) => outcome === 'not_determinable');

const stale = (through: IsoDate): Warning => ({
  code: 'data.stale',
  message: `The lists it stands on were compared through ${through}; later changes may be missing. The last known value is given.`,
});
