import { formatMoney } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { DutyProgram } from './duty-program.js';
import type { ProvisionWay, UnderProvision } from './extent.js';
import { US_COMPONENTS_VALUE } from './provision-facts.js';
import type { World } from './worlds.js';

/** Stands among the answers where nothing read says whether goods of Chapter 98 are charged; no fact that could be stated. */
export const PROVISION_NOT_READ = 'specialProvision';

interface AnsweredWay {
  readonly answers: Readonly<Record<string, string>>;
  readonly parts: { readonly under?: ProvisionWay };
}

const NO_PROVISION: readonly AnsweredWay[] = [{ answers: {}, parts: {} }];

/** Every way a provision of Chapter 98 can bear on a line: the part of its value, and what nothing read says. Amounts grow with the part. */
export function provisionWays(
  under: UnderProvision | undefined,
  value: Cents,
  worlds: readonly World[],
): readonly AnsweredWay[] {
  if (!under) return NO_PROVISION;
  const { fact, part, extentOf } = under;
  const isOpen = worlds.some(({ stack }) => stack.winners.some((program) => isOpenOn(program, under)));
  const opens = isOpen ? [true, false] : [false];
  return partsFor(fact, part, value).flatMap((one) =>
    opens.map((openFalls) => ({
      answers: { ...one.answers, ...(isOpen ? { [PROVISION_NOT_READ]: openFalls ? 'charged' : 'not_charged' } : {}) },
      parts: { under: { part: one.part, openFalls, extentOf } },
    })),
  );
}

function partsFor(
  fact: string | null,
  part: Cents | null,
  value: Cents,
): readonly { readonly part: Cents; readonly answers: Readonly<Record<string, string>> }[] {
  if (part !== null) return [{ part, answers: {} }];
  if (fact === null) return [{ part: 0n, answers: {} }];
  const answerFor = (one: Cents): Cents => (fact === US_COMPONENTS_VALUE ? value - one : one);
  return [0n, value].map((one) => ({ part: one, answers: { [fact]: formatMoney(answerFor(one)) } }));
}

function isOpenOn(program: DutyProgram, { extentOf }: UnderProvision): boolean {
  if (program.rateKind === 'passthrough' || program.rateKind === 'replacement') return false;
  const extent = extentOf(program);
  const hasContent = program.appliesTo !== 'full' || program.occupies === 'metal_content';
  return extent === 'open' || (extent === 'part' && hasContent);
}
