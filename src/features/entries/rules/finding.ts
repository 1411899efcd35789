import type { Fault } from '../../../kernel/errors.js';

/** Where in the life of a shipment a check belongs: before it is entered, at entry, or after release. */
export const LAYERS = ['pre_entry', 'entry', 'post_release'] as const;
export type Layer = (typeof LAYERS)[number];

/** Whether an entry is refused for it, taken with a warning, or taken though what is on record does not decide it. */
export const WEIGHTS = ['refuses', 'warns', 'undetermined'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a check found wrong with an entry. */
export interface Finding extends Fault {
  readonly weight: Weight;
  readonly layer: Layer;
  /** The condition code by which ACE tells the same, where it is known. */
  readonly aceConditionCode?: string;
}

/** A finding with the rule that made it. */
export interface RuledFinding extends Finding {
  readonly rule: string;
}

type Told = Omit<Finding, 'weight' | 'layer'>;

/** An entry with this fault is not taken. */
export const refusal = (layer: Layer, told: Told): Finding => ({ ...told, weight: 'refuses', layer });
/** An entry with this fault is taken, and the filer is told. */
export const warning = (layer: Layer, told: Told): Finding => ({ ...told, weight: 'warns', layer });
/** What is on record does not decide this: the entry is taken, and the filer is told what is missing. */
export const undetermined = (layer: Layer, told: Told): Finding => ({ ...told, weight: 'undetermined', layer });

/** Those findings whose condition is met, in order; what is put in words only then is a function. */
export function found(
  ...checks: readonly (readonly [wrong: boolean, finding: Finding | (() => Finding)])[]
): readonly Finding[] {
  const made: Finding[] = [];
  for (const [wrong, finding] of checks) if (wrong) made.push(typeof finding === 'function' ? finding() : finding);
  return made;
}

/** The JSON pointer to a line, counted from 0. */
export const lineAt = (index: number, field = ''): string =>
  `/lines/${String(index)}${field === '' ? '' : `/${field}`}`;
