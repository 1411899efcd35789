import type { Fault } from '../../kernel/errors.js';
import { invalid, problem } from '../../kernel/errors.js';

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code,
  message,
  remedy,
});

/** There is a ledger, but nobody has signed it yet. */
export const notSignedYet = problem(
  'ledger.not_signed_yet',
  'not_found',
  'The ledger has no checkpoint yet; ask again shortly after its first entry.',
);

/** No such leaf: never recorded here, or recorded and not yet appended. */
export const unknownLeaf = problem(
  'ledger.leaf_unknown',
  'not_found',
  'The ledger holds no leaf with this hash; one recorded moments ago may still be on its way.',
);

/** What is stored does not hold together, so nothing can be proven from it. */
export const ledgerDamaged = problem(
  'ledger.damaged',
  'unavailable',
  'The ledger does not hold together and proves nothing until its owner has repaired it.',
);

/** A leaf is named in one way. */
export const oneLeafPlease = () =>
  invalid([
    fault('?leafHash', 'ledger.leaf_not_named', 'Name one leaf, by leafHash or by index.', 'Send exactly one of them.'),
  ]);

export const beyondTree = (name: string, value: number, signed: number): Fault =>
  fault(
    `?${name}`,
    'ledger.beyond_tree',
    `${value} is beyond the newest checkpoint, which is for ${signed} leaves.`,
    `Send at most ${signed}, or ask again after the next checkpoint (GET /v1/ledger/checkpoints/latest).`,
  );

export const leafBeyondSize = (index: number, size: number): Fault =>
  fault(
    '?size',
    'ledger.leaf_not_in_tree',
    `Leaf ${index} is not among the first ${size}.`,
    `Send a size above ${index} that a checkpoint covers, or ask again after the next checkpoint.`,
  );

export const wrongWayRound = (from: number, to: number): Fault =>
  fault(
    '?from',
    'ledger.from_after_to',
    `A tree of ${to} leaves cannot continue one of ${from}.`,
    'Exchange from and to.',
  );
