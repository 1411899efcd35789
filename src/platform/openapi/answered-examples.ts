import { operationsOf } from './contract.js';
import type { Contract } from './contract.js';

let refused: Readonly<Record<string, string>> = {};

/**
 * Tells how examples are refused that are sent as they stand in a new sandbox, by method and path: the status, then the codes.
 * Whatever is not named is taken.
 */
export function tellRefusedExamples(examples: Readonly<Record<string, string>>): void {
  refused = examples;
}

/** Says beside each body whose example is refused how it is: it shows the form, and names what is not on record. */
export function markRefusedExamples(contract: Contract): void {
  for (const { path, method, operation } of operationsOf(contract)) {
    const answer = refused[`${method} ${path}`];
    if (answer !== undefined && operation.requestBody) operation.requestBody.description = refusalOf(answer);
  }
}

/** In words. */
export const refusalOf = (answer: string): string =>
  `The example shows the form of every field. As it stands, a new sandbox refuses it: ${answer}.`;
