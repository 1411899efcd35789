import { Decimal } from '../../../../kernel/decimal.js';

/** A factor as an answer shows it. */
export interface ShownFactor {
  readonly name: string;
  readonly value: string | null;
  readonly weight: number;
  readonly contribution: string;
}

/** What became of one factor between two answers. */
export interface ChangedFactor {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What it added to the score, or took from it. */
  readonly difference: string;
}

const minus = (one: string, other: string): string => Decimal.parse(one).minus(Decimal.parse(other)).toString();

/** Why a score changed: the differences of the factors add up to the difference of the scores. */
export function riskChange(before: readonly ShownFactor[], after: readonly ShownFactor[]): readonly ChangedFactor[] {
  return after.flatMap(({ name, value, weight, contribution }) => {
    const was = before.find((one) => one.name === name);
    const difference = minus(contribution, was?.contribution ?? '0.00');
    const isSame = was?.value === value && was.weight === weight;
    return isSame ? [] : [{ name, before: was?.value ?? null, after: value, difference }];
  });
}
